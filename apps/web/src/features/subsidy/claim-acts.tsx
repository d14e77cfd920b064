import {
  ApproveClaim,
  CheckClaim,
  ConfirmPayment,
  PayClaim,
  PublishClaim,
  RejectClaim,
  ReportBankReturn,
  WithdrawClaim,
} from '@jiuyuan/contract-subsidy/claim'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acts, answered } from '../../app/acts.tsx'
import { subsidy } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { LongTextField, TextField } from '../../app/fields.tsx'

interface Props {
  readonly claimId: string
  readonly done: () => void
}

const useForm = ({ claimId, done }: Props) => {
  const { t } = useTranslation()
  return { t, trpc: subsidy.useTRPC().claim, common: { fixed: { claimId }, done } }
}

const CheckForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.check.mutationOptions(), schema: CheckClaim }
  return (
    <CommandForm {...form} hint={t('subsidy.hints.check')} submit={t('subsidy.acts.check')}>
      <LongTextField name="cleared" label={t('subsidy.fields.cleared')} optional />
    </CommandForm>
  )
}

const PublishForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.publish.mutationOptions(), schema: PublishClaim }
  return <CommandForm {...form} hint={t('subsidy.hints.publish')} submit={t('subsidy.acts.publish')} />
}

const ApproveForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.approve.mutationOptions(), schema: ApproveClaim }
  return <CommandForm {...form} hint={t('subsidy.hints.approve')} submit={t('subsidy.acts.approve')} />
}

const PayForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.pay.mutationOptions(), schema: PayClaim }
  return <CommandForm {...form} hint={t('subsidy.hints.pay')} submit={t('subsidy.acts.pay')} />
}

const ConfirmPaymentForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.confirmPayment.mutationOptions(), schema: ConfirmPayment }
  return (
    <CommandForm {...form} submit={t('subsidy.acts.confirmPayment')}>
      <TextField name="bankReference" label={t('subsidy.fields.bankReference')} />
    </CommandForm>
  )
}

const BankReturnForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.bankReturn.mutationOptions(), schema: ReportBankReturn }
  return (
    <CommandForm {...form} submit={t('subsidy.acts.bankReturn')}>
      <LongTextField name="reason" label={t('subsidy.fields.reason')} />
    </CommandForm>
  )
}

const RejectForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.reject.mutationOptions(), schema: RejectClaim }
  return (
    <CommandForm {...form} submit={t('subsidy.acts.reject')}>
      <LongTextField name="reason" label={t('subsidy.fields.reason')} />
    </CommandForm>
  )
}

const WithdrawForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.withdraw.mutationOptions(), schema: WithdrawClaim }
  return <CommandForm {...form} submit={t('subsidy.acts.withdraw')} />
}

const forms = [
  { command: 'check', permission: 'claim:check', Form: CheckForm },
  { command: 'publish', permission: 'claim:publish', Form: PublishForm },
  { command: 'approve', permission: 'claim:approve', Form: ApproveForm },
  { command: 'pay', permission: 'claim:pay', Form: PayForm },
  { command: 'confirmPayment', permission: 'claim:pay', Form: ConfirmPaymentForm },
  { command: 'bankReturn', permission: 'claim:pay', Form: BankReturnForm },
  { command: 'reject', permission: 'claim:reject', Form: RejectForm },
  { command: 'withdraw', permission: 'claim:withdraw', Form: WithdrawForm },
] as const

/** What the next office may do with a claim. */
export const ClaimActs = ({ claimId }: { claimId: string }) => {
  const { t } = useTranslation()
  const { claim } = subsidy.useTRPC()
  const { data } = useQuery(claim.permitted.queryOptions({ claimId }))
  const acts = forms.map(({ command, permission, Form }) => ({
    command,
    permission,
    label: t(`subsidy.acts.${command}`),
    form: (done: () => void) => <Form claimId={claimId} done={done} />,
  }))
  return <Acts acts={answered(acts, data)} />
}
