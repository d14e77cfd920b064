import { DeclineVisit, PlanVisit, RecordVisit, RescheduleVisit } from '@jiuyuan/contract-assistance/visit'
import { newId } from '@jiuyuan/contract-kit/id'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, type Act } from '../../app/acts.tsx'
import { assistance } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'

interface Props {
  readonly visitId: string
  readonly done: () => void
}

const PlanForm = ({ personId, done }: { personId: string; done: () => void }) => {
  const { t } = useTranslation()
  const { visit } = assistance.useTRPC()
  const [visitId] = useState(() => newId())
  const form = { options: visit.plan.mutationOptions(), schema: PlanVisit }
  return (
    <CommandForm {...form} fixed={{ visitId, personId }} submit={t('visit.acts.plan')} done={done}>
      <DayField name="dueOn" label={t('visit.dueOn')} />
    </CommandForm>
  )
}

const RecordForm = ({ visitId, done }: Props) => {
  const { t } = useTranslation()
  const { visit } = assistance.useTRPC()
  const { today } = useMe()
  const form = { options: visit.record.mutationOptions(), schema: RecordVisit }
  const initial = { on: today, needs: [], note: null }
  return (
    <CommandForm
      {...form}
      fixed={{ visitId, assent: null }}
      initial={initial}
      submit={t('visit.acts.record')}
      done={done}
    >
      <DayField name="on" label={t('visit.on')} />
      <ChoiceField name="way" label={t('visit.way')} choices={choicesOf(t('visit.ways', { returnObjects: true }))} />
      <ChoiceField
        name="outcome"
        label={t('visit.outcome')}
        choices={choicesOf(t('visit.outcomes', { returnObjects: true }))}
      />
      <Form.Item name="needs" label={t('visit.needs')}>
        <Checkbox.Group options={choicesOf(t('visit.needKinds', { returnObjects: true }))} />
      </Form.Item>
      <Form.Item name="note" label={t('visit.note')} normalize={(text: string) => text || null}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </CommandForm>
  )
}

const RescheduleForm = ({ visitId, done }: Props) => {
  const { t } = useTranslation()
  const { visit } = assistance.useTRPC()
  const form = { options: visit.reschedule.mutationOptions(), schema: RescheduleVisit }
  return (
    <CommandForm {...form} fixed={{ visitId }} submit={t('visit.acts.reschedule')} done={done}>
      <DayField name="dueOn" label={t('visit.dueOn')} />
      <ChoiceField
        name="reason"
        label={t('visit.reason')}
        choices={choicesOf(t('visit.reasons', { returnObjects: true }))}
      />
    </CommandForm>
  )
}

const DeclineForm = ({ visitId, done }: Props) => {
  const { t } = useTranslation()
  const { visit } = assistance.useTRPC()
  const { today } = useMe()
  const form = { options: visit.decline.mutationOptions(), schema: DeclineVisit, initial: { on: today } }
  return (
    <CommandForm
      {...form}
      fixed={{ visitId }}
      hint={t('visit.hints.decline')}
      submit={t('visit.acts.decline')}
      done={done}
    >
      <DayField name="on" label={t('visit.on')} />
    </CommandForm>
  )
}

const forms = [
  { command: 'record', Form: RecordForm },
  { command: 'reschedule', Form: RescheduleForm },
  { command: 'decline', Form: DeclineForm },
] as const
const permission = 'agreement:propose'

/** What is next for the person's planned visit, or a new one. */
export const useVisitActs = (personId: string): Act[] => {
  const { t } = useTranslation()
  const { visit } = assistance.useTRPC()
  const { data: visits } = useQuery(visit.ofPerson.queryOptions({ personId }))
  const visitId = visits?.find(({ status }) => status === 'planned')?.id
  const { data } = useQuery(visit.permitted.queryOptions(visitId ? { visitId } : skipToken))
  if (!visits || (visits.length === 0 && !visitId)) return []
  const plan: Act = {
    command: 'visit.plan',
    permission,
    label: t('visit.acts.plan'),
    refusal: null,
    form: (done) => <PlanForm personId={personId} done={done} />,
  }
  if (!visitId) return [plan]
  const acts = forms.map(({ command, Form: Fields }) => ({
    command: `visit.${command}`,
    permission,
    label: t(`visit.acts.${command}`),
    form: (done: () => void) => <Fields visitId={visitId} done={done} />,
  }))
  return answered(
    acts,
    data?.map((each) => ({ ...each, command: `visit.${each.command}` })),
  )
}
