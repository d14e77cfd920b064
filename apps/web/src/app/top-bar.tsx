import { SignOut } from '@jiuyuan/contract-gateway/session'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Instant } from '@jiuyuan/ui/instant'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { gateway } from './api.tsx'
import { useDirection } from './direction.tsx'
import { useMay, useMe, useNow } from './session.tsx'
import { useCommand } from './use-command.ts'

const DemoClock = () => {
  const { t } = useTranslation()
  const now = useNow()
  return (
    <span className="app-clock">
      {t('app.demoClock')} <Instant at={new Date(now).toISOString()} />
    </span>
  )
}

const SignOutButton = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { auth } = gateway.useTRPC()
  const { give, pending } = useCommand(auth.signOut.mutationOptions(), SignOut)
  const leave = () => {
    queries.clear()
    void navigate({ to: '/sign-in' })
  }
  return (
    <Button loading={pending} onClick={() => give({}, leave)}>
      {t('app.signOut')}
    </Button>
  )
}

interface Props {
  readonly onSearch: () => void
  readonly onHelp: () => void
}

/** Where one is, who one is, what time the system has. */
export const TopBar = ({ onSearch, onHelp }: Props) => {
  const { t } = useTranslation()
  const { flip } = useDirection()
  const may = useMay()
  const { demo, name, roles, officeName } = useMe()
  return (
    <header className="app-top">
      <Link to="/" className="app-brand">
        {t('app.name')}
      </Link>
      {may('queue:read') && <Button onClick={onSearch}>{t('search.open')}</Button>}
      <span className="app-space" />
      {demo && <DemoClock />}
      <span>
        <Bdi>{[officeName, name, ...roles.map((role) => t(`app.roles.${role}`))].filter(Boolean).join(' · ')}</Bdi>
      </span>
      <Button onClick={onHelp}>{t('app.help')}</Button>
      <Button onClick={flip} aria-label={t('app.direction')} title={t('app.direction')}>
        ⇄
      </Button>
      <SignOutButton />
    </header>
  )
}
