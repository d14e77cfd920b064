import { division, levelOf, validOn } from '@jiuyuan/codes/divisions'
import type { AccountRefusal } from '@jiuyuan/contract-gateway/account'
import { Role } from '@jiuyuan/contract-gateway/role'
import { accept, refuse, type Decider, type Refused } from '@jiuyuan/kernel/decider'
import { z } from 'zod'

const Held = z.object({
  username: z.string(),
  roles: z.array(Role),
  office: z.string(),
  employerId: z.uuid().optional(),
  credentialId: z.uuid(),
})
type Held = z.output<typeof Held>

/** An account: who may open the door, for which office or employer. A disabled one stays so. */
export const Account = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Held.extend({ status: z.literal('active') }),
  Held.extend({ status: z.literal('disabled') }),
])
export type Account = z.output<typeof Account>

export type AccountCommand =
  | ({ type: 'CreateAccount'; today: string } & Held)
  | { type: 'SetPassword'; credentialId: string }
  | { type: 'DisableAccount' }
  | { type: 'SignIn' }
  | { type: 'SignOut' }
export type AccountFact =
  | ({ type: 'AccountCreated' } & Held)
  | { type: 'PasswordSet'; credentialId: string }
  | { type: 'AccountDisabled' }
  | { type: 'SignedIn' }
  | { type: 'SignedOut' }

/** 实施意见 三(三): region, prefecture, county, township and community each have their part of the work. */
const levels = {
  'community-clerk': 'community',
  'street-officer': 'township',
  'county-registrar': 'county',
  'county-confirmer': 'county',
  'county-finance': 'county',
  'prefecture-officer': 'prefecture',
  'region-admin': 'region',
  employer: 'county',
} as const satisfies Record<Role, string>

const objection = ({ roles, office, employerId }: Held, today: string): Refused<AccountRefusal> | undefined => {
  if (!division(office) || !validOn(office, today)) return refuse('office-unknown', { office })
  if (roles.some((role) => levels[role] !== levelOf(office))) return refuse('office-not-of-role')
  const forEmployer = roles.includes('employer')
  if (forEmployer && roles.length > 1) return refuse('employer-mixed')
  if (forEmployer && !employerId) return refuse('employer-missing')
  return !forEmployer && employerId ? refuse('employer-mixed') : undefined
}

export const account: Decider<Account, AccountCommand, AccountFact, AccountRefusal> = {
  initial: { status: 'none' },

  decide: (state, command) => {
    if (command.type === 'CreateAccount') {
      if (state.status !== 'none') return refuse('account-exists')
      const { type: _, today, ...held } = command
      return objection(held, today) ?? accept({ type: 'AccountCreated', ...held })
    }
    if (state.status === 'none') return refuse('account-unknown')
    if (command.type === 'SignOut') return accept({ type: 'SignedOut' })
    if (state.status === 'disabled') return refuse('account-disabled')
    switch (command.type) {
      case 'SetPassword':
        return accept({ type: 'PasswordSet', credentialId: command.credentialId })
      case 'DisableAccount':
        return accept({ type: 'AccountDisabled' })
      case 'SignIn':
        return accept({ type: 'SignedIn' })
    }
  },

  evolve: (state, fact) => {
    if (fact.type === 'AccountCreated') {
      const { type: _, ...held } = fact
      return { status: 'active', ...held }
    }
    if (state.status === 'none') return state
    if (fact.type === 'PasswordSet') return { ...state, credentialId: fact.credentialId }
    return fact.type === 'AccountDisabled' ? { ...state, status: 'disabled' } : state
  },
}
