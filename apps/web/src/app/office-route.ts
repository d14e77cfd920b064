import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router'
import { MissingPage } from './missing-page.tsx'
import { Office } from './office.tsx'

export const root = createRootRoute({ component: Outlet, notFoundComponent: MissingPage })
export const office = createRoute({ getParentRoute: () => root, id: 'office', component: Office })

/** What every page behind the sign-in begins with. */
export const inOffice = { getParentRoute: () => office }
