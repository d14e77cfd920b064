import type { HouseholdCell } from '@jiuyuan/contract-reporting/report'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Dialog } from '@jiuyuan/ui/dialog'
import { Instant } from '@jiuyuan/ui/instant'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { reporting } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'

/** A figure of the table: of which division, in which column. */
export interface OpenCell {
  readonly division: string
  readonly cell: z.output<typeof HouseholdCell>
  readonly title: string
}

interface Props {
  readonly month: string
  readonly cell: OpenCell | undefined
  readonly onClose: () => void
}

/** The households behind one figure. */
export const CellDialog = ({ month, cell: open, onClose }: Props) => {
  const { t } = useTranslation()
  const { report } = reporting.useTRPC()
  const query = useQuery(
    report.cell.queryOptions(open ? { division: open.division, cell: open.cell, month } : skipToken),
  )
  const title = open && t('report.cellTitle', { title: `${open.cell} ${open.title}` })
  return (
    <Dialog open={open !== undefined} title={title} onClose={onClose}>
      <Loaded of={query}>
        {(lines) => (
          <ListTable
            label={title ?? ''}
            rows={lines.map((line) => ({ ...line, id: `${line.householdId}${line.occurrence}` }))}
            empty={t('report.cellEmpty')}
            columns={[
              {
                title: t('report.household'),
                render: ({ householdId, divisionName }) => (
                  <Link to="/households/$householdId" params={{ householdId }}>
                    <Bdi>{divisionName}</Bdi>
                  </Link>
                ),
              },
              { title: t('report.occurrence'), render: ({ occurrence }) => <Bdi>{occurrence}</Bdi> },
              { title: t('report.foundAt'), render: ({ foundAt }) => foundAt && <Instant at={foundAt} /> },
              { title: t('report.openedAt'), render: ({ openedAt }) => openedAt && <Instant at={openedAt} /> },
              { title: t('report.clearedAt'), render: ({ clearedAt }) => clearedAt && <Instant at={clearedAt} /> },
              { title: t('report.minutes'), render: ({ minutes }) => <Bdi>{minutes ?? '—'}</Bdi> },
            ]}
          />
        )}
      </Loaded>
    </Dialog>
  )
}
