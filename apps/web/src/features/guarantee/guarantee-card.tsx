import type { GuaranteeView } from '@jiuyuan/contract-placement/guarantee'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Countdown } from '@jiuyuan/ui/countdown'
import { Facts } from '@jiuyuan/ui/facts'
import { Instant } from '@jiuyuan/ui/instant'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { PersonLink } from '../../app/person-link.tsx'
import { useNow } from '../../app/session.tsx'
import { wordOf } from '../../app/words.ts'
import { GuaranteeActs } from './guarantee-acts.tsx'

const Rungs = ({ rungs }: Pick<GuaranteeView, 'rungs'>) => {
  const { t } = useTranslation()
  const words = t('guarantee.rungs', { returnObjects: true })
  const reached = rungs.filter(({ reachedAt }) => reachedAt !== null)
  if (reached.length === 0) return t('guarantee.noRung')
  return reached.map(({ level, late }) => (
    <StatusTag key={level} tone="warn">
      {wordOf(words, level)}
      {late && ` · ${t('guarantee.late')}`}
    </StatusTag>
  ))
}

const Where = ({ householdId }: { householdId: string }) => {
  const { t } = useTranslation()
  const { household } = registration.useTRPC()
  const { data } = useQuery(household.get.queryOptions({ householdId }, { staleTime: 300_000 }))
  return (
    <Link to="/households/$householdId" params={{ householdId }}>
      <Bdi code>{data ? `${data.divisionName} ${data.number}` : t('guarantee.household')}</Bdi>
    </Link>
  )
}

const Remaining = ({
  guarantee: { status, limitAt, remainingMs, minutes, pausedMinutes },
}: {
  guarantee: GuaranteeView
}) => {
  const { t } = useTranslation()
  const now = useNow(1_000)
  const paused = status === 'paused'
  const until = paused ? new Date(now + remainingMs).toISOString() : limitAt
  if (status !== 'met') return <Countdown until={until} now={now} paused={paused} />
  return <Bdi>{t('guarantee.minutes', { minutes: minutes ?? 0, paused: pausedMinutes })}</Bdi>
}

interface Props {
  readonly guarantee: GuaranteeView
  /** What may be offered to a member, composed by the page. */
  readonly offer: (personId: string) => ReactNode
}

/** One household's 24 hours: what is left, who oversees, who can be offered a post. */
export const GuaranteeCard = ({ guarantee, offer }: Props) => {
  const { t } = useTranslation()
  const { id, householdId, members, status, openedAt, limitAt, pausedReason, pausedBy, explanation, rungs } = guarantee
  const paused = pausedReason === 'offer-with-person' ? t('guarantee.withOffer') : pausedReason
  return (
    <section className="ui-panel" aria-labelledby={id}>
      <div className="ui-row ui-between">
        <h2 id={id}>
          <Where householdId={householdId} />
        </h2>
        <span className="ui-row">
          <Remaining guarantee={guarantee} />
          <StatusTag tone={status === 'breached' ? 'bad' : 'plain'}>{t(`guarantee.statuses.${status}`)}</StatusTag>
        </span>
      </div>
      {paused && <p>{t('guarantee.pausedBy', { actor: pausedBy ?? '', reason: paused })}</p>}
      <Facts
        facts={[
          { label: t('guarantee.opened'), value: <Instant at={openedAt} /> },
          { label: t('guarantee.limit'), value: <Instant at={limitAt} /> },
          { label: t('guarantee.rung'), value: status === 'met' ? null : <Rungs rungs={rungs} /> },
          ...(explanation ? [{ label: t('guarantee.explanation'), value: explanation }] : []),
        ]}
      />
      <h3>{t('guarantee.members')}</h3>
      <ul className="app-members">
        {members.map((personId) => (
          <li key={personId} className="ui-row">
            <PersonLink personId={personId} />
            {status !== 'met' && offer(personId)}
          </li>
        ))}
      </ul>
      <GuaranteeActs guaranteeId={id} />
    </section>
  )
}
