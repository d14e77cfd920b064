import { newId } from '@jiuyuan/contract-kit/id'
import { RecordContact } from '@jiuyuan/contract-registration/contact'
import { AskCorrection } from '@jiuyuan/contract-registration/correction'
import { RecordHealth, RemoveHealth } from '@jiuyuan/contract-registration/health'
import { AskMove } from '@jiuyuan/contract-registration/move'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { DivisionField } from '../../app/division-picker.tsx'
import { ChoiceField, choicesOf, DayField, LongTextField, TextField } from '../../app/fields.tsx'
import { ManyField } from '../../app/many-field.tsx'
import { usePersonForm, type PersonFormProps } from './person-forms.tsx'

/** What the person wants corrected; it rests on the state of the fields as they are shown now. */
export const AskCorrectionForm = (props: PersonFormProps) => {
  const { t, trpc } = usePersonForm(props)
  const { personId, done } = props
  const [correctionId] = useState(() => newId())
  const { data } = useQuery(trpc.person.get.queryOptions({ personId }))
  if (!data) return null
  const form = { options: trpc.correction.ask.mutationOptions(), schema: AskCorrection }
  const field = (name: string) => ({ name: `changes.${name}`, optional: true })
  return (
    <CommandForm
      {...form}
      fixed={{ personId, correctionId, based: data.versions }}
      hint={t('person.correction.hint')}
      submit={t('person.acts.askCorrection')}
      done={done}
    >
      <TextField {...field('name')} label={t('person.correction.fields.name')} />
      <TextField {...field('nameUyghur')} label={t('person.correction.fields.nameUyghur')} />
      <TextField {...field('phone')} label={t('person.correction.fields.phone')} />
      <TextField {...field('identityNumber')} label={t('person.correction.fields.identityNumber')} />
      <ChoiceField
        {...field('education')}
        label={t('person.correction.fields.education')}
        choices={choicesOf(t('person.educations', { returnObjects: true }))}
      />
      <ChoiceField
        {...field('hukouKind')}
        label={t('person.correction.fields.hukouKind')}
        choices={choicesOf(t('person.hukous', { returnObjects: true }))}
      />
      <TextField {...field('hukouDivision')} label={t('person.correction.fields.hukouDivision')} />
      <ChoiceField
        {...field('retirementTrack')}
        label={t('person.correction.fields.retirementTrack')}
        choices={choicesOf(t('person.retirements', { returnObjects: true }))}
      />
      <TextField {...field('skillNote')} label={t('person.correction.fields.skillNote')} />
      <TextField name="reason" label={t('person.fields.reason')} />
    </CommandForm>
  )
}

export const AskMoveForm = (props: PersonFormProps) => {
  const { t, signed, trpc, common } = usePersonForm(props)
  const form = { options: trpc.move.ask.mutationOptions(), schema: AskMove }
  const initial = { relation: 'head', assent: signed }
  return (
    <CommandForm {...form} {...common} initial={initial} submit={t('person.acts.askMove')}>
      <DivisionField name="toDivision" label={t('person.fields.toDivision')} />
      <TextField name="householdNumber" label={t('person.fields.householdNumber')} />
      <ChoiceField
        name="relation"
        label={t('person.relation')}
        choices={choicesOf(t('person.relations', { returnObjects: true }))}
      />
      <AssentFields />
    </CommandForm>
  )
}

export const RecordContactForm = (props: PersonFormProps) => {
  const { t, today, trpc, common } = usePersonForm(props)
  const form = { options: trpc.contact.record.mutationOptions(), schema: RecordContact }
  return (
    <CommandForm {...form} {...common} initial={{ on: today, way: 'office' }} submit={t('person.acts.recordContact')}>
      <DayField name="on" label={t('person.fields.on')} />
      <ChoiceField
        name="way"
        label={t('person.fields.way')}
        choices={choicesOf(t('person.ways', { returnObjects: true }))}
      />
    </CommandForm>
  )
}

export const RecordHealthForm = (props: PersonFormProps) => {
  const { t, signed, trpc, common } = usePersonForm(props)
  const form = { options: trpc.health.record.mutationOptions(), schema: RecordHealth }
  return (
    <CommandForm {...form} {...common} initial={{ assent: signed }} submit={t('person.acts.recordHealth')}>
      <ManyField
        name="limits"
        label={t('person.fields.limits')}
        choices={choicesOf(t('person.limits', { returnObjects: true }))}
      />
      <LongTextField name="note" label={t('person.fields.note')} optional />
      <AssentFields />
    </CommandForm>
  )
}

export const RemoveHealthForm = (props: PersonFormProps) => {
  const { t, trpc, common } = usePersonForm(props)
  const form = { options: trpc.health.remove.mutationOptions(), schema: RemoveHealth }
  return <CommandForm {...form} {...common} submit={t('person.acts.removeHealth')} />
}
