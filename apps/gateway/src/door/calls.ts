import { gatewayRouter } from '@jiuyuan/contract-gateway/router'
import { declarations } from '../declarations.ts'
import { forEverybody } from '../roles.ts'

const TRPC = /^\/api\/[a-z]+\/trpc\/(.+)$/
const OWN = '/api/gateway/'

/** The procedures that one request calls: tRPC puts several into one path; any other request is one call. */
export const callsOf = (path: string) => TRPC.exec(path)?.[1]?.split(',') ?? [path]

const declared = declarations(gatewayRouter)
const open = new Set<string>(forEverybody)
const isOpen = (procedure: string) => open.has(declared.get(procedure)?.permission ?? '')

/** Whether only somebody who is signed in may come in: always, but for the gateway's own procedures that are everybody's. */
export const needsSession = (path: string) => !(path.startsWith(OWN) && callsOf(path).every(isOpen))
