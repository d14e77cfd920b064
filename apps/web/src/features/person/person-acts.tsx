import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answered, type Act } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { RegisterUnemploymentForm, ReportEmploymentForm, ReportUnemploymentForm } from './person-forms.tsx'
import {
  AskCorrectionForm,
  AskMoveForm,
  RecordContactForm,
  RecordHealthForm,
  RemoveHealthForm,
} from './standing-forms.tsx'

/** What can be done about a person's registration, each answered by the rules in advance. */
export const usePersonActs = (personId: string): Act[] => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  const { data } = useQuery(person.permitted.queryOptions({ personId }))
  const forms = [
    { command: 'registerUnemployment', permission: 'unemployment:register', Form: RegisterUnemploymentForm },
    { command: 'reportEmployment', permission: 'employment:report', Form: ReportEmploymentForm },
    { command: 'reportUnemployment', permission: 'employment:report', Form: ReportUnemploymentForm },
    { command: 'recordContact', permission: 'contact:record', Form: RecordContactForm },
    { command: 'askCorrection', permission: 'person:correct', Form: AskCorrectionForm },
    { command: 'askMove', permission: 'person:move', Form: AskMoveForm },
    { command: 'recordHealth', permission: 'person:health', Form: RecordHealthForm },
    { command: 'removeHealth', permission: 'person:health', Form: RemoveHealthForm },
  ] as const
  const acts = forms.map(({ command, permission, Form }) => ({
    command,
    permission,
    label: t(`person.acts.${command}`),
    form: (done: () => void) => <Form personId={personId} done={done} />,
  }))
  return answered(acts, data)
}
