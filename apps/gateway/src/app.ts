import { divisionName } from '@jiuyuan/codes/divisions'
import type { GatewayApp } from '@jiuyuan/contract-gateway/router'
import type { Me } from '@jiuyuan/contract-gateway/session'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Pool } from 'pg'
import { accountPage } from './account/account.queries.ts'
import type { AccountCommands } from './commands.ts'
import { advanceClock, clockView, type MoveClock } from './demo/demo-clock.ts'
import type { PrismaClient } from './generated/client.ts'
import type { Attempts } from './session/attempts.ts'
import type { Session, Sessions } from './session/sessions.ts'
import { signIn } from './session/sign-in.ts'
import { systemStatus, type ServiceUrls } from './system/status.ts'

/** What the gateway's use cases work with. */
export interface GatewayParts {
  readonly pool: Pool
  readonly prisma: PrismaClient
  readonly clock: Clock
  readonly accounts: AccountCommands
  readonly sessions: Sessions
  readonly attempts: Attempts
  readonly urls: ServiceUrls
  readonly move: MoveClock
}

/** The browser at the door during one request: where it is, whose session it brought, and the cookie it is given. */
export interface Visit {
  readonly address: string
  readonly session: Session | undefined
  give(token: string): void
  takeBack(): void
}

const meOf = ({ accountId, name, account }: Session, by: Caller, { clock, move }: GatewayParts): Me => ({
  accountId,
  username: account.username,
  name,
  roles: account.roles,
  permissions: by.permissions,
  office: by.office,
  officeName: divisionName(account.office) ?? '',
  employerId: account.employerId ?? null,
  now: clock.now().toISOString(),
  today: clock.today(),
  demo: move !== undefined,
})

export const gatewayApp =
  (parts: GatewayParts) =>
  (visit: Visit): GatewayApp => {
    const { pool, prisma, clock, accounts, sessions, attempts, urls, move } = parts
    const { address, session } = visit
    return {
      signIn: async (command, { correlationId }) => {
        const door = { pool, account: accounts.shell, attempts, sessions }
        const answer = await signIn(door, { command, address, correlationId })
        if ('refused' in answer) return answer.refused
        if (session) await sessions.close(session.tokenHash)
        visit.give(answer.token)
        return { ok: true }
      },
      signOut: async ({ commandId }, by) => {
        visit.takeBack()
        if (!session) return { ok: true }
        await sessions.close(session.tokenHash)
        await accounts.shell(session.accountId, { type: 'SignOut' }, { commandId, by })
        return { ok: true }
      },
      me: async (by) => (session ? meOf(session, by, parts) : null),
      createAccount: accounts.create,
      setPassword: accounts.setPassword,
      disableAccount: ({ commandId, accountId, reason }, by) =>
        accounts.shell(accountId, { type: 'DisableAccount' }, { commandId, by, reason, body: { reason } }),
      accounts: (query, by) => accountPage(prisma, query, by),
      advanceClock: (command) => advanceClock(clock, move, command),
      clock: () => clockView(clock),
      status: () => systemStatus(urls),
    }
  }
