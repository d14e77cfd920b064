import {
  ConfirmRemoval,
  DeclineRemoval,
  EndIncome,
  MoveMember,
  ProposeRemoval,
  RecordIncome,
  type HouseholdView,
} from '@jiuyuan/contract-registration/household'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField, LongTextField, TextField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'

export interface FormProps {
  readonly household: HouseholdView
  readonly done: () => void
}

const useForm = ({ household: { id: householdId }, done }: FormProps) => {
  const { t } = useTranslation()
  const { household } = registration.useTRPC()
  return { t, trpc: household, common: { fixed: { householdId }, done } }
}

const Reason = () => <LongTextField name="reason" label={useTranslation().t('household.fields.reason')} />

export const MoveMemberForm = (props: FormProps) => {
  const { t, trpc } = useForm(props)
  const { today } = useMe()
  const members = props.household.members.map(({ personId, name }) => ({ value: personId, label: name }))
  return (
    <CommandForm
      options={trpc.moveMember.mutationOptions()}
      schema={MoveMember}
      initial={{ on: today }}
      done={props.done}
      submit={t('household.acts.moveMember')}
      hint={t('household.hints.moveMember')}
    >
      <ChoiceField name="personId" label={t('household.fields.member')} choices={members} />
      <TextField name="householdNumber" label={t('household.fields.householdNumber')} />
      <ChoiceField
        name="relation"
        label={t('household.fields.relation')}
        choices={choicesOf(t('person.relations', { returnObjects: true }))}
      />
      <DayField name="on" label={t('household.fields.on')} />
      <ChoiceField
        name="ground"
        label={t('household.fields.ground')}
        choices={choicesOf(t('household.moveGrounds', { returnObjects: true }))}
      />
      <Reason />
    </CommandForm>
  )
}

const IncomeFields = () => {
  const { t } = useTranslation()
  const of = (name: 'incomeKinds' | 'incomeSources') => choicesOf(t(`household.${name}`, { returnObjects: true }))
  return (
    <>
      <ChoiceField name="kind" label={t('household.fields.kind')} choices={of('incomeKinds')} />
      <ChoiceField name="source" label={t('household.fields.source')} choices={of('incomeSources')} />
    </>
  )
}

export const RecordIncomeForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.recordIncome.mutationOptions(), schema: RecordIncome }
  return (
    <CommandForm {...form} submit={t('household.acts.recordIncome')} hint={t('household.hints.recordIncome')}>
      <IncomeFields />
      <DayField name="since" label={t('household.fields.since')} />
    </CommandForm>
  )
}

export const EndIncomeForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.endIncome.mutationOptions(), schema: EndIncome }
  return (
    <CommandForm {...form} submit={t('household.acts.endIncome')}>
      <IncomeFields />
      <DayField name="until" label={t('household.fields.until')} />
    </CommandForm>
  )
}

export const ProposeRemovalForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.proposeRemoval.mutationOptions(), schema: ProposeRemoval }
  const grounds = choicesOf(t('household.grounds', { returnObjects: true }))
  return (
    <CommandForm {...form} submit={t('household.acts.proposeRemoval')}>
      <ChoiceField name="ground" label={t('household.fields.ground')} choices={grounds} />
      <DayField name="since" label={t('household.fields.lastContact')} optional />
      <Reason />
    </CommandForm>
  )
}

export const ConfirmRemovalForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.confirmRemoval.mutationOptions(), schema: ConfirmRemoval }
  return (
    <CommandForm {...form} submit={t('household.acts.confirmRemoval')} hint={t('household.hints.confirmRemoval')} />
  )
}

export const DeclineRemovalForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.declineRemoval.mutationOptions(), schema: DeclineRemoval }
  return (
    <CommandForm {...form} submit={t('household.acts.declineRemoval')}>
      <Reason />
    </CommandForm>
  )
}
