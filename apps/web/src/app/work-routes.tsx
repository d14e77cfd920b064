import { ClaimStatus } from '@jiuyuan/contract-subsidy/claim'
import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { z } from 'zod'
import { OfferTo } from '../features/placement/offer-to.tsx'
import { inOffice } from './office-route.ts'
import { useMe } from './session.tsx'

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

export const workRoutes = [guarantees, posts, placements, claims, newClaim, claim, report, system]
