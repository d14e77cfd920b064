import {
  HoldRecheck,
  holdReasonText,
  KeepRecognised,
  RecomputeRecheck,
  ReleaseRecheck,
} from '@jiuyuan/contract-registration/recheck'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField, LongTextField } from '../../app/fields.tsx'

interface RecheckFormProps {
  readonly recheckId: string
  readonly done: () => void
}

const useRecheckForm = ({ recheckId, done }: RecheckFormProps) => {
  const { t } = useTranslation()
  return { t, trpc: registration.useTRPC().recheck, common: { fixed: { recheckId }, done } }
}

export const KeepForm = (props: RecheckFormProps) => {
  const { t, trpc, common } = useRecheckForm(props)
  const form = { ...common, options: trpc.keep.mutationOptions(), schema: KeepRecognised }
  return (
    <CommandForm {...form} submit={t('recheck.acts.keep')} hint={t('recheck.hints.keep')}>
      <LongTextField name="reason" label={t('recheck.fields.reason')} />
    </CommandForm>
  )
}

export const HoldForm = (props: RecheckFormProps) => {
  const { t, trpc, common } = useRecheckForm(props)
  const form = { ...common, options: trpc.hold.mutationOptions(), schema: HoldRecheck }
  return (
    <CommandForm {...form} submit={t('recheck.acts.hold')}>
      <ChoiceField name="hold" label={t('recheck.fields.holdReason')} choices={choicesOf(holdReasonText)} />
      <DayField name="until" label={t('recheck.fields.until')} optional />
      <LongTextField name="reason" label={t('recheck.fields.reason')} />
    </CommandForm>
  )
}

export const ReleaseForm = (props: RecheckFormProps) => {
  const { t, trpc, common } = useRecheckForm(props)
  const form = { ...common, options: trpc.release.mutationOptions(), schema: ReleaseRecheck }
  return (
    <CommandForm {...form} submit={t('recheck.acts.release')}>
      <LongTextField name="reason" label={t('recheck.fields.reason')} />
    </CommandForm>
  )
}

export const RecomputeForm = (props: RecheckFormProps) => {
  const { t, trpc, common } = useRecheckForm(props)
  const form = { ...common, options: trpc.recompute.mutationOptions(), schema: RecomputeRecheck }
  return <CommandForm {...form} submit={t('recheck.acts.recompute')} hint={t('recheck.hints.recompute')} />
}
