import type { CampaignView, Overview } from '@jiuyuan/contract-card/inspection-campaign'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useMe } from '../../app/session.tsx'
import { CampaignActs } from './campaign-acts.tsx'
import { InspectionTabs } from './inspection-tabs.tsx'
import { standingColumns } from './standing-columns.tsx'

const Reminders = ({ campaign }: { campaign: CampaignView }) => {
  const { t } = useTranslation()
  const said = campaign.reminders.map(({ daysBefore: days, on, late, open }) =>
    t(late ? 'inspection.overview.reminderLate' : 'inspection.overview.reminder', { on, days, open }),
  )
  return <Bdi>{said.join(';') || '—'}</Bdi>
}

const Campaigns = ({ campaigns }: { campaigns: readonly CampaignView[] }) => {
  const { t } = useTranslation()
  return (
    <Panel title={t('inspection.overview.list')}>
      <ListTable
        label={t('inspection.overview.list')}
        rows={campaigns}
        empty={t('inspection.overview.none')}
        columns={[
          { title: t('inspection.overview.county'), render: ({ countyName }) => countyName },
          {
            title: t('inspection.overview.status'),
            render: ({ status }) => (
              <StatusTag tone={status === 'closed' ? 'plain' : 'busy'}>
                {t(`inspection.overview.statuses.${status}`)}
              </StatusTag>
            ),
          },
          { title: t('inspection.overview.reminders'), render: (campaign) => <Reminders campaign={campaign} /> },
          {
            title: t('inspection.overview.population'),
            render: ({ populationHash }) => <Bdi code>{populationHash.slice(0, 16) || '—'}</Bdi>,
          },
          {
            title: t('list.act'),
            render: ({ id }) => (
              <Link to="/print/inspection/$campaignId" params={{ campaignId: id }}>
                {t('inspection.overview.report')}
              </Link>
            ),
          },
        ]}
      />
    </Panel>
  )
}

const Way = ({ overview: { above, divisionName }, year }: { overview: Overview; year: number }) => {
  const { t } = useTranslation()
  if (above.length === 0) return null
  return (
    <nav className="ui-row" aria-label={t('inspection.overview.way')}>
      {above.map(({ division, name }) => (
        <Link key={division} to="/inspection" search={{ division, year }}>
          {name}
        </Link>
      ))}
      <strong>{divisionName}</strong>
    </nav>
  )
}

const Office = ({ overview, year }: { overview: Overview; year: number }) => {
  const { t } = useTranslation()
  const { division, divisionName, own, below, level, campaigns, window } = overview
  const rows = below.map((one) => ({ ...one, id: one.division, own: false }))
  const all = { id: division, division, name: t('inspection.overview.own'), standing: own, own: true }
  return (
    <>
      <Way overview={overview} year={year} />
      <Panel
        title={`${divisionName} ${t('inspection.year', { year })}`}
        extra={level === 'county' && <CampaignActs county={division} campaign={campaigns[0]} />}
      >
        <p className="ui-quiet">{t('inspection.overview.window', window)}</p>
        <ListTable
          label={t('inspection.overview.below')}
          rows={[...rows, all]}
          empty={t('inspection.overview.nobody')}
          columns={[
            {
              title: t('inspection.overview.office'),
              render: (row) =>
                row.own ? (
                  <strong>{row.name}</strong>
                ) : (
                  <Link to="/inspection" search={{ division: row.division, year }}>
                    {row.name}
                  </Link>
                ),
            },
            ...standingColumns(t, (row: (typeof rows)[number]) => row.standing),
          ]}
        />
        <p>
          <Link to="/inspection/cards" search={{ division, year }}>
            {t('inspection.overview.toCards')}
          </Link>
        </p>
      </Panel>
      {['region', 'prefecture', 'county'].includes(level) && <Campaigns campaigns={campaigns} />}
    </>
  )
}

/** Where the cards of a year stand, from the region down to the community, the same page at each level (附件第十六条). */
export const InspectionOverviewPage = ({ division, year }: { division?: string; year?: number }) => {
  const { office, today } = useMe()
  const asked = { division: division ?? office, year: year ?? Number(today.slice(0, 4)) }
  const query = useQuery(cards.useTRPC().campaign.overview.queryOptions(asked))
  return (
    <InspectionTabs>
      <Loaded of={query}>{(overview) => <Office overview={overview} year={asked.year} />}</Loaded>
    </InspectionTabs>
  )
}
