import type { InspectionWaiting } from '@jiuyuan/contract-card/inspection'
import type { DeskList } from '@jiuyuan/contract-registration/desk-router'
import { QueueCard } from '@jiuyuan/ui/queue-card'
import { useQuery } from '@tanstack/react-query'
import { Link, linkOptions } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cards, registration } from '../../app/api.tsx'

const POLL_MS = 60_000

/** Where each list is worked on. */
const places = {
  'recognition-supplement': linkOptions({ to: '/recognitions', search: { stage: 'supplement' } }),
  'certificate-due': linkOptions({ to: '/desk', search: { show: 'certificates' } }),
  'certificate-lost': linkOptions({ to: '/desk', search: { show: 'lost' } }),
  correction: linkOptions({ to: '/desk', search: { show: 'corrections' } }),
  'move-in': linkOptions({ to: '/desk', search: { show: 'moves' } }),
  'contact-due': linkOptions({ to: '/desk', search: { show: 'contacts' } }),
  duplicate: linkOptions({ to: '/duplicates', search: { status: 'open' } }),
  'household-removal': linkOptions({ to: '/households', search: { status: 'removals' } }),
  'refusal-hear': linkOptions({ to: '/refusals', search: { stage: 'hear' } }),
  'refusal-judge': linkOptions({ to: '/refusals', search: { stage: 'judge' } }),
  'refusal-objection': linkOptions({ to: '/refusals', search: { stage: 'objection' } }),
  'refusal-confirm': linkOptions({ to: '/refusals', search: { stage: 'confirm' } }),
  'exit-proposed': linkOptions({ to: '/exits', search: { stage: 'proposed' } }),
  'exit-to-serve': linkOptions({ to: '/exits', search: { stage: 'to-serve' } }),
  'exit-objected': linkOptions({ to: '/exits', search: { stage: 'objected' } }),
  'exit-to-finalise': linkOptions({ to: '/exits', search: { stage: 'to-finalise' } }),
  'decision-to-serve': linkOptions({ to: '/decisions', search: { stage: 'to-serve' } }),
  'decision-under-review': linkOptions({ to: '/decisions', search: { stage: 'under-review' } }),
  'recheck-due': linkOptions({ to: '/rechecks', search: { stage: 'due' } }),
  'objection-repeated': linkOptions({ to: '/objections' }),
} satisfies Record<DeskList, object>

const inspectionPlaces = {
  'inspection-due': linkOptions({ to: '/inspection/cards', search: { show: 'due', kind: 'annual' } }),
  'inspection-overdue': linkOptions({ to: '/inspection/cards', search: { show: 'overdue', kind: 'annual' } }),
  'inspection-excepted': linkOptions({ to: '/inspection/cards', search: { show: 'excepted', kind: 'annual' } }),
  'inspection-stamp': linkOptions({ to: '/inspection/stamp', search: { kind: 'annual' } }),
  'sample-due': linkOptions({ to: '/inspection/cards', search: { show: 'due', kind: 'sample' } }),
  'sample-stamp': linkOptions({ to: '/inspection/stamp', search: { kind: 'sample' } }),
  'campaign-close': linkOptions({ to: '/inspection', search: {} }),
  'draw-freeze': linkOptions({ to: '/inspection/draws' }),
} satisfies Record<InspectionWaiting, object>

const cardPlaces = {
  lost: linkOptions({ to: '/cards', search: { queue: 'lost' } }),
  mismatches: linkOptions({ to: '/cards', search: { queue: 'mismatches' } }),
}

const useWaiting = () => {
  const { desk } = registration.useTRPC()
  const { desk: cardDesk, inspection } = cards.useTRPC()
  const often = { refetchInterval: POLL_MS }
  const { data: lists = [] } = useQuery(desk.counts.queryOptions(undefined, often))
  const { data: atCards } = useQuery(cardDesk.counts.queryOptions(undefined, often))
  const { data: inspections = [] } = useQuery(inspection.waiting.queryOptions(undefined, often))
  const [lost, mismatches] = [atCards?.lost ?? 0, atCards?.mismatches ?? 0]
  return [
    ...lists.map(({ list, count }) => ({ list, count, place: places[list] })),
    ...inspections.map(({ list, count }) => ({ list, count, place: inspectionPlaces[list] })),
    { list: 'card-lost' as const, count: lost, place: cardPlaces.lost },
    { list: 'card-mismatch' as const, count: mismatches, place: cardPlaces.mismatches },
  ].filter(({ count }) => count > 0)
}

/** What waits on this office's own lists, beside the cases that go from desk to desk. */
export const DeskLists = () => {
  const { t } = useTranslation()
  const waiting = useWaiting()
  if (waiting.length === 0) return null
  return (
    <>
      <h2>{t('queue.lists.title')}</h2>
      <div className="app-queues">
        {waiting.map(({ list, count, place }) => (
          <QueueCard
            key={list}
            title={t(`queue.lists.${list}`)}
            count={count}
            overdue={0}
            oldestMs={null}
            verb={
              <Link {...place} aria-label={`${t(`queue.lists.${list}`)} ${t('queue.list')}`}>
                {t('queue.list')}
              </Link>
            }
          />
        ))}
      </div>
    </>
  )
}
