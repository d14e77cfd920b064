import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { gateway } from './api.tsx'
import { Loaded } from './loaded.tsx'
import { SessionProvider } from './session.tsx'
import { Shell } from './shell.tsx'

const ASK_AGAIN_MS = 60_000

/** Everything behind the sign-in: asks who is signed in, and sends those who are not to the door, once. */
export const Office = () => {
  const { auth } = gateway.useTRPC()
  const { href } = useLocation()
  const navigate = useNavigate()
  const query = useQuery(auth.me.queryOptions(undefined, { refetchInterval: ASK_AGAIN_MS }))
  const nobody = query.data === null
  const toDoor = useEffectEvent(() => navigate({ to: '/sign-in', search: { to: href }, replace: true }))
  useEffect(() => {
    if (nobody) void toDoor()
  }, [nobody])
  if (nobody) return null
  return (
    <Loaded of={query}>
      {(me) => (
        <SessionProvider value={{ me, aheadMs: Date.parse(me.now) - query.dataUpdatedAt }}>
          <Shell />
        </SessionProvider>
      )}
    </Loaded>
  )
}
