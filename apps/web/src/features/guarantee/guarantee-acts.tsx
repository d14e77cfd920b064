import { ExplainBreach, PauseGuarantee, ResumeGuarantee } from '@jiuyuan/contract-placement/guarantee'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acts, answered } from '../../app/acts.tsx'
import { placement } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { LongTextField } from '../../app/fields.tsx'

interface Props {
  readonly guaranteeId: string
  readonly done: () => void
}

const PauseForm = ({ guaranteeId, done }: Props) => {
  const { t } = useTranslation()
  const { guarantee } = placement.useTRPC()
  const form = { options: guarantee.pause.mutationOptions(), schema: PauseGuarantee, fixed: { guaranteeId } }
  return (
    <CommandForm {...form} hint={t('guarantee.hints.pause')} submit={t('guarantee.acts.pause')} done={done}>
      <LongTextField name="reason" label={t('guarantee.fields.reason')} />
    </CommandForm>
  )
}

const ResumeForm = ({ guaranteeId, done }: Props) => {
  const { t } = useTranslation()
  const { guarantee } = placement.useTRPC()
  const form = { options: guarantee.resume.mutationOptions(), schema: ResumeGuarantee, fixed: { guaranteeId } }
  return <CommandForm {...form} hint={t('guarantee.hints.resume')} submit={t('guarantee.acts.resume')} done={done} />
}

const ExplainForm = ({ guaranteeId, done }: Props) => {
  const { t } = useTranslation()
  const { guarantee } = placement.useTRPC()
  const form = { options: guarantee.explain.mutationOptions(), schema: ExplainBreach }
  return (
    <CommandForm {...form} fixed={{ guaranteeId }} submit={t('guarantee.acts.explain')} done={done}>
      <LongTextField name="explanation" label={t('guarantee.fields.explanation')} />
    </CommandForm>
  )
}

const forms = [
  { command: 'pause', permission: 'guarantee:pause', Form: PauseForm },
  { command: 'resume', permission: 'guarantee:pause', Form: ResumeForm },
  { command: 'explain', permission: 'guarantee:explain', Form: ExplainForm },
] as const

/** What the overseeing office may do about one guarantee. */
export const GuaranteeActs = ({ guaranteeId }: { guaranteeId: string }) => {
  const { t } = useTranslation()
  const { guarantee } = placement.useTRPC()
  const { data } = useQuery(guarantee.permitted.queryOptions({ guaranteeId }))
  const acts = forms.map(({ command, permission, Form }) => ({
    command,
    permission,
    label: t(`guarantee.acts.${command}`),
    form: (done: () => void) => <Form guaranteeId={guaranteeId} done={done} />,
  }))
  return <Acts acts={answered(acts, data)} aside />
}
