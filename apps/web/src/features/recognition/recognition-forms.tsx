import {
  CheckRecognition,
  ConfirmRecognition,
  OverruleRejection,
  ProposeRejection,
  Publicise,
  RejectRecognition,
  ReviewRecognition,
  WithdrawRecognition,
} from '@jiuyuan/contract-registration/recognition'
import { useTranslation } from 'react-i18next'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, LongTextField, TextField } from '../../app/fields.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { useForm, type FormProps } from './use-form.ts'

const GroundFields = () => {
  const { t } = useTranslation()
  const grounds = choicesOf(t('recognition.grounds', { returnObjects: true }))
  return (
    <>
      <ChoiceField name="ground" label={t('recognition.fields.ground')} choices={grounds} />
      <LongTextField name="reason" label={t('recognition.fields.reason')} />
    </>
  )
}

export const CheckForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.check.mutationOptions(), schema: CheckRecognition }
  return (
    <CommandForm {...form} submit={t('recognition.acts.check')} hint={t('recognition.hints.check')}>
      <EvidenceFields />
    </CommandForm>
  )
}

export const ProposeRejectionForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.proposeRejection.mutationOptions(), schema: ProposeRejection }
  return (
    <CommandForm {...form} submit={t('recognition.acts.proposeRejection')}>
      <GroundFields />
    </CommandForm>
  )
}

export const OverruleForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.overruleRejection.mutationOptions(), schema: OverruleRejection }
  return (
    <CommandForm {...form} submit={t('recognition.acts.overruleRejection')}>
      <LongTextField name="reason" label={t('recognition.fields.reason')} />
    </CommandForm>
  )
}

export const PubliciseForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.publicise.mutationOptions(), schema: Publicise }
  return (
    <CommandForm {...form} submit={t('recognition.acts.publicise')}>
      <TextField name="place" label={t('recognition.fields.place')} />
    </CommandForm>
  )
}

export const ReviewForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.review.mutationOptions(), schema: ReviewRecognition }
  return <CommandForm {...form} submit={t('recognition.acts.review')} hint={t('recognition.hints.review')} />
}

export const ConfirmForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.confirm.mutationOptions(), schema: ConfirmRecognition }
  return <CommandForm {...form} submit={t('recognition.acts.confirm')} hint={t('recognition.hints.confirm')} />
}

export const RejectForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.reject.mutationOptions(), schema: RejectRecognition }
  return (
    <CommandForm {...form} submit={t('recognition.acts.reject')}>
      <GroundFields />
    </CommandForm>
  )
}

export const WithdrawForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.withdraw.mutationOptions(), schema: WithdrawRecognition }
  return (
    <CommandForm {...form} submit={t('recognition.acts.withdraw')}>
      <AssentFields />
    </CommandForm>
  )
}
