import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answered, type Act } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { ApplyRecognitionForm } from './apply-recognition.tsx'
import { RaiseObjectionForm, SettleObjectionForm } from './objection-forms.tsx'
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

const forms = [
  { command: 'check', permission: 'recognition:check', Form: CheckForm },
  { command: 'publicise', permission: 'recognition:publicise', Form: PubliciseForm },
  { command: 'review', permission: 'recognition:review', Form: ReviewForm },
  { command: 'confirm', permission: 'recognition:confirm', Form: ConfirmForm },
  { command: 'object', permission: 'recognition:object', Form: RaiseObjectionForm },
  { command: 'settleObjection', permission: 'recognition:settle', Form: SettleObjectionForm },
  { command: 'proposeRejection', permission: 'recognition:check', Form: ProposeRejectionForm },
  { command: 'overruleRejection', permission: 'recognition:review', Form: OverruleForm },
  { command: 'reject', permission: 'recognition:reject', Form: RejectForm },
  { command: 'withdraw', permission: 'recognition:withdraw', Form: WithdrawForm },
] as const

const over = new Set(['recognised', 'rejected', 'withdrawn'])

/** What can be done about the person's running recognition, or an application when none runs. */
export const useRecognitionActs = (personId: string): Act[] => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data: lines } = useQuery(recognition.ofPerson.queryOptions({ personId }))
  const running = lines?.find(({ status }) => !over.has(status))
  const recognitionId = running?.id
  const { data } = useQuery(recognition.permitted.queryOptions(recognitionId ? { recognitionId } : skipToken))

  const apply: Act = {
    command: 'apply',
    permission: 'recognition:apply',
    label: t('recognition.acts.apply'),
    refusal: null,
    form: (done) => <ApplyRecognitionForm personId={personId} done={done} />,
  }
  if (!lines) return []
  if (!recognitionId) return lines.some(({ status }) => status === 'recognised') ? [] : [apply]
  const acts = forms.map(({ command, permission, Form }) => ({
    command,
    permission,
    label: t(`recognition.acts.${command}`),
    form: (done: () => void) => <Form recognitionId={recognitionId} done={done} />,
  }))
  return answered(acts, data)
}
