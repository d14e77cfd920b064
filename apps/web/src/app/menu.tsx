import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from './session.tsx'

const entries = [
  { to: '/', text: 'home', permission: 'session:read' },
  { to: '/households', text: 'households', permission: 'household:read' },
  { to: '/notices', text: 'notices', permission: 'notice:read' },
  { to: '/guarantees', text: 'guarantees', permission: 'guarantee:read' },
  { to: '/roster', text: 'roster', permission: 'roster:read' },
  { to: '/posts', text: 'posts', permission: 'post:read' },
  { to: '/placements', text: 'placements', permission: 'placement:read' },
  { to: '/claims', text: 'claims', permission: 'claim:read' },
  { to: '/report', text: 'report', permission: 'report:read' },
  { to: '/system', text: 'system', permission: 'numbers:allot' },
] as const

/** The pages this account has a use for. */
export const Menu = () => {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <nav className="app-nav" aria-label={t('app.nav')}>
      <ul>
        {entries
          .filter(({ permission }) => may(permission))
          .map(({ to, text }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t(`app.menu.${text}`)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
