import type { AssistanceApp } from '@jiuyuan/contract-assistance/router'
import { assistanceRouter } from '@jiuyuan/contract-assistance/router'
import { cardRouter, type CardApp } from '@jiuyuan/contract-card/router'
import { gatewayRouter, type GatewayApp } from '@jiuyuan/contract-gateway/router'
import type { Me } from '@jiuyuan/contract-gateway/session'
import { placementRouter, type PlacementApp } from '@jiuyuan/contract-placement/router'
import { registrationRouter, type RegistrationApp } from '@jiuyuan/contract-registration/router'
import { reportingRouter, type ReportingApp } from '@jiuyuan/contract-reporting/router'
import { subsidyRouter, type SubsidyApp } from '@jiuyuan/contract-subsidy/router'
import { trainingRouter, type TrainingApp } from '@jiuyuan/contract-training/router'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createTRPCClient, unstable_localLink } from '@trpc/client'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import { ApiProvider, type Clients } from '../app/api.tsx'
import { startTexts } from '../app/i18n.ts'
import { Look } from '../app/look.tsx'
import { openQueries } from '../app/query-client.ts'
import { SessionProvider } from '../app/session.tsx'

/** What each service answers in a test; what a page asks beyond that fails. */
interface Fakes {
  readonly gateway?: Partial<GatewayApp>
  readonly registration?: Partial<RegistrationApp>
  readonly card?: Partial<CardApp>
  readonly placement?: Partial<PlacementApp>
  readonly training?: Partial<TrainingApp>
  readonly subsidy?: Partial<SubsidyApp>
  readonly assistance?: Partial<AssistanceApp>
  readonly reporting?: Partial<ReportingApp>
  readonly permissions?: readonly string[]
  readonly now?: string
}

const accountId = '0197b2f4-6f53-7c1e-9a53-0000000000a1'

const meOf = ({ permissions = [], now = '2026-11-23T02:00:00.000Z' }: Fakes): Me => ({
  accountId,
  username: 'officer',
  name: '王建新',
  roles: ['county-confirmer'],
  permissions: [...permissions],
  office: '650102000000',
  officeName: '天山区',
  employerId: null,
  now,
  today: now.slice(0, 10),
  demo: false,
})

const whole = <App,>(fake: Partial<App> = {}): App => Object.assign(Object.create(null), fake)

const clientsOf = (fakes: Fakes): Clients => {
  const { permissions, office } = meOf(fakes)
  const caller = { id: accountId, office, roles: [], permissions, scope: [], correlationId: accountId }
  const of = <App,>(fake?: Partial<App>) => ({ createContext: async () => ({ app: whole(fake), caller }) })
  return {
    gateway: createTRPCClient({ links: [unstable_localLink({ router: gatewayRouter, ...of(fakes.gateway) })] }),
    registration: createTRPCClient({
      links: [unstable_localLink({ router: registrationRouter, ...of(fakes.registration) })],
    }),
    card: createTRPCClient({ links: [unstable_localLink({ router: cardRouter, ...of(fakes.card) })] }),
    placement: createTRPCClient({ links: [unstable_localLink({ router: placementRouter, ...of(fakes.placement) })] }),
    training: createTRPCClient({ links: [unstable_localLink({ router: trainingRouter, ...of(fakes.training) })] }),
    subsidy: createTRPCClient({ links: [unstable_localLink({ router: subsidyRouter, ...of(fakes.subsidy) })] }),
    assistance: createTRPCClient({
      links: [unstable_localLink({ router: assistanceRouter, ...of(fakes.assistance) })],
    }),
    reporting: createTRPCClient({ links: [unstable_localLink({ router: reportingRouter, ...of(fakes.reporting) })] }),
  }
}

// A machine that is busy with other tests is slow, not wrong.
configure({ asyncUtilTimeout: 5_000 })
afterEach(cleanup)

/** Mounts a page over the real contract routers and small fake apps; the clock stands at `now`. */
export const renderWith = (page: ReactNode, fakes: Fakes) => {
  startTexts()
  const queryClient = openQueries()
  const me = meOf(fakes)
  const rootRoute = createRootRoute({ component: () => page })
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory({ initialEntries: ['/'] }) })
  render(
    <Look>
      <QueryClientProvider client={queryClient}>
        <ApiProvider clients={clientsOf(fakes)} queryClient={queryClient}>
          <SessionProvider value={{ me, aheadMs: Date.parse(me.now) - Date.now() }}>
            <RouterProvider<typeof router> router={router} />
          </SessionProvider>
        </ApiProvider>
      </QueryClientProvider>
    </Look>,
  )
  return userEvent.setup()
}
