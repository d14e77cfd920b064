import type { BlockView, ReservationView } from '@jiuyuan/contract-card/numbers'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Acts } from '../../app/acts.tsx'
import { cards } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { usePages } from '../../app/use-pages.ts'

interface Props {
  readonly acts: ReactNode
}

/** How much of a block is gone; from four fifths on in a colour and in words. */
const Used = ({ block: { first, last, next, low } }: { block: BlockView }) => {
  const { t } = useTranslation()
  const [used, size] = [next - first, last - first + 1]
  const text = t('cardDesk.numbers.usedOf', { used, size })
  return (
    <span className="ui-row">
      <meter min={0} max={size} high={size * 0.8} value={used} aria-label={text} />
      <Bdi>{text}</Bdi>
      {low && next <= last && <StatusTag tone="warn">{t('cardDesk.numbers.low')}</StatusTag>}
    </span>
  )
}

export const NumberBlocks = ({ acts }: Props) => {
  const { t } = useTranslation()
  const { numbers } = cards.useTRPC()
  return (
    <Panel title={t('cardDesk.numbers.blocks')} extra={acts}>
      <Loaded of={useQuery(numbers.blocks.queryOptions())}>
        {(rows) => (
          <ListTable
            label={t('cardDesk.numbers.blocks')}
            rows={rows}
            empty={t('cardDesk.numbers.blocksEmpty')}
            columns={[
              { title: t('cardDesk.numbers.county'), render: ({ county }) => <Bdi code>{county}</Bdi> },
              { title: t('cardDesk.numbers.first'), render: ({ first }) => <Bdi>{first}</Bdi> },
              { title: t('cardDesk.numbers.last'), render: ({ last }) => <Bdi>{last}</Bdi> },
              { title: t('cardDesk.numbers.used'), render: (block) => <Used block={block} /> },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

type Settle = (props: { reservationId: string; done: () => void }) => ReactNode

const Settling = ({ reservation: { id, status }, settle: Form }: { reservation: ReservationView; settle: Settle }) => {
  const { t } = useTranslation()
  if (status === 'settled') return null
  const act = {
    command: 'settle',
    permission: 'numbers:reserve',
    label: t('cardDesk.numbers.settle'),
    refusal: null,
    form: (done: () => void) => <Form reservationId={id} done={done} />,
  }
  return <Acts acts={[act]} aside />
}

export const Reservations = ({ acts, settle }: Props & { settle: Settle }) => {
  const { t } = useTranslation()
  const { numbers } = cards.useTRPC()
  return (
    <Panel title={t('cardDesk.numbers.reservations')} extra={acts}>
      <Loaded of={useQuery(numbers.reservations.queryOptions())}>
        {(rows) => (
          <ListTable
            label={t('cardDesk.numbers.reservations')}
            rows={rows}
            empty={t('cardDesk.numbers.reservationsEmpty')}
            columns={[
              {
                title: t('cardDesk.numbers.range'),
                render: ({ firstNo, lastNo }) => (
                  <Bdi code>
                    {firstNo} – {lastNo}
                  </Bdi>
                ),
              },
              {
                title: t('cardDesk.numbers.progress'),
                render: ({ used, voided, count }) => (
                  <Bdi>
                    {used} / {voided} / {count}
                  </Bdi>
                ),
              },
              { title: t('cardDesk.numbers.expiresOn'), render: ({ expiresOn }) => <Bdi>{expiresOn}</Bdi> },
              {
                title: t('list.status'),
                render: ({ status }) => (
                  <StatusTag tone={status === 'expired' ? 'warn' : 'plain'}>
                    {t(`cardDesk.numbers.statuses.${status}`)}
                  </StatusTag>
                ),
              },
              { title: t('list.act'), render: (row) => <Settling reservation={row} settle={settle} /> },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

export const Voids = ({ acts }: Props) => {
  const { t } = useTranslation()
  const { numbers } = cards.useTRPC()
  const client = cards.useTRPCClient()
  const { of, more } = usePages(numbers.voids.queryKey(), (at) => client.numbers.voids.query(at))
  return (
    <Panel title={t('cardDesk.numbers.voids')} extra={acts}>
      <Loaded of={of}>
        {(pages) => (
          <ListTable
            label={t('cardDesk.numbers.voids')}
            rows={pages.flatMap(({ lines }) => lines)}
            empty={t('cardDesk.numbers.voidsEmpty')}
            more={more}
            columns={[
              { title: t('cardDesk.numbers.cardNo'), render: ({ cardNo }) => <Bdi code>{cardNo}</Bdi> },
              { title: t('cardDesk.numbers.reason'), render: ({ reason }) => t(`cardDesk.numbers.reasons.${reason}`) },
              { title: t('cardDesk.numbers.remarks'), render: ({ remarks }) => remarks ?? '—' },
              { title: t('cardDesk.numbers.on'), render: ({ voidedOn }) => <Bdi>{voidedOn}</Bdi> },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}
