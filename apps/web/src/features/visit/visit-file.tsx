import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { assistance } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'

/** The person's follow-up visits: how they were, what they asked for. */
export const VisitFile = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { visit } = assistance.useTRPC()
  return (
    <Loaded of={useQuery(visit.ofPerson.queryOptions({ personId }))}>
      {(rows) => (
        <ListTable
          label={t('visit.title')}
          rows={rows}
          empty={t('visit.empty')}
          columns={[
            { title: t('visit.dueOn'), render: ({ dueOn }) => <Bdi>{dueOn}</Bdi> },
            { title: t('visit.cause'), render: ({ cause }) => t(`visit.causes.${cause}`) },
            { title: t('visit.officer'), render: ({ officer }) => <Bdi>{officer || '—'}</Bdi> },
            {
              title: t('list.status'),
              render: ({ status, late, escalatedOn }) => (
                <span className="ui-row">
                  <StatusTag tone={status === 'planned' ? 'warn' : 'good'}>{t(`visit.statuses.${status}`)}</StatusTag>
                  {late && <StatusTag tone="bad">{t('visit.late')}</StatusTag>}
                  {escalatedOn && <StatusTag tone="bad">{t('visit.escalated')}</StatusTag>}
                </span>
              ),
            },
            { title: t('visit.on'), render: ({ on }) => <Bdi>{on ?? '—'}</Bdi> },
            { title: t('visit.outcome'), render: ({ outcome }) => (outcome ? t(`visit.outcomes.${outcome}`) : '—') },
            {
              title: t('visit.needs'),
              render: ({ needs }) => needs.map((need) => t(`visit.needKinds.${need}`)).join('、') || '—',
            },
          ]}
        />
      )}
    </Loaded>
  )
}
