import type { Standing } from '@jiuyuan/contract-card/inspection-campaign'
import { Bdi } from '@jiuyuan/ui/bdi'
import type { DataColumn } from '@jiuyuan/ui/data-table'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import type { TFunction } from 'i18next'

const keys = ['total', 'due', 'excepted', 'verified', 'inspected', 'overdue', 'late', 'unreached', 'released'] as const

/** How many cards are in which state, a column each. */
export const standingColumns = <Row,>(t: TFunction, standingOf: (row: Row) => Standing): DataColumn<Row>[] =>
  keys.map((key) => ({
    title: t(`inspection.standing.${key}`),
    render: (row) => {
      const count = standingOf(row)[key]
      return key === 'overdue' && count > 0 ? (
        <StatusTag tone="bad">
          <Bdi>{count}</Bdi>
        </StatusTag>
      ) : (
        <Bdi>{count}</Bdi>
      )
    },
  }))
