import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Instant } from './instant.tsx'

/** One thing that happened: when (ISO instant), what, and by whom. */
export interface Happening {
  readonly key: string
  readonly at: string
  readonly title: ReactNode
  readonly note?: ReactNode
}

/** What happened, in the order given. */
export const Timeline = ({ happenings }: { happenings: readonly Happening[] }) => {
  const { t } = useTranslation('ui')
  if (happenings.length === 0) return <p className="ui-quiet">{t('timeline.empty')}</p>
  return (
    <ol className="ui-timeline">
      {happenings.map(({ key, at, title, note }) => (
        <li key={key}>
          <Instant at={at} />
          <div>
            <span>{title}</span>
            {note && <p className="ui-quiet">{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
