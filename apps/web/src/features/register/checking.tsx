import { RefusalAlert, type Refusal } from '@jiuyuan/ui/refusal-alert'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { LikelyPersons } from './likely-persons.tsx'
import { RegisterAnswers } from './register-answers.tsx'
import type { Section, Values } from './registering.ts'
import { usePlace } from './usual.ts'

interface Props {
  readonly values: Values
  readonly refusal: Refusal | null
  readonly pending: boolean
  readonly send: () => void
  readonly change: (section: Section) => void
}

/** Everything once more, who may be the same person, and the one button that registers. */
export const Checking = ({ values, refusal, pending, send, change }: Props) => {
  const { t } = useTranslation()
  const place = usePlace(values)
  const registers = values['registers'] === true
  return (
    <>
      {refusal && <RefusalAlert refusal={refusal} />}
      <LikelyPersons values={values} />
      <RegisterAnswers
        values={registers ? values : { ...values, grounds: undefined, assent: undefined }}
        place={place}
        onChange={change}
      />
      <div className="ui-row">
        <Button type="primary" loading={pending} onClick={send}>
          {t('register.submit')}
        </Button>
        <Button onClick={() => change('identity')}>{t('register.back')}</Button>
      </div>
    </>
  )
}
