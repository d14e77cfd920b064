import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { useTranslation } from 'react-i18next'

/** An address that leads nowhere. */
export const MissingPage = () => {
  const { t } = useTranslation()
  return (
    <Empty description={t('failure.noPage')}>
      <Link to="/">{t('shortcuts.home')}</Link>
    </Empty>
  )
}
