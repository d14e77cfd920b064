import { DeskQueue } from '@jiuyuan/contract-card/desk'
import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { z } from 'zod'
import { inOffice } from './office-route.ts'

const CardDeskPage = lazy(() =>
  import('../features/card-desk/desk-page.tsx').then(({ DeskPage: page }) => ({ default: page })),
)

const cardDesk = createRoute({
  ...inOffice,
  path: '/cards',
  validateSearch: z.object({ queue: DeskQueue.default('to-prepare').catch('to-prepare') }),
  component: () => <CardDeskPage {...cardDesk.useSearch()} />,
})

const PrintCardsPage = lazy(() =>
  import('../features/card-desk/print-page.tsx').then(({ PrintPage: page }) => ({ default: page })),
)

const printCards = createRoute({
  ...inOffice,
  path: '/cards/print',
  validateSearch: z.object({ ids: z.array(z.uuid()).max(50).default([]).catch([]) }),
  component: () => <PrintCardsPage {...printCards.useSearch()} />,
})

const CheckCardPage = lazy(() =>
  import('../features/card-desk/check-page.tsx').then(({ CheckPage: page }) => ({ default: page })),
)

const checkCard = createRoute({ ...inOffice, path: '/cards/check', component: () => <CheckCardPage /> })

const NumbersPage = lazy(() =>
  import('../features/card-desk/numbers-page.tsx').then(({ NumbersPage: page }) => ({ default: page })),
)

const numbers = createRoute({ ...inOffice, path: '/numbers', component: () => <NumbersPage /> })

const KeptPage = lazy(() =>
  import('../features/card-desk/kept-page.tsx').then(({ KeptPage: page }) => ({ default: page })),
)

const kept = createRoute({ ...inOffice, path: '/kept', component: () => <KeptPage /> })

export const cardRoutes = [cardDesk, printCards, checkCard, numbers, kept]
