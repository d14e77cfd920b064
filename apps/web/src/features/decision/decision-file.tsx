import { decisionTitle } from '@jiuyuan/contract-registration/decision'
import { Bdi } from '@jiuyuan/ui/bdi'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { DecisionTag } from './decision-tag.tsx'

/** All decisions about one person. */
export const DecisionFile = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC().decision
  return (
    <Loaded of={useQuery(trpc.ofPerson.queryOptions({ personId }))}>
      {(rows) => (
        <ListTable
          label={t('decision.title')}
          rows={rows}
          empty={t('decision.none')}
          columns={[
            {
              title: t('decision.fields.number'),
              render: ({ id, number }) => (
                <Link to="/decisions/$decisionId" params={{ decisionId: id }}>
                  <Bdi>{number}</Bdi>
                </Link>
              ),
            },
            { title: t('decision.fields.kind'), render: ({ kind }) => decisionTitle[kind] },
            { title: t('decision.fields.decidedOn'), render: ({ decidedOn }) => <Bdi>{decidedOn}</Bdi> },
            { title: t('list.status'), render: ({ status }) => <DecisionTag status={status} /> },
            {
              title: t('decision.fields.served'),
              render: ({ servedOn }) => (servedOn ? <Bdi>{servedOn}</Bdi> : t('decision.notStarted')),
            },
          ]}
        />
      )}
    </Loaded>
  )
}
