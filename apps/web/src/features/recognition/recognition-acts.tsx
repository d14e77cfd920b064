import { skipToken, useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answered, type Act } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import {
  CheckForm,
  ConfirmForm,
  OverruleForm,
  ProposeRejectionForm,
  PubliciseForm,
  RejectForm,
  ReviewForm,
  WithdrawForm,
} from './recognition-forms.tsx'
import { ChangePrimaryForm, CloseForm, ReturnForm, SendBackForm, SupplementForm } from './return-forms.tsx'

const forms = [
  { command: 'check', permission: 'recognition:check', Form: CheckForm },
  { command: 'supplement', permission: 'recognition:apply', Form: SupplementForm },
  { command: 'publicise', permission: 'recognition:publicise', Form: PubliciseForm },
  { command: 'review', permission: 'recognition:review', Form: ReviewForm },
  { command: 'confirm', permission: 'recognition:confirm', Form: ConfirmForm },
  { command: 'return', permission: 'recognition:check', Form: ReturnForm },
  { command: 'changePrimary', permission: 'recognition:primary', Form: ChangePrimaryForm },
  { command: 'sendBack', permission: 'recognition:send-back', Form: SendBackForm },
  { command: 'close', permission: 'recognition:check', Form: CloseForm },
  { command: 'proposeRejection', permission: 'recognition:check', Form: ProposeRejectionForm },
  { command: 'overruleRejection', permission: 'recognition:review', Form: OverruleForm },
  { command: 'reject', permission: 'recognition:reject', Form: RejectForm },
  { command: 'withdraw', permission: 'recognition:withdraw', Form: WithdrawForm },
] as const

/** Over: the person may apply anew. */
const over = new Set(['ended', 'revoked', 'rejected', 'withdrawn'])
/** Decided: what is left to do is not the recognition's. */
const decided = new Set([...over, 'recognised', 'exit-noticed'])

/** What can be done about one case, asked of its rules. */
export const useCaseActs = (recognitionId: string | undefined): Act[] => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data } = useQuery(recognition.permitted.queryOptions(recognitionId ? { recognitionId } : skipToken))
  if (!recognitionId) return []
  const acts = forms.map(({ command, permission, Form }) => ({
    command,
    permission,
    label: t(`recognition.acts.${command}`),
    form: (done: () => void) => <Form recognitionId={recognitionId} done={done} />,
  }))
  return answered(acts, data)
}

/** What can be done about the person's running recognition, or an application when none runs. */
export const useRecognitionActs = (personId: string): Act[] => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data: lines } = useQuery(recognition.ofPerson.queryOptions({ personId }))
  const running = lines?.find(({ status }) => !decided.has(status))
  const acts = useCaseActs(running?.id)
  const apply: Act = {
    command: 'apply',
    permission: 'recognition:apply',
    label: t('recognition.acts.apply'),
    refusal: null,
    form: () => <Navigate to="/persons/$personId/apply" params={{ personId }} />,
  }
  if (!lines || running) return acts
  // After the policy's period a recognised person may apply anew (附件第六条); whether it has ended the service knows.
  return lines.every(({ status, reapply }) => over.has(status) || reapply) ? [apply] : []
}
