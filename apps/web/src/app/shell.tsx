import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchDialog } from '../features/search/search-dialog.tsx'
import { Menu } from './menu.tsx'
import { useMay } from './session.tsx'
import { ShortcutHelp, useShortcuts } from './shortcuts.tsx'
import { TopBar } from './top-bar.tsx'

/** A new page takes the focus, so that the keyboard and a reader go on there. */
const useFocusOnMove = () => {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus()
    shown.current = pathname
  }, [pathname])
  return main
}

/** The frame of every page: top bar, navigation, the page. */
export const Shell = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const main = useFocusOnMove()
  const searches = useMay()('queue:read')
  const [open, setOpen] = useState<'search' | 'help'>()
  const onSearch = () => searches && setOpen('search')
  const onHelp = () => setOpen('help')
  useShortcuts({ onSearch, onHelp, onHome: () => void navigate({ to: '/' }) })
  const close = () => setOpen(undefined)
  return (
    <div className="app-frame">
      <a className="app-skip" href="#main">
        {t('app.skip')}
      </a>
      <TopBar onSearch={onSearch} onHelp={onHelp} />
      <Menu />
      <main ref={main} id="main" tabIndex={-1}>
        <Suspense fallback={<Skeleton active title={false} aria-label={t('failure.loading')} />}>
          <Outlet />
        </Suspense>
      </main>
      <SearchDialog open={open === 'search'} onClose={close} />
      <ShortcutHelp open={open === 'help'} onClose={close} />
    </div>
  )
}
