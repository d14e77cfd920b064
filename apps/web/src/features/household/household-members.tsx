import type { HouseholdView } from '@jiuyuan/contract-registration/household'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ListTable } from '../../app/list-table.tsx'

export const HouseholdMembers = ({ household }: { household: HouseholdView }) => {
  const { t } = useTranslation()
  const rows = household.members.map((member) => ({ ...member, id: member.personId }))
  return (
    <Panel title={t('household.members')}>
      <ListTable
        label={t('household.members')}
        rows={rows}
        empty={t('list.none')}
        columns={[
          {
            title: t('list.name'),
            render: ({ personId, name }) => (
              <Link to="/persons/$personId" params={{ personId }}>
                <Bdi>{name}</Bdi>
              </Link>
            ),
          },
          { title: t('list.identity'), render: ({ identityMasked }) => <Bdi code>{identityMasked}</Bdi> },
          { title: t('person.relation'), render: ({ relation }) => t(`person.relations.${relation}`) },
          { title: t('person.sex'), render: ({ sex }) => t(`person.sexes.${sex}`) },
          { title: t('person.age'), render: ({ age }) => <Bdi>{age}</Bdi> },
          {
            title: t('list.status'),
            render: ({ status, registered }) => (
              <span className="ui-row">
                <StatusTag tone={status === 'unemployed' ? 'warn' : 'plain'}>
                  {t(`person.statuses.${status}`)}
                </StatusTag>
                {registered && <StatusTag tone="busy">{t('person.registrations.registered')}</StatusTag>}
              </span>
            ),
          },
          { title: t('household.counted'), render: ({ counted }) => t(counted ? 'list.yes' : 'list.no') },
        ]}
      />
    </Panel>
  )
}
