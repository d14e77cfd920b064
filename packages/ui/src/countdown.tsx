import { useTranslation } from 'react-i18next'
import { Bdi } from './bdi.tsx'
import { Duration } from './duration.tsx'
import { StatusTag, type Tone } from './status-tag.tsx'

interface Props {
  /** The limit, an ISO instant. */
  readonly until: string
  /** The system's time in milliseconds. */
  readonly now: number
  readonly paused?: boolean
}

const URGENT_MS = 4 * 3_600_000

const toneOf = (left: number, paused: boolean): Tone => {
  if (paused) return 'plain'
  if (left < 0) return 'bad'
  return left < URGENT_MS ? 'warn' : 'busy'
}

/** The time that is left to a limit, or by which it was passed. */
export const Countdown = ({ until, now, paused = false }: Props) => {
  const { t } = useTranslation('ui')
  const left = Date.parse(until) - now
  return (
    <StatusTag tone={toneOf(left, paused)}>
      {paused && `${t('countdown.paused')} · `}
      {t(left < 0 ? 'countdown.over' : 'countdown.left')}{' '}
      <Bdi>
        <Duration ms={left} />
      </Bdi>
    </StatusTag>
  )
}
