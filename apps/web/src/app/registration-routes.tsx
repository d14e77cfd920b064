import { PairStatus } from '@jiuyuan/contract-registration/duplicate'
import { HouseholdStatus } from '@jiuyuan/contract-registration/household'
import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { z } from 'zod'
import { ParitySide } from '../features/dossier/parity-side.ts'
import { DeskPart } from '../features/person/desk-part.ts'
import { inOffice } from './office-route.ts'

const RegisterPage = lazy(() =>
  import('../features/register/register-page.tsx').then(({ RegisterPage: page }) => ({ default: page })),
)

const register = createRoute({
  ...inOffice,
  path: '/register',
  validateSearch: z.object({ draft: z.uuid().optional().catch(undefined) }),
  component: () => <RegisterPage draft={register.useSearch().draft} />,
})

const DeskPage = lazy(() =>
  import('../features/person/desk-page.tsx').then(({ DeskPage: page }) => ({ default: page })),
)

const desk = createRoute({
  ...inOffice,
  path: '/desk',
  validateSearch: z.object({ show: DeskPart.default('certificates').catch('certificates') }),
  component: () => <DeskPage {...desk.useSearch()} />,
})

const PrintCertificatePage = lazy(() =>
  import('../features/certificate/print-certificate-page.tsx').then(({ PrintCertificatePage: page }) => ({
    default: page,
  })),
)

const printCertificate = createRoute({
  ...inOffice,
  path: '/print/certificate/$personId',
  component: () => <PrintCertificatePage {...printCertificate.useParams()} />,
})

const FindPage = lazy(() =>
  import('../features/search/find-page.tsx').then(({ FindPage: page }) => ({ default: page })),
)

const find = createRoute({ ...inOffice, path: '/find', component: () => <FindPage /> })

const DuplicateListPage = lazy(() =>
  import('../features/duplicate/duplicate-list-page.tsx').then(({ DuplicateListPage: page }) => ({ default: page })),
)

const duplicates = createRoute({
  ...inOffice,
  path: '/duplicates',
  validateSearch: z.object({ status: PairStatus.default('open').catch('open') }),
  component: () => <DuplicateListPage {...duplicates.useSearch()} />,
})

const PairPage = lazy(() =>
  import('../features/duplicate/pair-page.tsx').then(({ PairPage: page }) => ({ default: page })),
)

const pair = createRoute({
  ...inOffice,
  path: '/duplicates/$pairId',
  component: () => <PairPage {...pair.useParams()} />,
})

const HouseholdListPage = lazy(() =>
  import('../features/household/household-list-page.tsx').then(({ HouseholdListPage: page }) => ({ default: page })),
)

const households = createRoute({
  ...inOffice,
  path: '/households',
  validateSearch: z.object({
    status: HouseholdStatus.or(z.literal('removals')).default('candidate').catch('candidate'),
  }),
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

const RosterPage = lazy(() =>
  import('../features/roster/roster-page.tsx').then(({ RosterPage: page }) => ({ default: page })),
)

const roster = createRoute({
  ...inOffice,
  path: '/roster',
  validateSearch: z.object({ batch: z.uuid().optional().catch(undefined) }),
  component: () => <RosterPage batch={roster.useSearch().batch} />,
})

const ExportPage = lazy(() =>
  import('../features/export/export-page.tsx').then(({ ExportPage: page }) => ({ default: page })),
)

const exporting = createRoute({ ...inOffice, path: '/exports', component: () => <ExportPage /> })

const ParityPage = lazy(() =>
  import('../features/dossier/parity-page.tsx').then(({ ParityPage: page }) => ({ default: page })),
)

const dossiers = createRoute({
  ...inOffice,
  path: '/dossiers',
  validateSearch: z.object({ side: ParitySide.default('all').catch('all') }),
  component: () => <ParityPage {...dossiers.useSearch()} />,
})

export const registrationRoutes = [
  register,
  desk,
  printCertificate,
  find,
  duplicates,
  pair,
  households,
  household,
  roster,
  exporting,
  dossiers,
]
