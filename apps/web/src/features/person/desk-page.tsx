import { TabLinks } from '@jiuyuan/ui/tab-links'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../app/page.tsx'
import { CertificateList } from './certificate-list.tsx'
import { ContactList } from './contact-list.tsx'
import { CorrectionList } from './correction-list.tsx'
import { deskParts, type DeskPart } from './desk-part.ts'
import { MoveList } from './move-list.tsx'

/** What waits at the desk of registered persons. */
export const DeskPage = ({ show }: { show: DeskPart }) => {
  const { t } = useTranslation()
  const parts = {
    certificates: <CertificateList show="due" />,
    corrections: <CorrectionList />,
    moves: <MoveList />,
    contacts: <ContactList />,
    lost: <CertificateList show="lost" />,
  }
  return (
    <Page title={t('person.desk.title')}>
      <TabLinks
        label={t('person.desk.title')}
        tabs={deskParts}
        open={show}
        link={(key, mark) => (
          <Link to="/desk" search={{ show: key }} {...mark}>
            {t(`person.desk.tabs.${key}`)}
          </Link>
        )}
      >
        {parts[show]}
      </TabLinks>
    </Page>
  )
}
