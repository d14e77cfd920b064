import {
  FindCertificate,
  HandCertificate,
  PublishLoss,
  ReplaceCertificate,
  ReportLoss,
} from '@jiuyuan/contract-registration/certificate-desk'
import { CancelCertificate } from '@jiuyuan/contract-registration/person'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answered, type Act } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField, NumberField, TextField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'

interface Props {
  readonly personId: string
  readonly done: () => void
}

const useForm = ({ personId, done }: Props) => {
  const { t } = useTranslation()
  const { today } = useMe()
  const { certificate, person } = registration.useTRPC()
  const signed = { method: 'signature', on: today }
  return { t, today, signed, certificate, person, common: { fixed: { personId }, done } }
}

const HandForm = (props: Props) => {
  const { t, signed, certificate, common } = useForm(props)
  const form = { options: certificate.hand.mutationOptions(), schema: HandCertificate }
  return (
    <CommandForm {...form} {...common} initial={{ receipt: signed }} submit={t('certificate.acts.handCertificate')}>
      <AssentFields name="receipt" />
    </CommandForm>
  )
}

const LossForm = (props: Props) => {
  const { t, signed, today, certificate, common } = useForm(props)
  const form = { options: certificate.reportLoss.mutationOptions(), schema: ReportLoss }
  const initial = { on: today, assent: signed }
  return (
    <CommandForm {...form} {...common} initial={initial} submit={t('certificate.acts.reportLoss')}>
      <DayField name="on" label={t('certificate.lostOn')} />
      <AssentFields />
    </CommandForm>
  )
}

const FindForm = (props: Props) => {
  const { t, signed, certificate, common } = useForm(props)
  const form = { options: certificate.found.mutationOptions(), schema: FindCertificate }
  return (
    <CommandForm
      {...form}
      {...common}
      initial={{ receipt: signed }}
      hint={t('certificate.findHint')}
      submit={t('certificate.acts.findCertificate')}
    >
      <NumberField name="version" label={t('certificate.foundVersion')} />
      <AssentFields name="receipt" />
    </CommandForm>
  )
}

const PublishForm = (props: Props) => {
  const { t, certificate, common } = useForm(props)
  const form = { options: certificate.publishLoss.mutationOptions(), schema: PublishLoss }
  return (
    <CommandForm {...form} {...common} submit={t('certificate.acts.publishLoss')}>
      <TextField name="place" label={t('certificate.place')} />
    </CommandForm>
  )
}

const ReplaceForm = (props: Props) => {
  const { t, certificate, common } = useForm(props)
  const form = { options: certificate.replace.mutationOptions(), schema: ReplaceCertificate }
  return <CommandForm {...form} {...common} submit={t('certificate.acts.replaceCertificate')} />
}

const CancelForm = (props: Props) => {
  const { t, person, common } = useForm(props)
  const form = { options: person.cancelCertificate.mutationOptions(), schema: CancelCertificate }
  return (
    <CommandForm
      {...form}
      {...common}
      hint={t('certificate.leavingHint')}
      submit={t('certificate.acts.cancelCertificate')}
    >
      <ChoiceField
        name="reason"
        label={t('certificate.leaving')}
        choices={choicesOf(t('person.leavings', { returnObjects: true }))}
      />
    </CommandForm>
  )
}

/** What can be done about the certificate, each answered by the rules in advance. */
export const useCertificateActs = (personId: string): Act[] => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  const { data } = useQuery(person.permitted.queryOptions({ personId }))
  const forms = [
    { command: 'handCertificate', permission: 'certificate:hand', Form: HandForm },
    { command: 'reportLoss', permission: 'certificate:replace', Form: LossForm },
    { command: 'findCertificate', permission: 'certificate:replace', Form: FindForm },
    { command: 'publishLoss', permission: 'certificate:replace', Form: PublishForm },
    { command: 'replaceCertificate', permission: 'certificate:replace', Form: ReplaceForm },
    { command: 'cancelCertificate', permission: 'certificate:cancel', Form: CancelForm },
  ] as const
  const acts = forms.map(({ command, permission, Form }) => ({
    command,
    permission,
    label: t(`certificate.acts.${command}`),
    form: (done: () => void) => <Form personId={personId} done={done} />,
  }))
  return answered(acts, data)
}
