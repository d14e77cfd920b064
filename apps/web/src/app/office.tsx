import { useQuery } from '@tanstack/react-query'
import { Navigate, useLocation } from '@tanstack/react-router'
import { gateway } from './api.tsx'
import { Loaded } from './loaded.tsx'
import { SessionProvider } from './session.tsx'
import { Shell } from './shell.tsx'

const ASK_AGAIN_MS = 60_000

/** Everything behind the sign-in: asks who is signed in, and sends those who are not to the door. */
export const Office = () => {
  const { auth } = gateway.useTRPC()
  const { href } = useLocation()
  const query = useQuery(auth.me.queryOptions(undefined, { refetchInterval: ASK_AGAIN_MS }))
  if (query.data === null) return <Navigate to="/sign-in" search={{ to: href }} replace />
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
