import type { AccountRefusal } from '@jiuyuan/contract-gateway/account'
import { refuse } from '@jiuyuan/kernel/decider'
import type { SideRow, Store } from '@jiuyuan/service-kit/store'
import { Account, type AccountFact } from './account.ts'

/** The password that was is forgotten; every session that began with it has ended. */
const forgotten = (before: Account): SideRow[] =>
  before.status === 'none'
    ? []
    : [{ table: 'credential', write: 'delete', key: ['id'], row: { id: before.credentialId } }]

export const accountStore: Store<Account, AccountFact, AccountRefusal> = {
  table: 'account',
  state: Account,
  division: (state) => (state.status === 'none' ? '' : state.office),
  employer: (state) => (state.status === 'none' ? undefined : state.employerId),
  columns: (state) =>
    state.status === 'none'
      ? {}
      : {
          username: state.username,
          status: state.status,
          credential_id: state.credentialId,
          employer_id: state.employerId ?? null,
        },
  rows: ({ facts, before }) =>
    facts.some(({ type }) => type === 'PasswordSet' || type === 'AccountDisabled') ? forgotten(before) : [],
  conflicts: {
    account_username_key: async (_, state) =>
      refuse('username-taken', { username: state.status === 'none' ? '' : state.username }),
  },
}
