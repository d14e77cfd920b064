import { PageHead } from '@jiuyuan/ui/panel'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A page: its title in the tab and as its heading. */
export const Page = ({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) => {
  const { t } = useTranslation()
  return (
    <>
      <title>{t('app.pageTitle', { page: title })}</title>
      <PageHead title={title} extra={extra} />
      {children}
    </>
  )
}
