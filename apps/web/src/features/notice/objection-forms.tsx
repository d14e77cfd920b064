import { newId } from '@jiuyuan/contract-kit/id'
import { objectionGroundText } from '@jiuyuan/contract-registration/objection-ground'
import { RaiseObjection, SettleObjection } from '@jiuyuan/contract-registration/recognition'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, LongTextField, TextField } from '../../app/fields.tsx'

interface About {
  readonly recognitionId: string
  readonly objectionId: string
}

/** Takes an objection at the desk; without a name it is anonymous. */
export const RaiseObjectionForm = ({ recognitionId, done }: { recognitionId: string; done: () => void }) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const [objectionId] = useState(() => newId())
  const form = { options: recognition.object.mutationOptions(), schema: RaiseObjection }
  return (
    <CommandForm {...form} fixed={{ recognitionId, objectionId }} submit={t('notice.objection.raise')} done={done}>
      <ChoiceField name="ground" label={t('notice.objection.ground')} choices={choicesOf(objectionGroundText)} />
      <LongTextField name="text" label={t('notice.objection.text')} />
      <TextField name="objector" label={t('notice.objection.objector')} optional />
    </CommandForm>
  )
}

/** What the objection says, opened for the investigation; that it was opened stays on record. */
export const Opened = (ids: About) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data, mutate, isPending } = useMutation(recognition.openObjection.mutationOptions())
  if (!data) {
    return (
      <p>
        <Button loading={isPending} onClick={() => mutate(ids)}>
          {t('notice.objection.open')}
        </Button>
      </p>
    )
  }
  return (
    <figure>
      <blockquote>{data.text}</blockquote>
      <figcaption className="ui-quiet">
        {t('notice.objection.objector')}: {data.objector ?? t('notice.objection.anonymous')}。
        {t('notice.objection.opened')}
      </figcaption>
    </figure>
  )
}

/** The conclusion of the investigation: dismissed, the days go on; upheld, the application is rejected. */
export const SettleObjectionForm = ({ done, ...ids }: About & { done: () => void }) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const form = { options: recognition.settleObjection.mutationOptions(), schema: SettleObjection }
  const outcomes = [
    { value: false, label: t('notice.objection.settled.dismissed') },
    { value: true, label: t('notice.objection.settled.upheld') },
  ]
  return (
    <CommandForm {...form} fixed={ids} submit={t('notice.objection.settle')} done={done}>
      <Opened {...ids} />
      <Form.Item name="upheld" label={t('notice.objection.upheld')}>
        <Radio.Group options={outcomes} />
      </Form.Item>
      <LongTextField name="reason" label={t('notice.objection.conclusion')} />
    </CommandForm>
  )
}
