import type { InspectionLine } from '@jiuyuan/contract-card/inspection'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { More } from '../../app/use-pages.ts'
import { BulkPass, type Act } from './bulk-pass.tsx'
import { InspectionTable } from './inspection-table.tsx'

/** What one command takes. */
const BULK_LIMIT = 100

interface Props {
  readonly bulk: Act
  readonly label: string
  readonly lines: readonly InspectionLine[]
  readonly more: More
  readonly act: (line: InspectionLine) => ReactNode
}

/** A list of cards that pass one by one, or those that were picked together. */
export const PickedTable = ({ bulk, label, lines, more, act }: Props) => {
  const { t } = useTranslation()
  const [picked, pick] = useState<readonly InspectionLine['id'][]>([])
  const shown = lines.map(({ id }) => id)
  const ids = picked.filter((id) => shown.includes(id)).slice(0, BULK_LIMIT)
  return (
    <>
      <div className="ui-row">
        <Button onClick={() => pick(ids.length > 0 ? [] : shown.slice(0, BULK_LIMIT))}>
          {t(`inspection.cards.${ids.length > 0 ? 'pickNone' : 'pickAll'}`)}
        </Button>
        <BulkPass act={bulk} ids={ids} done={() => pick([])} />
      </div>
      <InspectionTable label={label} lines={lines} more={more} picking={{ ids, pick }} act={act} />
    </>
  )
}
