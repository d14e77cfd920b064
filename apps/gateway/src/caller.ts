import { scopeOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { forEverybody, permissionsOf } from './roles.ts'
import type { Session } from './session/sessions.ts'

const nowhere = { office: '', scope: [] }

/** An officer reaches what the office answers for; an employer its own rows and no division. */
const reachOf = ({ office, employerId }: Session['account']): Pick<Caller, 'office' | 'scope' | 'employerId'> =>
  employerId
    ? { ...nowhere, employerId }
    : { office, scope: scopeOf(office).map(({ from, to }): [string, string] => [from, to]) }

/** Who asks, as services will know them; without a session nobody, who may hardly anything. */
export const callerOf = (session: Pick<Session, 'account'> | undefined, correlationId: string): Caller => {
  if (!session) return { id: 'anonymous', roles: [], permissions: [...forEverybody], ...nowhere, correlationId }
  const { account } = session
  const { roles, username } = account
  return { id: username, roles, permissions: permissionsOf(roles), ...reachOf(account), correlationId }
}
