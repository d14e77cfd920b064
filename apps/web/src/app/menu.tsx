import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from './session.tsx'

/** The pages by department, in the order of the work. */
const groups = [
  { group: 'mine', entries: [{ to: '/', text: 'home', permission: 'session:read' }] },
  {
    group: 'registration',
    entries: [
      { to: '/register', text: 'register', permission: 'person:register' },
      { to: '/find', text: 'find', permission: 'person:read' },
      { to: '/desk', text: 'desk', permission: 'person:read' },
      { to: '/households', text: 'households', permission: 'household:read' },
      { to: '/duplicates', text: 'duplicates', permission: 'duplicate:judge' },
      { to: '/roster', text: 'roster', permission: 'roster:read' },
      { to: '/exports', text: 'exports', permission: 'export:persons' },
      { to: '/dossiers', text: 'dossiers', permission: 'dossier:read' },
    ],
  },
  {
    group: 'recognition',
    entries: [
      { to: '/recognitions', text: 'recognitions', permission: 'recognition:read' },
      { to: '/notices', text: 'notices', permission: 'notice:read' },
      { to: '/objections', text: 'objections', permission: 'recognition:settle' },
      { to: '/rechecks', text: 'rechecks', permission: 'recheck:read' },
      { to: '/refusals', text: 'refusals', permission: 'refusal:read' },
      { to: '/exits', text: 'exits', permission: 'exit:read' },
      { to: '/decisions', text: 'decisions', permission: 'decision:read' },
    ],
  },
  {
    group: 'card',
    entries: [
      { to: '/cards', text: 'cards', permission: 'card:read' },
      { to: '/inspection', text: 'inspection', permission: 'inspection:read' },
      { to: '/numbers', text: 'numbers', permission: 'numbers:read' },
      { to: '/kept', text: 'kept', permission: 'custody:read' },
    ],
  },
  {
    group: 'work',
    entries: [
      { to: '/guarantees', text: 'guarantees', permission: 'guarantee:read' },
      { to: '/posts', text: 'posts', permission: 'post:read' },
      { to: '/placements', text: 'placements', permission: 'placement:read' },
      { to: '/claims', text: 'claims', permission: 'claim:read' },
    ],
  },
  {
    group: 'region',
    entries: [
      { to: '/report', text: 'report', permission: 'report:read' },
      { to: '/system', text: 'system', permission: 'numbers:allot' },
    ],
  },
] as const

/** The pages this account has a use for. */
export const Menu = () => {
  const { t } = useTranslation()
  const may = useMay()
  const mine = groups
    .map(({ group, entries }) => ({ group, entries: entries.filter(({ permission }) => may(permission)) }))
    .filter(({ entries }) => entries.length > 0)
  return (
    <nav className="app-nav" aria-label={t('app.nav')}>
      {mine.map(({ group, entries }) => (
        <section key={group} aria-label={t(`app.menuGroups.${group}`)}>
          {group !== 'mine' && <p className="app-nav-group">{t(`app.menuGroups.${group}`)}</p>}
          <ul>
            {entries.map(({ to, text }) => (
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
        </section>
      ))}
    </nav>
  )
}
