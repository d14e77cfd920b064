import { newId } from '@jiuyuan/contract-kit/id'
import { CertifyTraining, DeclineTraining, EnrolPerson, RecommendTraining } from '@jiuyuan/contract-training/training'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, type Act } from '../../app/acts.tsx'
import { training } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, LongTextField, TextField } from '../../app/fields.tsx'

interface Props {
  readonly enrolmentId: string
  readonly done: () => void
}

const RecommendForm = ({ personId, done }: { personId: string; done: () => void }) => {
  const { t } = useTranslation()
  const { course, enrolment } = training.useTRPC()
  const { data: courses = [] } = useQuery(course.list.queryOptions())
  const [enrolmentId] = useState(() => newId())
  const form = { options: enrolment.recommend.mutationOptions(), schema: RecommendTraining }
  return (
    <CommandForm {...form} fixed={{ enrolmentId, personId }} submit={t('training.acts.recommend')} done={done}>
      <ChoiceField
        name="courseId"
        label={t('training.fields.course')}
        choices={courses.map(({ id, title, startsOn, endsOn, places, taken }) => ({
          value: id,
          label: t('training.courseOf', { title, startsOn, endsOn, left: places - taken }),
        }))}
      />
    </CommandForm>
  )
}

const EnrolForm = ({ enrolmentId, done }: Props) => {
  const { t } = useTranslation()
  const { enrolment } = training.useTRPC()
  const form = { options: enrolment.enrol.mutationOptions(), schema: EnrolPerson }
  return (
    <CommandForm {...form} fixed={{ enrolmentId }} submit={t('training.acts.enrol')} done={done}>
      <AssentFields />
    </CommandForm>
  )
}

const DeclineForm = ({ enrolmentId, done }: Props) => {
  const { t } = useTranslation()
  const { enrolment } = training.useTRPC()
  const form = { options: enrolment.decline.mutationOptions(), schema: DeclineTraining, fixed: { enrolmentId } }
  return (
    <CommandForm {...form} hint={t('training.hints.decline')} submit={t('training.acts.decline')} done={done}>
      <LongTextField name="reason" label={t('training.fields.reason')} optional />
    </CommandForm>
  )
}

const CertifyForm = ({ enrolmentId, done }: Props) => {
  const { t } = useTranslation()
  const { enrolment } = training.useTRPC()
  const form = { options: enrolment.certify.mutationOptions(), schema: CertifyTraining }
  return (
    <CommandForm {...form} fixed={{ enrolmentId }} submit={t('training.acts.certify')} done={done}>
      <TextField name="certificate" label={t('training.fields.certificate')} />
    </CommandForm>
  )
}

const forms = [
  { command: 'enrol', permission: 'training:enrol', Form: EnrolForm },
  { command: 'decline', permission: 'training:enrol', Form: DeclineForm },
  { command: 'certify', permission: 'training:certify', Form: CertifyForm },
] as const

/** A new recommendation, and what is next for the one that runs. */
export const useTrainingActs = (personId: string): Act[] => {
  const { t } = useTranslation()
  const { enrolment } = training.useTRPC()
  const { data: enrolments } = useQuery(enrolment.ofPerson.queryOptions({ personId }))
  const running = enrolments?.find(({ status }) => status === 'recommended' || status === 'enrolled')
  const enrolmentId = running?.id
  const { data } = useQuery(enrolment.permitted.queryOptions(enrolmentId ? { enrolmentId } : skipToken))
  const recommend: Act = {
    command: 'training.recommend',
    permission: 'training:recommend',
    label: t('training.acts.recommend'),
    refusal: null,
    form: (done) => <RecommendForm personId={personId} done={done} />,
  }
  if (!enrolmentId) return [recommend]
  const acts = forms.map(({ command, permission, Form }) => ({
    command: `training.${command}`,
    permission,
    label: t(`training.acts.${command}`),
    form: (done: () => void) => <Form enrolmentId={enrolmentId} done={done} />,
  }))
  return answered(
    acts,
    data?.map((each) => ({ ...each, command: `training.${each.command}` })),
  )
}
