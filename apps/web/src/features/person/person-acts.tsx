import {
  CancelCertificate,
  CorrectPapers,
  RegisterUnemployment,
  ReportEmployment,
  ReportUnemployment,
} from '@jiuyuan/contract-registration/person'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answered, type Act } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../app/fields.tsx'

interface Props {
  readonly personId: string
  readonly done: () => void
}

const RegisterUnemploymentForm = ({ personId, done }: Props) => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  const form = { options: person.registerUnemployment.mutationOptions(), schema: RegisterUnemployment }
  return (
    <CommandForm {...form} fixed={{ personId }} submit={t('person.acts.registerUnemployment')} done={done}>
      <ChoiceField
        name="grounds"
        label={t('person.fields.grounds')}
        choices={choicesOf(t('person.grounds', { returnObjects: true }))}
      />
      <AssentFields />
    </CommandForm>
  )
}

const ReportEmploymentForm = ({ personId, done }: Props) => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  const form = { options: person.reportEmployment.mutationOptions(), schema: ReportEmployment }
  return (
    <CommandForm {...form} fixed={{ personId }} submit={t('person.acts.reportEmployment')} done={done}>
      <DayField name="since" label={t('person.fields.since')} />
      <ChoiceField
        name="channel"
        label={t('person.fields.channel')}
        choices={choicesOf(t('person.channels', { returnObjects: true }))}
      />
    </CommandForm>
  )
}

const ReportUnemploymentForm = ({ personId, done }: Props) => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  const form = { options: person.reportUnemployment.mutationOptions(), schema: ReportUnemployment }
  return (
    <CommandForm {...form} fixed={{ personId }} submit={t('person.acts.reportUnemployment')} done={done}>
      <DayField name="since" label={t('person.fields.since')} />
    </CommandForm>
  )
}

const CancelCertificateForm = ({ personId, done }: Props) => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  const form = { options: person.cancelCertificate.mutationOptions(), schema: CancelCertificate }
  return (
    <CommandForm {...form} fixed={{ personId }} submit={t('person.acts.cancelCertificate')} done={done}>
      <ChoiceField
        name="reason"
        label={t('person.fields.leaving')}
        choices={choicesOf(t('person.leavings', { returnObjects: true }))}
      />
    </CommandForm>
  )
}

const CorrectPapersForm = ({ personId, done }: Props) => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  const { data } = useQuery(person.get.queryOptions({ personId }))
  const form = { options: person.correctPapers.mutationOptions(), schema: CorrectPapers }
  const initial = { name: data?.name, phone: '' }
  return (
    <CommandForm {...form} fixed={{ personId }} initial={initial} submit={t('person.acts.correctPapers')} done={done}>
      <TextField name="name" label={t('person.fields.name')} />
      <TextField name="phone" label={t('person.phone')} />
      <TextField name="reason" label={t('person.fields.reason')} />
    </CommandForm>
  )
}

/** What can be done about a person's registration, each answered by the rules in advance. */
export const usePersonActs = (personId: string): Act[] => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  const { data } = useQuery(person.permitted.queryOptions({ personId }))
  const forms = [
    { command: 'registerUnemployment', permission: 'unemployment:register', Form: RegisterUnemploymentForm },
    { command: 'reportEmployment', permission: 'employment:report', Form: ReportEmploymentForm },
    { command: 'reportUnemployment', permission: 'employment:report', Form: ReportUnemploymentForm },
    { command: 'correctPapers', permission: 'person:correct', Form: CorrectPapersForm },
    { command: 'cancelCertificate', permission: 'certificate:cancel', Form: CancelCertificateForm },
  ] as const
  const acts = forms.map(({ command, permission, Form }) => ({
    command,
    permission,
    label: t(`person.acts.${command}`),
    form: (done: () => void) => <Form personId={personId} done={done} />,
  }))
  return answered(acts, data)
}
