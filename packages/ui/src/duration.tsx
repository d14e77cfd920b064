import { useTranslation } from 'react-i18next'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A length of time in the two largest units that matter; milliseconds, the sign is ignored. */
export const Duration = ({ ms }: { ms: number }) => {
  const { t } = useTranslation('ui')
  const length = Math.abs(ms)
  const [days, hours] = [Math.floor(length / DAY_MS), Math.floor(length / HOUR_MS)]
  const minutes = Math.floor(length / MINUTE_MS) % 60
  if (days > 1) return t('duration.days', { days, hours: hours % 24 })
  if (hours > 0) return t('duration.hours', { hours, minutes })
  return t('duration.minutes', { minutes, seconds: Math.floor(length / 1000) % 60 })
}
