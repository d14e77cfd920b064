import type { AssistanceRouter } from '@jiuyuan/contract-assistance/router'
import type { CardRouter } from '@jiuyuan/contract-card/router'
import { CORRELATION_HEADER, REQUESTED_BY, trpcPath } from '@jiuyuan/contract-gateway/http'
import type { GatewayRouter } from '@jiuyuan/contract-gateway/router'
import { newId } from '@jiuyuan/contract-kit/id'
import type { PlacementRouter } from '@jiuyuan/contract-placement/router'
import type { RegistrationRouter } from '@jiuyuan/contract-registration/router'
import type { ReportingRouter } from '@jiuyuan/contract-reporting/router'
import type { SubsidyRouter } from '@jiuyuan/contract-subsidy/router'
import type { TrainingRouter } from '@jiuyuan/contract-training/router'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import type { Clients } from './api.tsx'

/** What every request carries: that our page made it, and the id it is followed by. */
const requestHeaders = () => ({ [REQUESTED_BY.name]: REQUESTED_BY.value, [CORRELATION_HEADER]: newId() })

/** Asked by POST, so that whom somebody looks for stands in no address and in no log of addresses. */
const to = (service: string) => ({
  url: trpcPath(service),
  maxItems: 10,
  methodOverride: 'POST' as const,
  headers: requestHeaders,
})

export const httpClients = (): Clients => ({
  gateway: createTRPCClient<GatewayRouter>({ links: [httpBatchLink(to('gateway'))] }),
  registration: createTRPCClient<RegistrationRouter>({ links: [httpBatchLink(to('registration'))] }),
  card: createTRPCClient<CardRouter>({ links: [httpBatchLink(to('card'))] }),
  placement: createTRPCClient<PlacementRouter>({ links: [httpBatchLink(to('placement'))] }),
  training: createTRPCClient<TrainingRouter>({ links: [httpBatchLink(to('training'))] }),
  subsidy: createTRPCClient<SubsidyRouter>({ links: [httpBatchLink(to('subsidy'))] }),
  assistance: createTRPCClient<AssistanceRouter>({ links: [httpBatchLink(to('assistance'))] }),
  reporting: createTRPCClient<ReportingRouter>({ links: [httpBatchLink(to('reporting'))] }),
})
