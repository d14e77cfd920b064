import type { AssistanceRouter } from '@jiuyuan/contract-assistance/router'
import type { CardRouter } from '@jiuyuan/contract-card/router'
import type { GatewayRouter } from '@jiuyuan/contract-gateway/router'
import type { PlacementRouter } from '@jiuyuan/contract-placement/router'
import type { RegistrationRouter } from '@jiuyuan/contract-registration/router'
import type { ReportingRouter } from '@jiuyuan/contract-reporting/router'
import type { SubsidyRouter } from '@jiuyuan/contract-subsidy/router'
import type { TrainingRouter } from '@jiuyuan/contract-training/router'
import type { QueryClient } from '@tanstack/react-query'
import type { TRPCClient } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { ReactNode } from 'react'

type Prefixed = { keyPrefix: true }

export const gateway = createTRPCContext<GatewayRouter, Prefixed>()
export const registration = createTRPCContext<RegistrationRouter, Prefixed>()
export const cards = createTRPCContext<CardRouter, Prefixed>()
export const placement = createTRPCContext<PlacementRouter, Prefixed>()
export const training = createTRPCContext<TrainingRouter, Prefixed>()
export const subsidy = createTRPCContext<SubsidyRouter, Prefixed>()
export const assistance = createTRPCContext<AssistanceRouter, Prefixed>()
export const reporting = createTRPCContext<ReportingRouter, Prefixed>()

export interface Clients {
  readonly gateway: TRPCClient<GatewayRouter>
  readonly registration: TRPCClient<RegistrationRouter>
  readonly card: TRPCClient<CardRouter>
  readonly placement: TRPCClient<PlacementRouter>
  readonly training: TRPCClient<TrainingRouter>
  readonly subsidy: TRPCClient<SubsidyRouter>
  readonly assistance: TRPCClient<AssistanceRouter>
  readonly reporting: TRPCClient<ReportingRouter>
}

interface Props {
  readonly clients: Clients
  readonly queryClient: QueryClient
  readonly children: ReactNode
}

export const ApiProvider = ({ clients, queryClient, children }: Props) => (
  <gateway.TRPCProvider trpcClient={clients.gateway} queryClient={queryClient} keyPrefix="gateway">
    <registration.TRPCProvider trpcClient={clients.registration} queryClient={queryClient} keyPrefix="registration">
      <cards.TRPCProvider trpcClient={clients.card} queryClient={queryClient} keyPrefix="card">
        <placement.TRPCProvider trpcClient={clients.placement} queryClient={queryClient} keyPrefix="placement">
          <training.TRPCProvider trpcClient={clients.training} queryClient={queryClient} keyPrefix="training">
            <subsidy.TRPCProvider trpcClient={clients.subsidy} queryClient={queryClient} keyPrefix="subsidy">
              <assistance.TRPCProvider trpcClient={clients.assistance} queryClient={queryClient} keyPrefix="assistance">
                <reporting.TRPCProvider trpcClient={clients.reporting} queryClient={queryClient} keyPrefix="reporting">
                  {children}
                </reporting.TRPCProvider>
              </assistance.TRPCProvider>
            </subsidy.TRPCProvider>
          </training.TRPCProvider>
        </placement.TRPCProvider>
      </cards.TRPCProvider>
    </registration.TRPCProvider>
  </gateway.TRPCProvider>
)
