import { Bdi } from '@jiuyuan/ui/bdi'
import { Instant } from '@jiuyuan/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'

/** Registrations that were begun and not sent, to go on with. */
export const Begun = ({ but }: { but: string }) => {
  const { t } = useTranslation()
  const { draft } = registration.useTRPC()
  const { data = [] } = useQuery(draft.list.queryOptions({ kind: 'register-person' }))
  const others = data.filter(({ draftId }) => draftId !== but)
  if (others.length === 0) return null
  return (
    <details>
      <summary>{t('register.begun', { count: others.length })}</summary>
      <ul className="app-plain">
        {others.map(({ draftId, title, savedAt }) => (
          <li key={draftId}>
            <Link to="/register" search={{ draft: draftId }}>
              <Bdi>{t('register.draftOf', { title })}</Bdi>
              <Instant at={savedAt} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
