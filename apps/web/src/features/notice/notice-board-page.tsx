import { TabLinks } from '@jiuyuan/ui/tab-links'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../app/page.tsx'
import { useMay } from '../../app/session.tsx'
import { BatchesTab } from './batches-tab.tsx'
import { BoardPart } from './board-part.ts'
import { BoardTab } from './board-tab.tsx'
import { ToPostTab } from './to-post-tab.tsx'

/** The public notices of the office: who is under notice, what is to be posted, batches that run and that ended today. */
export const NoticeBoardPage = ({ show }: { show: BoardPart }) => {
  const { t } = useTranslation()
  const may = useMay()
  const tabs = BoardPart.options.filter((key) => key !== 'to-post' || may('recognition:read'))
  const parts = {
    persons: <BoardTab />,
    'to-post': <ToPostTab />,
    running: <BatchesTab show="running" />,
    'ended-today': <BatchesTab show="ended-today" />,
  }
  return (
    <Page title={t('notice.title')}>
      <TabLinks
        label={t('notice.title')}
        tabs={tabs}
        open={show}
        link={(key, mark) => (
          <Link to="/notices" search={{ show: key }} {...mark}>
            {t(`notice.tabs.${key}`)}
          </Link>
        )}
      >
        {parts[show]}
      </TabLinks>
    </Page>
  )
}
