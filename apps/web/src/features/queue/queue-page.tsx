import type { QueueName, QueueTask } from '@jiuyuan/contract-reporting/queue'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Duration } from '@jiuyuan/ui/duration'
import { Instant } from '@jiuyuan/ui/instant'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { reporting } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { usePages } from '../../app/use-pages.ts'
import { useNow } from '../../app/session.tsx'

/** Where a task is done: at the recognition, the person, the household, the claim, the posts. */
const TaskLink = ({ task: { queue, route, subjectId, personId, householdId, verb } }: { task: QueueTask }) => {
  if (queue === 'guarantee-open') return <Link to="/guarantees">{verb}</Link>
  if (route === 'claim') {
    return (
      <Link to="/claims/$claimId" params={{ claimId: subjectId }}>
        {verb}
      </Link>
    )
  }
  if (route === 'recognition') {
    return (
      <Link to="/recognitions/$recognitionId" params={{ recognitionId: subjectId }}>
        {verb}
      </Link>
    )
  }
  if (route === 'post') return <Link to="/posts">{verb}</Link>
  if (personId) {
    return (
      <Link to="/persons/$personId" params={{ personId }}>
        {verb}
      </Link>
    )
  }
  if (!householdId) return verb
  return (
    <Link to="/households/$householdId" params={{ householdId }}>
      {verb}
    </Link>
  )
}

const Due = ({ task: { dueAt, dueOn, overdue } }: { task: QueueTask }) => {
  const { t } = useTranslation()
  return (
    <span className="ui-row">
      {dueOn ? <Bdi>{dueOn}</Bdi> : dueAt && <Instant at={dueAt} />}
      {overdue && <StatusTag tone="bad">{t('queue.overdue')}</StatusTag>}
    </span>
  )
}

/** One duty's list, the oldest first, each with the one thing to do. */
export const QueuePage = ({ queue }: { queue: QueueName }) => {
  const { t } = useTranslation()
  const now = useNow()
  const trpc = reporting.useTRPC().queue
  const { data: summary } = useQuery(trpc.summary.queryOptions({}))
  const client = reporting.useTRPCClient()
  const { of, more } = usePages(trpc.tasks.queryKey({ queue }), (at) => client.queue.tasks.query({ queue, ...at }))
  const title = summary?.find((each) => each.queue === queue)?.title ?? t('queue.title')
  return (
    <Page title={title}>
      <Loaded of={of}>
        {(pages) => (
          <ListTable
            label={title}
            rows={pages.flatMap(({ tasks }) => tasks).map((task) => ({ ...task, id: task.subjectId }))}
            empty={t('queue.empty')}
            more={more}
            columns={[
              { title: t('queue.name'), render: ({ name }) => <Bdi>{name || '—'}</Bdi> },
              { title: t('list.community'), render: ({ divisionName }) => divisionName },
              {
                title: t('queue.since'),
                render: ({ openedAt }) => (
                  <Bdi>
                    <Duration ms={now - Date.parse(openedAt)} />
                  </Bdi>
                ),
              },
              { title: t('queue.due'), render: (task) => <Due task={task} /> },
              { title: t('queue.verb'), render: (task) => <TaskLink task={task} /> },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
