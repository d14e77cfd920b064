import { InspectionFilter, InspectionKind } from '@jiuyuan/contract-card/inspection'
import { DivisionCode } from '@jiuyuan/contract-kit/wire'
import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { z } from 'zod'
import { inOffice } from './office-route.ts'

const division = DivisionCode.optional().catch(undefined)
const year = z.int().min(2010).max(2100).optional().catch(undefined)
const kind = InspectionKind.default('annual').catch('annual')

const OverviewPage = lazy(() =>
  import('../features/inspection/overview-page.tsx').then((file) => ({ default: file.InspectionOverviewPage })),
)
const overview = createRoute({
  ...inOffice,
  path: '/inspection',
  validateSearch: z.object({ division, year }),
  component: () => <OverviewPage {...overview.useSearch()} />,
})

const CardsPage = lazy(() =>
  import('../features/inspection/cards-page.tsx').then((file) => ({ default: file.InspectionCardsPage })),
)
const cards = createRoute({
  ...inOffice,
  path: '/inspection/cards',
  validateSearch: z.object({ show: InspectionFilter.default('due').catch('due'), kind, division, year }),
  component: () => <CardsPage {...cards.useSearch()} />,
})

const StampPage = lazy(() =>
  import('../features/inspection/stamp-page.tsx').then((file) => ({ default: file.InspectionStampPage })),
)
const stamp = createRoute({
  ...inOffice,
  path: '/inspection/stamp',
  validateSearch: z.object({ kind }),
  component: () => <StampPage {...stamp.useSearch()} />,
})

const DrawPage = lazy(() =>
  import('../features/inspection/draw-page.tsx').then((file) => ({ default: file.InspectionDrawPage })),
)
const draws = createRoute({ ...inOffice, path: '/inspection/draws', component: () => <DrawPage /> })

const ReportPage = lazy(() =>
  import('../features/inspection/report-page.tsx').then((file) => ({ default: file.InspectionReportPage })),
)
const report = createRoute({
  ...inOffice,
  path: '/print/inspection/$campaignId',
  component: () => <ReportPage {...report.useParams()} />,
})

/** Annual inspection and surprise samples (附件第十六条). */
export const inspectionRoutes = [overview, cards, stamp, draws, report] as const
