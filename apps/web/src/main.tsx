import '@jiuyuan/ui/ui.css'
import './app/app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { ApiProvider } from './app/api.tsx'
import { httpClients } from './app/clients.ts'
import { startTexts } from './app/i18n.ts'
import { Look } from './app/look.tsx'
import { openQueries } from './app/query-client.ts'
import { openRouter } from './app/routes.tsx'

const place = document.getElementById('root')
if (!place) throw new Error('the page has no place for the app')

startTexts()
const queryClient = openQueries()

createRoot(place).render(
  <Look>
    <QueryClientProvider client={queryClient}>
      <ApiProvider clients={httpClients()} queryClient={queryClient}>
        <RouterProvider router={openRouter()} />
      </ApiProvider>
    </QueryClientProvider>
  </Look>,
)
