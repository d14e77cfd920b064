import { HouseholdCell, type TableRow, type ZeroEmploymentTable } from '@jiuyuan/contract-reporting/report'
import { PaperTable } from '@jiuyuan/ui/paper-table'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reporting } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { CellDialog, type OpenCell } from './cell-dialog.tsx'

interface Opening {
  readonly table: ZeroEmploymentTable
  readonly open: (cell: OpenCell) => void
}

const cellOf = (code: string) => HouseholdCell.safeParse(code).data

const useRow = ({ table, open }: Opening) => {
  const { t } = useTranslation()
  return ({ division, divisionName, figures }: TableRow, name: string) => ({
    key: `${division}${name}`,
    name,
    cells: table.indicators.map(({ code, title }) => {
      const figure = figures[code]
      const cell = cellOf(code)
      if (!cell || !figure) return figure ?? '—'
      const label = t('report.cell', { division: divisionName, cell, title })
      return (
        <Button
          key={code}
          type="link"
          size="small"
          aria-label={`${label} ${figure}`}
          onClick={() => open({ division, cell, title })}
        >
          {figure}
        </Button>
      )
    }),
  })
}

const Paper = ({ table, open }: Opening) => {
  const { t } = useTranslation()
  const rowOf = useRow({ table, open })
  const { total, rows, month, dueOn, indicators, sumCheck } = table
  const checks = total.checks.map(({ rule, left, right }) => t('report.check', { rule, left, right }))
  return (
    <PaperTable
      title={t('report.title')}
      number={t('report.number')}
      period={month}
      division={total.divisionName}
      due={dueOn}
      rowTitle={t('report.division')}
      columns={indicators}
      rows={[rowOf(total, t('report.total')), ...rows.map((row) => rowOf(row, row.divisionName))]}
      check={{
        text: [...checks, t(sumCheck ? 'report.sumOk' : 'report.sumBad')].join(' '),
        passed: sumCheck && total.checks.every(({ ok }) => ok),
      }}
    />
  )
}

interface Props {
  readonly division: string
  readonly month: string
}

/** The monthly table as on paper; each figure opens the households behind it. */
export const ZeroEmploymentPage = ({ division, month }: Props) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { report } = reporting.useTRPC()
  const [cell, setCell] = useState<OpenCell>()
  const query = useQuery(report.zeroEmployment.queryOptions({ division, month }))
  return (
    <Page title={t('report.title')}>
      <label className="app-label">
        {t('report.month')}
        <Input
          type="month"
          value={month}
          onChange={({ target }) => target.value && void navigate({ to: '/report', search: { month: target.value } })}
        />
      </label>
      <Loaded of={query}>
        {(table) => (
          <>
            <Paper table={table} open={setCell} />
            <Panel title={t('report.definitions')}>
              <ul>
                {table.indicators.map(({ code, title, definition }) => (
                  <li key={code}>
                    {code} {title}:{definition}
                  </li>
                ))}
              </ul>
            </Panel>
          </>
        )}
      </Loaded>
      <CellDialog month={month} cell={cell} onClose={() => setCell(undefined)} />
    </Page>
  )
}
