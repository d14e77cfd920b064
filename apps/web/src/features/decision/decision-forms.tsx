import { newId } from '@jiuyuan/contract-kit/id'
import {
  RecordAttempt,
  RequestReview,
  reviewChannelText,
  reviewOutcomeText,
  ServeDecision,
  serviceMethodText,
  SettleReview,
  SupersedeDecision,
} from '@jiuyuan/contract-registration/decision'
import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField, LongTextField, TextField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'

interface DecisionFormProps {
  readonly decisionId: string
  readonly done: () => void
}

const useDecisionForm = ({ decisionId, done }: DecisionFormProps) => {
  const { t } = useTranslation()
  const { today } = useMe()
  const common = { fixed: { decisionId }, initial: { on: today }, done }
  return { t, trpc: registration.useTRPC().decision, common }
}

const { announcement: _, ...attempting } = serviceMethodText

const ElectronicAssent = () => (Form.useWatch('method') === 'electronic' ? <AssentFields /> : null)

export const ServeForm = (props: DecisionFormProps) => {
  const { t, trpc, common } = useDecisionForm(props)
  const form = { ...common, options: trpc.serve.mutationOptions(), schema: ServeDecision }
  return (
    <CommandForm {...form} submit={t('decision.acts.serve')} hint={t('decision.hints.serve')}>
      <ChoiceField name="method" label={t('decision.fields.method')} choices={choicesOf(serviceMethodText)} />
      <DayField name="on" label={t('decision.fields.on')} />
      <TextField name="receipt" label={t('decision.fields.receipt')} />
      <ElectronicAssent />
    </CommandForm>
  )
}

export const AttemptForm = (props: DecisionFormProps) => {
  const { t, trpc, common } = useDecisionForm(props)
  const form = { ...common, options: trpc.recordAttempt.mutationOptions(), schema: RecordAttempt }
  const outcomes = choicesOf(t('decision.attemptOutcomes', { returnObjects: true }))
  return (
    <CommandForm {...form} submit={t('decision.acts.recordAttempt')}>
      <ChoiceField name="method" label={t('decision.fields.method')} choices={choicesOf(attempting)} />
      <DayField name="on" label={t('decision.fields.on')} />
      <ChoiceField name="outcome" label={t('decision.fields.outcome')} choices={outcomes} />
    </CommandForm>
  )
}

export const RequestReviewForm = (props: DecisionFormProps) => {
  const { t, trpc, common } = useDecisionForm(props)
  const [reviewId] = useState(() => newId())
  const fixed = { ...common.fixed, reviewId }
  const form = { ...common, fixed, options: trpc.requestReview.mutationOptions(), schema: RequestReview }
  return (
    <CommandForm {...form} submit={t('decision.acts.requestReview')}>
      <ChoiceField name="channel" label={t('decision.fields.channel')} choices={choicesOf(reviewChannelText)} />
      <DayField name="on" label={t('decision.fields.on')} />
      <LongTextField name="text" label={t('decision.fields.text')} />
    </CommandForm>
  )
}

export const SettleReviewForm = ({ reviewId, ...props }: DecisionFormProps & { reviewId: string }) => {
  const { t, trpc, common } = useDecisionForm(props)
  const fixed = { ...common.fixed, reviewId }
  const form = { ...common, fixed, options: trpc.settleReview.mutationOptions(), schema: SettleReview }
  return (
    <CommandForm {...form} submit={t('decision.acts.settleReview')}>
      <ChoiceField name="outcome" label={t('decision.fields.result')} choices={choicesOf(reviewOutcomeText)} />
      <DayField name="on" label={t('decision.fields.on')} />
      <TextField name="document" label={t('decision.fields.document')} optional />
      <LongTextField name="reason" label={t('decision.fields.reason')} />
    </CommandForm>
  )
}

export const SupersedeForm = (props: DecisionFormProps) => {
  const { t, trpc, common } = useDecisionForm(props)
  const form = { ...common, options: trpc.supersede.mutationOptions(), schema: SupersedeDecision }
  return (
    <CommandForm {...form} submit={t('decision.acts.supersede')} hint={t('decision.hints.supersede')}>
      <LongTextField name="reason" label={t('decision.fields.reason')} />
    </CommandForm>
  )
}
