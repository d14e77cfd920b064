import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as account from './account.ts'
import { AdvanceClock, clockRefusals, ClockView, type ClockRefusal } from './clock.ts'
import { ServiceStatus } from './door.ts'
import { Me, sessionRefusals, SignIn, SignOut, type SessionRefusal } from './session.ts'

type OfAccount = Promise<Outcome<account.AccountRefusal>>

/** What the gateway itself can do, beside opening the door to the services: one line per use case. */
export interface GatewayApp {
  signIn(command: z.output<typeof SignIn>, by: Caller): Promise<Outcome<SessionRefusal>>
  signOut(command: z.output<typeof SignOut>, by: Caller): Promise<Outcome<SessionRefusal>>
  me(by: Caller): Promise<Me | null>
  createAccount(command: z.output<typeof account.CreateAccount>, by: Caller): OfAccount
  setPassword(command: z.output<typeof account.SetPassword>, by: Caller): OfAccount
  disableAccount(command: z.output<typeof account.DisableAccount>, by: Caller): OfAccount
  accounts(query: z.output<typeof account.AccountQuery>, by: Caller): Promise<account.AccountPage>
  advanceClock(command: z.output<typeof AdvanceClock>, by: Caller): Promise<Outcome<ClockRefusal>>
  clock(): ClockView
  status(): Promise<ServiceStatus[]>
}

const { router, requires } = contract<GatewayApp>()
const ofAccount = orThrow(account.accountRefusals)
const ofSession = orThrow(sessionRefusals)

export const gatewayRouter = router({
  auth: router({
    signIn: requires('session:open', 'self')
      .input(SignIn)
      .mutation(({ ctx, input }) => ctx.app.signIn(input, ctx.caller).then(ofSession)),
    signOut: requires('session:close', 'self')
      .input(SignOut)
      .mutation(({ ctx, input }) => ctx.app.signOut(input, ctx.caller).then(ofSession)),
    /** Null when nobody is signed in. */
    me: requires('session:read', 'self')
      .output(Me.nullable())
      .query(({ ctx }) => ctx.app.me(ctx.caller)),
  }),
  account: router({
    create: requires('account:create', 'division')
      .input(account.CreateAccount)
      .mutation(({ ctx, input }) => ctx.app.createAccount(input, ctx.caller).then(ofAccount)),
    setPassword: requires('account:set-password', 'division')
      .input(account.SetPassword)
      .mutation(({ ctx, input }) => ctx.app.setPassword(input, ctx.caller).then(ofAccount)),
    disable: requires('account:disable', 'division')
      .input(account.DisableAccount)
      .mutation(({ ctx, input }) => ctx.app.disableAccount(input, ctx.caller).then(ofAccount)),
    list: requires('account:read', 'division')
      .input(account.AccountQuery)
      .output(account.AccountPage)
      .query(({ ctx, input }) => ctx.app.accounts(input, ctx.caller)),
  }),
  demo: router({
    advance: requires('clock:advance', 'region')
      .input(AdvanceClock)
      .mutation(({ ctx, input }) => ctx.app.advanceClock(input, ctx.caller).then(orThrow(clockRefusals))),
    now: requires('clock:read', 'region')
      .output(ClockView)
      .query(({ ctx }) => ctx.app.clock()),
  }),
  system: router({
    status: requires('system:read', 'region')
      .output(z.array(ServiceStatus))
      .query(({ ctx }) => ctx.app.status()),
  }),
})
export type GatewayRouter = typeof gatewayRouter
