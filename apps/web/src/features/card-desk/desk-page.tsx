import type { CardView } from '@jiuyuan/contract-card/card'
import { DeskQueue, type BulkOutcome } from '@jiuyuan/contract-card/desk'
import { Bdi } from '@jiuyuan/ui/bdi'
import { TabLinks } from '@jiuyuan/ui/tab-links'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { PersonLink } from '../../app/person-link.tsx'
import { useMay } from '../../app/session.tsx'
import { usePages, type More } from '../../app/use-pages.ts'
import { BulkAct, BulkResult } from './bulk-acts.tsx'
import { PapersCell, ReturnCell } from './papers-cell.tsx'

const bulkOf = {
  'to-prepare': { act: 'prepareMany', permission: 'card:prepare' },
  'to-issue': { act: 'issueMany', permission: 'card:issue' },
} as const
const hasBulk = (queue: DeskQueue): queue is keyof typeof bulkOf => queue in bulkOf

interface LinesProps {
  readonly queue: DeskQueue
  readonly lines: readonly CardView[]
  readonly more: More
  readonly told: (outcome: BulkOutcome) => void
}

/** Opens the person's card, where everything else is done. */
const OpenLink = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  return (
    <Link to="/persons/$personId" params={{ personId }} search={{ tab: 'card' }}>
      {t('cardDesk.open')}
    </Link>
  )
}

interface BarProps extends Pick<LinesProps, 'queue' | 'lines' | 'told'> {
  readonly chosen: readonly string[]
  readonly choose: (ids: readonly string[]) => void
}

const Bar = ({ queue, lines, told, chosen, choose }: BarProps) => {
  const { t } = useTranslation()
  const most = hasBulk(queue) ? 100 : 50
  return (
    <div className="ui-row">
      <Button onClick={() => choose(lines.slice(0, most).map(({ id }) => id))}>{t('cardDesk.all')}</Button>
      {hasBulk(queue) ? (
        <BulkAct key={chosen.join()} act={bulkOf[queue].act} chosen={chosen} done={told} />
      ) : (
        <Link to="/cards/print" search={{ ids: [...chosen] }}>
          {t('cardDesk.print.act', { count: chosen.length })}
        </Link>
      )}
    </div>
  )
}

/** Whether this account may do something with many of a queue at once. */
const useMany = (queue: DeskQueue) => {
  const may = useMay()
  return hasBulk(queue) ? may(bulkOf[queue].permission) : queue === 'to-deliver' && may('card:print')
}

const Lines = ({ queue, lines, more, told }: LinesProps) => {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const many = useMany(queue)
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const choosing = {
    title: t('cardDesk.choose'),
    render: ({ id, cardNo }: CardView) => (
      <Checkbox
        aria-label={t('cardDesk.chooseOf', { number: cardNo ?? id.slice(-6) })}
        checked={chosen.includes(id)}
        onChange={() => toggle(id)}
      />
    ),
  }
  return (
    <>
      {many && lines.length > 0 && <Bar queue={queue} lines={lines} told={told} chosen={chosen} choose={setChosen} />}
      <ListTable
        label={t(`cardDesk.queues.${queue}`)}
        rows={lines}
        empty={t('cardDesk.empty')}
        more={more}
        columns={[
          ...(many ? [choosing] : []),
          { title: t('list.name'), render: ({ personId }) => <PersonLink personId={personId} /> },
          { title: t('card.cardNo'), render: ({ cardNo }) => <Bdi code>{cardNo ?? '—'}</Bdi> },
          { title: t('list.status'), render: ({ status }) => t(`card.statuses.${status}`) },
          { title: t('cardDesk.papers'), render: (card) => <PapersCell card={card} /> },
          { title: t('cardDesk.dueOn'), render: (card) => <ReturnCell card={card} /> },
          { title: t('list.act'), render: ({ personId }) => <OpenLink personId={personId} /> },
        ]}
      />
    </>
  )
}

const Queue = ({ queue, told }: Pick<LinesProps, 'queue' | 'told'>) => {
  const { desk } = cards.useTRPC()
  const client = cards.useTRPCClient()
  const { of, more } = usePages(desk.queue.queryKey({ queue }), (at) => client.desk.queue.query({ queue, ...at }))
  return (
    <Loaded of={of}>
      {(pages) => <Lines queue={queue} lines={pages.flatMap(({ lines }) => lines)} more={more} told={told} />}
    </Loaded>
  )
}

/** The card desk: what waits to be filled in, issued, signed for, replaced and fetched, with what is not where it belongs. */
export const DeskPage = ({ queue }: { queue: DeskQueue }) => {
  const { t } = useTranslation()
  const { desk } = cards.useTRPC()
  const { data: counts } = useQuery(desk.counts.queryOptions())
  const [outcome, setOutcome] = useState<BulkOutcome>()
  return (
    <Page title={t('cardDesk.title')} extra={<Link to="/cards/check">{t('cardDesk.check.title')}</Link>}>
      {outcome && <BulkResult outcome={outcome} />}
      <TabLinks
        label={t('cardDesk.title')}
        tabs={DeskQueue.options}
        open={queue}
        link={(key, mark) => (
          <Link to="/cards" search={{ queue: key }} {...mark}>
            {t(`cardDesk.queues.${key}`)} <Bdi>{counts?.[key] ?? ''}</Bdi>
          </Link>
        )}
      >
        <Queue key={queue} queue={queue} told={setOutcome} />
      </TabLinks>
    </Page>
  )
}
