import type { ClosingReport, ReportLine } from '@jiuyuan/contract-card/inspection-campaign'
import { Bdi } from '@jiuyuan/ui/bdi'
import { DataTable } from '@jiuyuan/ui/data-table'
import { Facts } from '@jiuyuan/ui/facts'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { standingColumns } from './standing-columns.tsx'

const ExceptionCounts = ({ line: { exceptions } }: { line: ReportLine }) => {
  const { t } = useTranslation()
  const said = exceptions.map(({ deviation, count }) => `${t(`inspection.deviations.${deviation}`)} ${count}`)
  return <Bdi>{said.join(',') || '—'}</Bdi>
}

const Report = ({ report: { campaign, lines, total, hash, frozen } }: { report: ClosingReport }) => {
  const { t } = useTranslation()
  const { countyName: county, year, closedOn, populationHash } = campaign
  const rows = [...lines, { ...total, name: t('inspection.report.total') }].map((line) => ({ ...line, id: line.name }))
  return (
    <Page
      title={t('inspection.report.title', { county, year })}
      extra={
        <Button className="app-no-print" onClick={() => window.print()}>
          {t('inspection.report.print')}
        </Button>
      }
    >
      <p>{frozen ? t('inspection.report.frozen', { on: closedOn ?? '' }) : t('inspection.report.draft')}</p>
      <DataTable
        label={t('inspection.report.title', { county, year })}
        rows={rows}
        empty={t('inspection.overview.nobody')}
        columns={[
          { title: t('inspection.report.community'), render: ({ name }) => name },
          ...standingColumns(t, (row: (typeof rows)[number]) => row),
          { title: t('inspection.report.exceptions'), render: (line) => <ExceptionCounts line={line} /> },
        ]}
      />
      <Facts
        facts={[
          { label: t('inspection.report.population'), value: <Bdi code>{populationHash}</Bdi> },
          { label: t('inspection.report.hash'), value: <Bdi code>{hash}</Bdi> },
        ]}
      />
      <p className="inspection-signatures">{t('inspection.report.signatures')}</p>
    </Page>
  )
}

/** What became of the cards of a county, by community; frozen once the campaign is closed, and printed. */
export const InspectionReportPage = ({ campaignId }: { campaignId: string }) => {
  const query = useQuery(cards.useTRPC().campaign.report.queryOptions({ campaignId }))
  return <Loaded of={query}>{(report) => <Report report={report} />}</Loaded>
}
