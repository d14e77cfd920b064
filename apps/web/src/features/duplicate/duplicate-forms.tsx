import {
  ConfirmMerge,
  DeclineMerge,
  DismissPair,
  ProposeMerge,
  TakenField,
  Unmerge,
  type PairView,
} from '@jiuyuan/contract-registration/duplicate'
import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, LongTextField } from '../../app/fields.tsx'

export interface FormProps {
  readonly pair: PairView
  readonly done: () => void
}

const useForm = ({ pair: { id: pairId }, done }: FormProps) => {
  const { t } = useTranslation()
  const { duplicate } = registration.useTRPC()
  return { t, trpc: duplicate, common: { fixed: { pairId }, done } }
}

const Reason = () => <LongTextField name="reason" label={useTranslation().t('duplicate.fields.reason')} />

const useSides = ({ first, second }: PairView) => {
  const { t } = useTranslation()
  const labelled = [
    [t('duplicate.first'), first],
    [t('duplicate.second'), second],
  ] as const
  return labelled.map(([label, { personId, name, divisionName, householdNumber }]) => ({
    value: personId,
    label: `${label}:${name} ${divisionName} ${householdNumber}`,
  }))
}

export const ProposeMergeForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const sides = useSides(props.pair)
  const { first, second } = props.pair
  const form = { ...common, options: trpc.proposeMerge.mutationOptions(), schema: ProposeMerge }
  const takes = TakenField.options.map((value) => ({ value, label: t(`duplicate.takes.${value}`) }))
  return (
    <CommandForm {...form} submit={t('duplicate.acts.proposeMerge')} hint={t('duplicate.hints.proposeMerge')}>
      <ChoiceField name="stays" label={t('duplicate.fields.stays')} choices={sides} />
      <Form.Item name="take" label={t('duplicate.fields.take')}>
        <Checkbox.Group options={takes} />
      </Form.Item>
      {first.certificate && second.certificate && (
        <ChoiceField name="certificateOf" label={t('duplicate.fields.certificateOf')} choices={sides} optional />
      )}
      {first.cardNo && second.cardNo && (
        <ChoiceField name="cardOf" label={t('duplicate.fields.cardOf')} choices={sides} optional />
      )}
      <Reason />
    </CommandForm>
  )
}

export const DismissForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.dismiss.mutationOptions(), schema: DismissPair }
  return (
    <CommandForm {...form} submit={t('duplicate.acts.dismiss')}>
      <Reason />
    </CommandForm>
  )
}

export const ConfirmMergeForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.confirmMerge.mutationOptions(), schema: ConfirmMerge }
  return <CommandForm {...form} submit={t('duplicate.acts.confirmMerge')} hint={t('duplicate.hints.confirmMerge')} />
}

export const DeclineMergeForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.declineMerge.mutationOptions(), schema: DeclineMerge }
  return (
    <CommandForm {...form} submit={t('duplicate.acts.declineMerge')}>
      <Reason />
    </CommandForm>
  )
}

export const UnmergeForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.unmerge.mutationOptions(), schema: Unmerge }
  return (
    <CommandForm {...form} submit={t('duplicate.acts.unmerge')} hint={t('duplicate.hints.unmerge')}>
      <Reason />
    </CommandForm>
  )
}
