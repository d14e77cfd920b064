import type { HouseholdView } from '@jiuyuan/contract-registration/household'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acts, answered } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import {
  ConfirmRemovalForm,
  DeclineRemovalForm,
  EndIncomeForm,
  MoveMemberForm,
  ProposeRemovalForm,
  RecordIncomeForm,
} from './household-forms.tsx'

const forms = [
  { command: 'moveMember', permission: 'household:change', Form: MoveMemberForm },
  { command: 'recordIncome', permission: 'household:change', Form: RecordIncomeForm },
  { command: 'endIncome', permission: 'household:change', Form: EndIncomeForm },
  { command: 'confirmRemoval', permission: 'household:remove', Form: ConfirmRemovalForm },
  { command: 'declineRemoval', permission: 'household:remove', Form: DeclineRemovalForm },
  { command: 'proposeRemoval', permission: 'household:propose-removal', Form: ProposeRemovalForm },
] as const

/** What can be done about a household; whether it has no work is never typed in. */
export const HouseholdActs = ({ household }: { household: HouseholdView }) => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC()
  const { data } = useQuery(trpc.household.permitted.queryOptions({ householdId: household.id }))
  const acts = forms.map(({ command, permission, Form }) => ({
    command,
    permission,
    label: t(`household.acts.${command}`),
    form: (done: () => void) => <Form household={household} done={done} />,
  }))
  return (
    <Panel title={t('person.sections.next')}>
      <Acts acts={answered(acts, data)} aside />
    </Panel>
  )
}
