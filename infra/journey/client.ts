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
import { createTRPCClient, httpLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'

/** A person at a screen: one session at the public door, a client per service, and plain fetch for files. */
const openDoor = (gatewayUrl: string) => {
  let cookie = ''
  const knock = async (input: URL | string | Request, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set(REQUESTED_BY.name, REQUESTED_BY.value)
    headers.set(CORRELATION_HEADER, newId())
    headers.set('origin', gatewayUrl)
    if (cookie) headers.set('cookie', cookie)
    const response = await fetch(input, { ...init, headers })
    const given = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
    if (given.length > 0) cookie = given.join('; ')
    return response
  }
  const client = <Router extends AnyTRPCRouter>(service: string) =>
    createTRPCClient<Router>({
      links: [
        httpLink<AnyTRPCRouter>({
          url: `${gatewayUrl}${trpcPath(service)}`,
          methodOverride: 'POST',
          fetch: (input, { signal, ...init } = {}) => knock(input, { ...init, ...(signal ? { signal } : {}) }),
        }),
      ],
    })
  return {
    fetch: (path: string, init?: RequestInit) => knock(`${gatewayUrl}${path}`, init),
    gateway: client<GatewayRouter>('gateway'),
    registration: client<RegistrationRouter>('registration'),
    card: client<CardRouter>('card'),
    placement: client<PlacementRouter>('placement'),
    training: client<TrainingRouter>('training'),
    subsidy: client<SubsidyRouter>('subsidy'),
    assistance: client<AssistanceRouter>('assistance'),
    reporting: client<ReportingRouter>('reporting'),
  }
}
export type Door = ReturnType<typeof openDoor>

/** Signs in and answers the open door. */
export const signIn = async (gatewayUrl: string, username: string, password: string): Promise<Door> => {
  const door = openDoor(gatewayUrl)
  await door.gateway.auth.signIn.mutate({ commandId: newId(), username, password })
  return door
}
