import { HouseholdStatus } from '@jiuyuan/contract-registration/household'
import { QueueName } from '@jiuyuan/contract-reporting/queue'
import { ClaimStatus } from '@jiuyuan/contract-subsidy/claim'
import { useQueryClient } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, Outlet, useNavigate } from '@tanstack/react-router'
import { lazy } from 'react'
import { z } from 'zod'
import { OfferTo } from '../features/placement/offer-to.tsx'
import { HomePage } from '../features/queue/home-page.tsx'
import { SignInPage } from '../features/session/sign-in-page.tsx'
import { MissingPage } from './missing-page.tsx'
import { Office } from './office.tsx'
import { useMe } from './session.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: MissingPage })
const office = createRoute({ getParentRoute: () => root, id: 'office', component: Office })
const inOffice = { getParentRoute: () => office }

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // Only a path of our own may be opened after signing in.
  validateSearch: z.object({
    to: z
      .string()
      .regex(/^\/(?!\/)/)
      .optional()
      .catch(undefined),
  }),
  component: function SignInRoute() {
    const { to = '/' } = signIn.useSearch()
    const queries = useQueryClient()
    const navigate = useNavigate()
    const enter = () => {
      queries.clear()
      void navigate({ href: to, replace: true })
    }
    return <SignInPage onSignedIn={enter} />
  },
})

const home = createRoute({ ...inOffice, path: '/', component: HomePage })

const QueuePage = lazy(() =>
  import('../features/queue/queue-page.tsx').then(({ QueuePage: page }) => ({ default: page })),
)
const queue = createRoute({
  ...inOffice,
  path: '/queues/$queue',
  params: { parse: (params) => ({ queue: QueueName.parse(params.queue) }) },
  component: () => <QueuePage {...queue.useParams()} />,
})

const PersonFile = lazy(() => import('./person-file.tsx').then(({ PersonFile: page }) => ({ default: page })))
const Tab = z.enum([
  'timeline',
  'papers',
  'household',
  'recognition',
  'card',
  'agreement',
  'visit',
  'training',
  'placement',
  'subsidy',
])
const person = createRoute({
  ...inOffice,
  path: '/persons/$personId',
  validateSearch: z.object({ tab: Tab.default('timeline').catch('timeline') }),
  component: () => <PersonFile {...person.useParams()} {...person.useSearch()} />,
})

const HouseholdListPage = lazy(() =>
  import('../features/household/household-list-page.tsx').then(({ HouseholdListPage: page }) => ({ default: page })),
)
const households = createRoute({
  ...inOffice,
  path: '/households',
  validateSearch: z.object({ status: HouseholdStatus.default('candidate').catch('candidate') }),
  component: () => <HouseholdListPage {...households.useSearch()} />,
})

const HouseholdPage = lazy(() =>
  import('../features/household/household-page.tsx').then(({ HouseholdPage: page }) => ({ default: page })),
)
const household = createRoute({
  ...inOffice,
  path: '/households/$householdId',
  component: () => <HouseholdPage {...household.useParams()} />,
})

const NoticeBoardPage = lazy(() =>
  import('../features/recognition/notice-board-page.tsx').then(({ NoticeBoardPage: page }) => ({ default: page })),
)
const notices = createRoute({ ...inOffice, path: '/notices', component: () => <NoticeBoardPage /> })

const GuaranteeBoardPage = lazy(() =>
  import('../features/guarantee/guarantee-board-page.tsx').then(({ GuaranteeBoardPage: page }) => ({ default: page })),
)
const guarantees = createRoute({
  ...inOffice,
  path: '/guarantees',
  validateSearch: z.object({ show: z.enum(['open', 'all']).default('open').catch('open') }),
  component: () => (
    <GuaranteeBoardPage {...guarantees.useSearch()} offer={(personId) => <OfferTo personId={personId} />} />
  ),
})

const RosterPage = lazy(() =>
  import('../features/roster/roster-page.tsx').then(({ RosterPage: page }) => ({ default: page })),
)
const roster = createRoute({
  ...inOffice,
  path: '/roster',
  validateSearch: z.object({ batch: z.uuid().optional().catch(undefined) }),
  component: () => <RosterPage batch={roster.useSearch().batch} />,
})

const PostListPage = lazy(() =>
  import('../features/placement/post-list-page.tsx').then(({ PostListPage: page }) => ({ default: page })),
)
const posts = createRoute({
  ...inOffice,
  path: '/posts',
  validateSearch: z.object({ status: z.enum(['pending', 'approved', 'rejected']).default('pending').catch('pending') }),
  component: () => <PostListPage {...posts.useSearch()} />,
})

const PlacementListPage = lazy(() =>
  import('../features/placement/placement-table.tsx').then(({ PlacementListPage: page }) => ({ default: page })),
)
const placements = createRoute({ ...inOffice, path: '/placements', component: () => <PlacementListPage /> })

const ClaimListPage = lazy(() =>
  import('../features/subsidy/claim-list-page.tsx').then(({ ClaimListPage: page }) => ({ default: page })),
)
const claims = createRoute({
  ...inOffice,
  path: '/claims',
  validateSearch: z.object({ status: ClaimStatus.optional().catch(undefined) }),
  component: () => <ClaimListPage status={claims.useSearch().status} />,
})

const SubmitClaimPage = lazy(() =>
  import('../features/subsidy/submit-claim-page.tsx').then(({ SubmitClaimPage: page }) => ({ default: page })),
)
const newClaim = createRoute({ ...inOffice, path: '/claims/new', component: () => <SubmitClaimPage /> })

const ClaimPage = lazy(() =>
  import('../features/subsidy/claim-page.tsx').then(({ ClaimPage: page }) => ({ default: page })),
)
const claim = createRoute({
  ...inOffice,
  path: '/claims/$claimId',
  component: () => <ClaimPage {...claim.useParams()} />,
})

const ZeroEmploymentPage = lazy(() =>
  import('../features/report/zero-employment-page.tsx').then(({ ZeroEmploymentPage: page }) => ({ default: page })),
)
const Month = z.string().regex(/^\d{4}-\d{2}$/)
const report = createRoute({
  ...inOffice,
  path: '/report',
  validateSearch: z.object({ month: Month.optional().catch(undefined) }),
  component: function ReportRoute() {
    const { office: division, today } = useMe()
    const { month = today.slice(0, 7) } = report.useSearch()
    return <ZeroEmploymentPage division={division} month={month} />
  },
})

const SystemPage = lazy(() =>
  import('../features/system/system-page.tsx').then(({ SystemPage: page }) => ({ default: page })),
)
const system = createRoute({ ...inOffice, path: '/system', component: () => <SystemPage /> })

const pages = [
  home,
  queue,
  person,
  households,
  household,
  notices,
  guarantees,
  roster,
  posts,
  placements,
  claims,
  newClaim,
  claim,
  report,
  system,
]

const routeTree = root.addChildren([signIn, office.addChildren(pages)])
export const openRouter = () => createRouter({ routeTree, defaultNotFoundComponent: MissingPage })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>
  }
}
