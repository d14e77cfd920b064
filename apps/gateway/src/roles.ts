import type { Role } from '@jiuyuan/contract-gateway/role'

/** What everybody may do, signed in or not. */
export const forEverybody = ['session:open', 'session:close', 'session:read', 'clock:read'] as const

/** What a role may do, by the procedures' own words; where it reaches is the office's or the employer's matter. */
export const permissions = {
  'community-clerk': ['agreement:propose', 'agreement:sign', 'agreement:read'],
  'street-officer': ['agreement:read'],
  'county-registrar': ['agreement:read'],
  'county-confirmer': ['agreement:read'],
  'county-finance': [],
  'prefecture-officer': [],
  'region-admin': [
    'account:create',
    'account:set-password',
    'account:disable',
    'account:read',
    'clock:advance',
    'system:read',
  ],
  employer: [],
} as const satisfies Record<Role, readonly string[]>

/** All that an account of these roles may do. */
export const permissionsOf = (roles: readonly Role[]): string[] => [
  ...new Set<string>([...forEverybody, ...roles.flatMap((role) => permissions[role])]),
]
