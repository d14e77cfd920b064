import { newId } from '@jiuyuan/contract-kit/id'
import {
  ConfirmRefusal,
  DiscountRefusal,
  HearRefusal,
  JudgeRefusal,
  ObjectToRefusal,
  RecordRefusal,
  SettleRefusalObjection,
} from '@jiuyuan/contract-registration/refusal'
import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField, LongTextField, MoneyField, TextField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'
import { YesNoField } from './yes-no-field.tsx'

interface RefusalFormProps {
  readonly refusalId: string
  readonly done: () => void
}

const useRefusalForm = ({ refusalId, done }: RefusalFormProps) => {
  const { t } = useTranslation()
  const { today } = useMe()
  return { t, today, trpc: registration.useTRPC().refusal, common: { fixed: { refusalId }, done } }
}

/** What placement did not record: a training, another service, a post offered on paper. */
export const RecordRefusalForm = ({ personId, done }: { personId: string; done: () => void }) => {
  const { t } = useTranslation()
  const { refusal } = registration.useTRPC()
  const [refusalId] = useState(() => newId())
  const form = { options: refusal.record.mutationOptions(), schema: RecordRefusal, fixed: { refusalId, personId } }
  return (
    <CommandForm {...form} done={done} submit={t('exit.recordOne')}>
      <ChoiceField
        name="refused"
        label={t('exit.refusal.refused')}
        choices={choicesOf(t('exit.kinds', { returnObjects: true }))}
      />
      <DayField name="on" label={t('exit.refusal.on')} />
      <ChoiceField
        name="because"
        label={t('exit.refusal.because')}
        choices={choicesOf(t('exit.becauses', { returnObjects: true }))}
      />
      <ChoiceField
        name="documented"
        label={t('exit.refusal.documented')}
        choices={choicesOf(t('exit.documentations', { returnObjects: true }))}
      />
      <MoneyField name="monthlyWage" label={t('exit.refusal.pay')} optional />
      <TextField name="postDivision" label={t('exit.refusal.division')} optional />
    </CommandForm>
  )
}

const Hearing = () => {
  const { t } = useTranslation()
  const spoke: unknown = Form.useWatch(['hearing', 'spoke'])
  return (
    <>
      <YesNoField
        name={['hearing', 'spoke']}
        label={t('exit.refusal.heard')}
        yes={t('exit.refusal.spoke')}
        no={t('exit.refusal.silent')}
      />
      <LongTextField name="hearing.statement" label={t('exit.refusal.statement')} />
      {spoke === true && <AssentFields name="hearing.assent" />}
      {spoke === false && <DayField name="hearing.on" label={t('exit.fields.heardOn')} />}
    </>
  )
}

export const HearForm = (props: RefusalFormProps) => {
  const { t, trpc, common } = useRefusalForm(props)
  const form = { ...common, options: trpc.hear.mutationOptions(), schema: HearRefusal }
  return (
    <CommandForm {...form} submit={t('exit.acts.hear')} hint={t('exit.hints.hear')}>
      <Hearing />
    </CommandForm>
  )
}

export const JudgeForm = (props: RefusalFormProps) => {
  const { t, today, trpc, common } = useRefusalForm(props)
  const form = { ...common, options: trpc.judge.mutationOptions(), schema: JudgeRefusal }
  const answers = { yes: t('list.yes'), no: t('list.no') }
  const validReasons = choicesOf(t('exit.validReasons', { returnObjects: true }))
  return (
    <CommandForm {...form} initial={{ told: { on: today } }} submit={t('exit.acts.judge')} hint={t('exit.hints.judge')}>
      <fieldset className="app-fieldset">
        <legend>{t('exit.refusal.suitable')}</legend>
        {(['health', 'capacity', 'distance', 'legal'] as const).map((aspect) => (
          <YesNoField key={aspect} name={['suitable', aspect]} label={t(`exit.refusal.${aspect}`)} {...answers} />
        ))}
      </fieldset>
      <MoneyField name="monthlyWage" label={t('exit.refusal.pay')} optional />
      <ChoiceField name="validReason" label={t('exit.refusal.validReason')} choices={validReasons} optional />
      <LongTextField name="reason" label={t('exit.refusal.reason')} />
      <DayField name="told.on" label={t('exit.refusal.toldOn')} />
      <ChoiceField
        name="told.method"
        label={t('exit.refusal.toldHow')}
        choices={choicesOf(t('exit.tells', { returnObjects: true }))}
      />
    </CommandForm>
  )
}

export const ObjectToRefusalForm = (props: RefusalFormProps) => {
  const { t, trpc, common } = useRefusalForm(props)
  const form = { ...common, options: trpc.object.mutationOptions(), schema: ObjectToRefusal }
  return (
    <CommandForm {...form} submit={t('exit.acts.objectToRefusal')}>
      <LongTextField name="text" label={t('exit.refusal.text')} />
      <AssentFields />
    </CommandForm>
  )
}

export const SettleRefusalForm = (props: RefusalFormProps) => {
  const { t, trpc, common } = useRefusalForm(props)
  const form = { ...common, options: trpc.settleObjection.mutationOptions(), schema: SettleRefusalObjection }
  const answers = { yes: t('exit.settled.upheld'), no: t('exit.settled.dismissed') }
  return (
    <CommandForm {...form} submit={t('exit.acts.settleRefusal')}>
      <YesNoField name="upheld" label={t('exit.refusal.upheld')} {...answers} />
      <LongTextField name="reason" label={t('exit.fields.conclusion')} />
    </CommandForm>
  )
}

export const ConfirmRefusalForm = (props: RefusalFormProps) => {
  const { t, trpc, common } = useRefusalForm(props)
  const form = { ...common, options: trpc.confirm.mutationOptions(), schema: ConfirmRefusal }
  return <CommandForm {...form} submit={t('exit.acts.confirmRefusal')} hint={t('exit.hints.confirmRefusal')} />
}

export const DiscountForm = (props: RefusalFormProps) => {
  const { t, trpc, common } = useRefusalForm(props)
  const form = { ...common, options: trpc.discount.mutationOptions(), schema: DiscountRefusal }
  return (
    <CommandForm {...form} submit={t('exit.acts.discount')}>
      <LongTextField name="reason" label={t('exit.fields.reason')} />
    </CommandForm>
  )
}
