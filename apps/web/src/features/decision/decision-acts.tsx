import type { DecisionView } from '@jiuyuan/contract-registration/decision'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acts, answered } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { AttemptForm, RequestReviewForm, ServeForm, SettleReviewForm, SupersedeForm } from './decision-forms.tsx'

const forms = [
  { command: 'serve', permission: 'decision:serve', Form: ServeForm },
  { command: 'recordAttempt', permission: 'decision:serve', Form: AttemptForm },
  { command: 'supersede', permission: 'decision:settle', Form: SupersedeForm },
  { command: 'requestReview', permission: 'decision:review', Form: RequestReviewForm },
] as const

/** What can be done with a decision now, asked of its rules. */
export const DecisionActs = ({ decision }: { decision: DecisionView }) => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC().decision
  const { id: decisionId, reviews } = decision
  const { data } = useQuery(trpc.permitted.queryOptions({ decisionId }))
  const open = reviews.find(({ outcome }) => outcome === null)
  const settling = open && {
    command: 'settleReview',
    permission: 'decision:settle',
    label: t('decision.acts.settleReview'),
    form: (done: () => void) => <SettleReviewForm decisionId={decisionId} reviewId={open.id} done={done} />,
  }
  const acts = forms.map(({ command, permission, Form }) => ({
    command,
    permission,
    label: t(`decision.acts.${command}`),
    form: (done: () => void) => <Form decisionId={decisionId} done={done} />,
  }))
  return <Acts acts={answered([...(settling ? [settling] : []), ...acts], data)} />
}
