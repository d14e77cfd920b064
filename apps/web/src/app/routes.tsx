import { QueueName } from '@jiuyuan/contract-reporting/queue'
import { useQueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, useNavigate } from '@tanstack/react-router'
import { lazy } from 'react'
import { z } from 'zod'
import { HomePage } from '../features/queue/home-page.tsx'
import { SignInPage } from '../features/session/sign-in-page.tsx'
import { MissingPage } from './missing-page.tsx'
import { inspectionRoutes } from './inspection-routes.tsx'
import { inOffice, office, root } from './office-route.ts'
import { cardRoutes } from './card-routes.tsx'
import { recognitionRoutes } from './recognition-routes.tsx'
import { registrationRoutes } from './registration-routes.tsx'
import { workRoutes } from './work-routes.tsx'

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
  'exit',
  'decision',
  'card',
  'agreement',
  'visit',
  'training',
  'placement',
  'subsidy',
  'dossier',
  'looks',
])

const person = createRoute({
  ...inOffice,
  path: '/persons/$personId',
  validateSearch: z.object({ tab: Tab.default('timeline').catch('timeline') }),
  component: () => <PersonFile {...person.useParams()} {...person.useSearch()} />,
})

const pages = [
  home,
  queue,
  person,
  ...registrationRoutes,
  ...recognitionRoutes,
  ...cardRoutes,
  ...inspectionRoutes,
  ...workRoutes,
]

const routeTree = root.addChildren([signIn, office.addChildren(pages)])
export const openRouter = () => createRouter({ routeTree, defaultNotFoundComponent: MissingPage })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>
  }
}
