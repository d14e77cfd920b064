import type { Role } from '@jiuyuan/contract-gateway/role'

/** What everybody may do, signed in or not. */
export const forEverybody = ['session:open', 'session:close', 'session:read', 'clock:read'] as const

/** What every officer may see of what lies below the office. */
const seeing = [
  'queue:read',
  'report:read',
  'guarantee:read',
  'employer:read',
  'post:read',
  'offer:read',
  'placement:read',
  'person:read',
  'household:read',
  'recognition:read',
  'notice:read',
  'card:read',
  'agreement:read',
  'training:read',
  'course:read',
  'ledger:read',
] as const

/** What a role may do, in the procedures' own words; where it reaches is the office's or the employer's matter. */
export const permissions = {
  // 附件第四条、第十八条: the community takes in, checks, publicises and fills the card.
  'community-clerk': [
    ...seeing,
    'person:lookup',
    'person:register',
    'person:correct',
    'person:reveal',
    'roster:import',
    'roster:read',
    'unemployment:register',
    'employment:report',
    'certificate:cancel',
    'recognition:apply',
    'recognition:check',
    'recognition:publicise',
    'recognition:object',
    'recognition:settle',
    'recognition:withdraw',
    'card:prepare',
    'card:deliver',
    'card:hand-over',
    'card:take-back',
    'agreement:propose',
    'agreement:sign',
    'training:recommend',
    'training:enrol',
    'offer:answer',
  ],
  // 附件第四条: the street or township reviews and issues.
  'street-officer': [
    ...seeing,
    'person:lookup',
    'person:reveal',
    'recognition:object',
    'recognition:settle',
    'recognition:review',
    'recognition:reject',
    'card:issue',
    'card:print',
    'card:take-back',
    'card:cancel',
    'numbers:read',
  ],
  // 实施意见 三(四): the county finds posts, places, and checks what is claimed.
  'county-registrar': [
    ...seeing,
    'person:lookup',
    'person:reveal',
    'employer:register',
    'offer:make',
    'offer:answer',
    'placement:start',
    'placement:end',
    'card:hand-over',
    'course:open',
    'training:certify',
    'claim:read',
    'claim:check',
    'claim:publish',
    'claim:reject',
  ],
  'county-confirmer': [
    ...seeing,
    'person:lookup',
    'person:reveal',
    'recognition:confirm',
    'recognition:reject',
    'post:approve',
    'claim:read',
  ],
  'county-finance': [
    'person:read',
    'notice:read',
    'ledger:read',
    'claim:read',
    'claim:approve',
    'claim:pay',
    'claim:reject',
  ],
  // 实施意见 一(一): the prefecture watches over the 24 hours.
  'prefecture-officer': [...seeing, 'queue:oversee', 'guarantee:pause', 'guarantee:explain', 'claim:read'],
  'region-admin': [
    ...seeing,
    'queue:oversee',
    'claim:read',
    'numbers:read',
    'numbers:allot',
    'account:create',
    'account:set-password',
    'account:disable',
    'account:read',
    'clock:advance',
    'system:read',
  ],
  employer: [
    'employer:read',
    'post:submit',
    'post:read',
    'offer:read',
    'placement:read',
    'placement:end',
    'claim:submit',
    'claim:withdraw',
    'claim:read',
  ],
} as const satisfies Record<Role, readonly string[]>

/** All that an account of these roles may do. */
export const permissionsOf = (roles: readonly Role[]): string[] => [
  ...new Set<string>([...forEverybody, ...roles.flatMap((role) => permissions[role])]),
]
