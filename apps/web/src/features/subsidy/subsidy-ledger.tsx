import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { subsidy } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Yuan } from '../../app/yuan.tsx'

/** The months for which a subsidy was paid because of this person: each month once per kind. */
export const SubsidyLedger = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { ledger } = subsidy.useTRPC()
  return (
    <Panel title={t('subsidy.ledger.title')}>
      <Loaded of={useQuery(ledger.ofPerson.queryOptions({ personId }))}>
        {(rows) => (
          <ListTable
            label={t('subsidy.ledger.title')}
            rows={rows.map((row) => ({ ...row, id: `${row.kind}${row.month}` }))}
            empty={t('subsidy.ledger.empty')}
            columns={[
              { title: t('subsidy.month'), render: ({ month }) => <Bdi>{month}</Bdi> },
              { title: t('subsidy.kind'), render: ({ kind }) => t(`subsidy.kinds.${kind}`) },
              { title: t('subsidy.amount'), render: ({ amount }) => <Yuan amount={amount} /> },
              {
                title: t('list.open'),
                render: ({ claimId }) => (
                  <Link to="/claims/$claimId" params={{ claimId }}>
                    {t('subsidy.title')}
                  </Link>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}
