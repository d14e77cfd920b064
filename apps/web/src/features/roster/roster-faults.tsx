import type { BatchDetail, RowFault } from '@jiuyuan/contract-registration/roster'
import { Bdi } from '@jiuyuan/ui/bdi'
import { useTranslation } from 'react-i18next'
import { ListTable } from '../../app/list-table.tsx'

const FaultTable = ({ label, rows, empty }: { label: string; rows: readonly RowFault[]; empty: string }) => {
  const { t } = useTranslation()
  return (
    <ListTable
      label={label}
      rows={rows.map((fault, place) => ({ ...fault, id: `${fault.row}-${place}` }))}
      empty={empty}
      columns={[
        { title: t('roster.row'), render: ({ row }) => <Bdi>{row}</Bdi> },
        { title: t('roster.column'), render: ({ column }) => column || t('roster.wholeRow') },
        { title: t('roster.reason'), render: ({ reason }) => reason },
        { title: t('roster.fix'), render: ({ fix }) => fix },
      ]}
    />
  )
}

/** What is wrong in which row, and the file of those rows to mend. */
export const RosterFaults = ({ batch: { id, faults, refused } }: { batch: BatchDetail }) => {
  const { t } = useTranslation()
  return (
    <>
      <div className="ui-row ui-between">
        <h3>{t('roster.faults')}</h3>
        {refused > 0 && (
          <a href={`/api/registration/download/roster-errors?batchId=${id}`} download>
            {t('roster.download')}
          </a>
        )}
      </div>
      <FaultTable label={t('roster.faults')} rows={faults} empty={t('roster.noFaults')} />
    </>
  )
}

/** Rows that may be somebody who is registered already. */
export const RosterWarnings = ({ batch: { warnings } }: { batch: BatchDetail }) => {
  const { t } = useTranslation()
  if (warnings.length === 0) return null
  return (
    <>
      <h3>{t('roster.warnings')}</h3>
      <FaultTable label={t('roster.warnings')} rows={warnings} empty={t('roster.noWarnings')} />
    </>
  )
}
