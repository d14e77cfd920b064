import type { QueueCount } from '@jiuyuan/contract-reporting/queue'
import { Panel } from '@jiuyuan/ui/panel'
import { QueueCard } from '@jiuyuan/ui/queue-card'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { useTranslation } from 'react-i18next'
import { reporting } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { useMay, useMe, useNow } from '../../app/session.tsx'
import { DeskLists } from './desk-lists.tsx'

const POLL_MS = 15_000

const Queues = ({ queues }: { queues: readonly QueueCount[] }) => {
  const { t } = useTranslation()
  const now = useNow()
  return (
    <div className="app-queues">
      {queues.map(({ queue, title, count, oldestAt, overdue }) => (
        <QueueCard
          key={queue}
          title={title}
          count={count}
          overdue={overdue}
          oldestMs={oldestAt ? now - Date.parse(oldestAt) : null}
          verb={
            <Link to="/queues/$queue" params={{ queue }} aria-label={`${title} ${t('queue.list')}`}>
              {t('queue.list')}
            </Link>
          }
        />
      ))}
    </div>
  )
}

const IdleQueues = ({ queues }: { queues: readonly QueueCount[] }) => {
  const { t } = useTranslation()
  if (queues.length === 0) return null
  return (
    <Panel title={t('queue.idle')}>
      <ul className="app-plain ui-row">
        {queues.map(({ queue, title }) => (
          <li key={queue}>
            <Link to="/queues/$queue" params={{ queue }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Duties = () => {
  const { t } = useTranslation()
  const { queue } = reporting.useTRPC()
  return (
    <Loaded of={useQuery(queue.summary.queryOptions({}, { refetchInterval: POLL_MS }))}>
      {(all) => {
        const mine = all.filter((each) => each.mine)
        const others = all.filter((each) => !each.mine)
        return (
          <>
            {mine.every(({ count }) => count === 0) && <Empty description={t('queue.none')} />}
            <Queues queues={mine.filter(({ count }) => count > 0)} />
            <IdleQueues queues={mine.filter(({ count }) => count === 0)} />
            {others.length > 0 && (
              <>
                <h2>{t('queue.others')}</h2>
                <Queues queues={others} />
              </>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

/** What waits for this office: lists, not charts. */
export const HomePage = () => {
  const { t } = useTranslation()
  const may = useMay()
  const { officeName, employerId } = useMe()
  return (
    <Page title={t('queue.title')}>
      <p className="ui-quiet">{employerId ? t('queue.employerLead') : t('queue.lead', { office: officeName })}</p>
      {may('queue:read') && (
        <>
          <Duties />
          <DeskLists />
        </>
      )}
    </Page>
  )
}
