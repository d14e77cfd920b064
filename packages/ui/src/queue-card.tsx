import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bdi } from './bdi.tsx'
import { Duration } from './duration.tsx'
import { StatusTag } from './status-tag.tsx'

interface Props {
  readonly title: string
  readonly count: number
  readonly overdue: number
  /** How long the oldest one has been waiting, in milliseconds; null when nothing waits, or when it is not known. */
  readonly oldestMs: number | null
  /** The one thing to do: a link to the list, worded as the verb. */
  readonly verb: ReactNode
}

/** One duty: how much waits, for how long, how much of it too long. */
export const QueueCard = ({ title, count, overdue, oldestMs, verb }: Props) => {
  const { t } = useTranslation('ui')
  return (
    <section className="ui-queue" aria-label={title}>
      <h2>{title}</h2>
      <p className="ui-queue-count">
        <Bdi>{count}</Bdi> <span>{t('queue.unit')}</span>
      </p>
      <p className="ui-quiet">
        {count === 0 && t('queue.none')}
        {oldestMs !== null && (
          <>
            {t('queue.oldest')}{' '}
            <Bdi>
              <Duration ms={oldestMs} />
            </Bdi>
          </>
        )}{' '}
        {overdue > 0 && (
          <StatusTag tone="bad">
            {t('queue.overdue')} <Bdi>{overdue}</Bdi>
          </StatusTag>
        )}
      </p>
      {verb}
    </section>
  )
}
