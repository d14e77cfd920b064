import { TabLinks } from '@jiuyuan/ui/tab-links'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../app/page.tsx'
import { useMay } from '../../app/session.tsx'

const places = {
  overview: { to: '/inspection', permission: 'inspection:read' },
  cards: { to: '/inspection/cards', permission: 'inspection:read' },
  stamp: { to: '/inspection/stamp', permission: 'inspection:stamp' },
  draws: { to: '/inspection/draws', permission: 'draw:read' },
} as const
const tabs = ['overview', 'cards', 'stamp', 'draws'] as const
const here = { exact: true, includeSearch: false } as const

/** A page of the inspection, beside the others. */
export const InspectionTabs = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation()
  const may = useMay()
  const mine = tabs.filter((key) => may(places[key].permission))
  return (
    <Page title={t('inspection.title')}>
      <TabLinks
        label={t('inspection.title')}
        tabs={mine}
        link={(key) => (
          <Link to={places[key].to} activeOptions={here} activeProps={{ 'aria-current': 'page' }}>
            {t(`inspection.tabs.${key}`)}
          </Link>
        )}
      >
        {children}
      </TabLinks>
    </Page>
  )
}
