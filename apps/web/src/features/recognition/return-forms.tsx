import {
  ChangePrimary,
  CloseUnsupplemented,
  ReturnRecognition,
  SendBackRecognition,
  SupplementRecognition,
} from '@jiuyuan/contract-registration/recognition-case'
import { useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, LongTextField, TextField } from '../../app/fields.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useMe } from '../../app/session.tsx'
import { papersToBring } from './application.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { useForm, type FormProps } from './use-form.ts'

const MissingFields = () => {
  const { t } = useTranslation()
  return (
    <Form.List name="missing">
      {(lines, { add, remove }) => (
        <fieldset className="app-fieldset">
          <legend>{t('recognition.fields.missing')}</legend>
          {lines.map(({ key, name }) => (
            <div key={key} className="app-line">
              <TextField name={`${name}`} label={t('recognition.fields.missingOne', { number: name + 1 })} />
              <Button size="small" onClick={() => remove(name)}>
                {t('recognition.seen.remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add('')}>{t('recognition.seen.add')}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

/** 一次性告知: begins with every paper that nobody can stand in for. */
export const ReturnForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const { recognitionId } = props
  const { data: found } = useQuery(trpc.get.queryOptions({ recognitionId }))
  const categories = found?.categories.map(({ code }) => code) ?? []
  const asked = { personId: found?.personId ?? '', categories }
  const needs = useQuery(trpc.needs.queryOptions(asked, { enabled: found !== undefined }))
  const form = { ...common, options: trpc.return.mutationOptions(), schema: ReturnRecognition }
  return (
    <Loaded of={needs}>
      {(known) => (
        <CommandForm
          {...form}
          initial={{ missing: papersToBring(known.needs).map(({ paper }) => paper) }}
          submit={t('recognition.acts.return')}
          hint={t('recognition.hints.return')}
        >
          <MissingFields />
          <LongTextField name="reason" label={t('recognition.fields.reason')} />
        </CommandForm>
      )}
    </Loaded>
  )
}

export const SupplementForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const { today } = useMe()
  const form = { ...common, options: trpc.supplement.mutationOptions(), schema: SupplementRecognition }
  return (
    <CommandForm
      {...form}
      initial={{ evidence: [{ value: true, seenOn: today }] }}
      submit={t('recognition.acts.supplement')}
    >
      <EvidenceFields />
    </CommandForm>
  )
}

export const CloseForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.close.mutationOptions(), schema: CloseUnsupplemented }
  return (
    <CommandForm {...form} submit={t('recognition.acts.close')} hint={t('recognition.hints.close')}>
      <LongTextField name="reason" label={t('recognition.fields.reason')} />
    </CommandForm>
  )
}

export const SendBackForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.sendBack.mutationOptions(), schema: SendBackRecognition }
  return (
    <CommandForm {...form} submit={t('recognition.acts.sendBack')} hint={t('recognition.hints.sendBack')}>
      <LongTextField name="reason" label={t('recognition.fields.reason')} />
    </CommandForm>
  )
}

export const ChangePrimaryForm = (props: FormProps) => {
  const { t, trpc, common } = useForm(props)
  const { data: found } = useQuery(
    registration.useTRPC().recognition.get.queryOptions({ recognitionId: props.recognitionId }),
  )
  const asked = found?.categories.map(({ code }) => code) ?? []
  const proven = found?.proofs.filter(({ outcome, category }) => outcome === 'yes' && asked.includes(category)) ?? []
  const form = { ...common, options: trpc.changePrimary.mutationOptions(), schema: ChangePrimary }
  return (
    <CommandForm {...form} submit={t('recognition.acts.changePrimary')}>
      <ChoiceField
        name="category"
        label={t('recognition.primary')}
        choices={proven.map(({ category, title }) => ({ value: category, label: title }))}
      />
      <LongTextField name="reason" label={t('recognition.fields.reason')} />
    </CommandForm>
  )
}
