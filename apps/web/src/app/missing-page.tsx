import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** An address that leads nowhere. */
export const MissingPage = () => {
  const { t } = useTranslation()
  return (
    <main className="app-door">
      <h1>{t('failure.noPage')}</h1>
      <Link to="/">{t('shortcuts.home')}</Link>
    </main>
  )
}
