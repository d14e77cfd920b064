import { TabLinks } from '@jiuyuan/ui/tab-links'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../app/page.tsx'
import { useMay } from '../../app/session.tsx'

const tabs = [
  { key: 'overview', to: '/inspection', permission: 'inspection:read' },
  { key: 'cards', to: '/inspection/cards', permission: 'inspection:read' },
  { key: 'stamp', to: '/inspection/stamp', permission: 'inspection:stamp' },
  { key: 'draws', to: '/inspection/draws', permission: 'draw:read' },
] as const

/** A page of the inspection, beside the others. */
export const InspectionTabs = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation()
  const may = useMay()
  const links = tabs
    .filter(({ permission }) => may(permission))
    .map(({ key, to }) => ({
      key,
      link: (
        <Link to={to} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
          {t(`inspection.tabs.${key}`)}
        </Link>
      ),
    }))
  return (
    <Page title={t('inspection.title')}>
      <TabLinks label={t('inspection.title')} links={links}>
        {children}
      </TabLinks>
    </Page>
  )
}
