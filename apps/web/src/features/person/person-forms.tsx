import { RegisterUnemployment, ReportEmployment, ReportUnemployment } from '@jiuyuan/contract-registration/person'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'

export interface PersonFormProps {
  readonly personId: string
  readonly done: () => void
}

/** What every form about a person begins with; an assent is mostly signed today. */
export const usePersonForm = ({ personId, done }: PersonFormProps) => {
  const { t } = useTranslation()
  const { today } = useMe()
  const signed = { method: 'signature', on: today }
  return { t, today, signed, trpc: registration.useTRPC(), common: { fixed: { personId }, done } }
}

const fromElsewhere = (person: { hukouKind: string; hukouDivision: string; division: string }) =>
  person.hukouKind === 'rural' || person.hukouDivision.slice(0, 4) !== person.division.slice(0, 4)

export const RegisterUnemploymentForm = (props: PersonFormProps) => {
  const { t, signed, trpc, common } = usePersonForm(props)
  const { data } = useQuery(trpc.person.get.queryOptions({ personId: props.personId }))
  const form = { options: trpc.person.registerUnemployment.mutationOptions(), schema: RegisterUnemployment }
  return (
    <CommandForm {...form} {...common} initial={{ assent: signed }} submit={t('person.acts.registerUnemployment')}>
      <ChoiceField
        name="grounds"
        label={t('person.fields.grounds')}
        choices={choicesOf(t('person.grounds', { returnObjects: true }))}
      />
      {data && fromElsewhere(data) && (
        <div className="app-line">
          <DayField name="localWork.since" label={t('person.fields.localSince')} hint={t('person.fields.local')} />
          <DayField name="localWork.until" label={t('person.fields.localUntil')} />
        </div>
      )}
      <AssentFields />
    </CommandForm>
  )
}

export const ReportEmploymentForm = (props: PersonFormProps) => {
  const { t, trpc, common } = usePersonForm(props)
  const form = { options: trpc.person.reportEmployment.mutationOptions(), schema: ReportEmployment }
  return (
    <CommandForm {...form} {...common} submit={t('person.acts.reportEmployment')}>
      <DayField name="since" label={t('person.fields.since')} />
      <ChoiceField
        name="channel"
        label={t('person.fields.channel')}
        choices={choicesOf(t('person.channels', { returnObjects: true }))}
      />
      <Form.Item name="otherwise" valuePropName="checked">
        <Checkbox>{t('person.fields.otherwise')}</Checkbox>
      </Form.Item>
    </CommandForm>
  )
}

export const ReportUnemploymentForm = (props: PersonFormProps) => {
  const { t, trpc, common } = usePersonForm(props)
  const form = { options: trpc.person.reportUnemployment.mutationOptions(), schema: ReportUnemployment }
  return (
    <CommandForm {...form} {...common} submit={t('person.acts.reportUnemployment')}>
      <DayField name="since" label={t('person.fields.since')} />
    </CommandForm>
  )
}
