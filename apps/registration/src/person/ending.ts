import type { LabourStatus } from '@jiuyuan/contract-registration/events'
import type { Channel, EndGround, LeavingReason } from '@jiuyuan/contract-registration/person'
import type { z } from 'zod'

/** What follows for certificate and card when a registration ends (28号令 第六十六条; 附件 第十条至第十三条). */
interface Ending {
  /** Item of 28号令 第六十六条; null where only 附件 第十三条 speaks. */
  readonly item: number | null
  /** `cancelled`: the person left the labour market, both papers are taken back. */
  readonly certificate: 'kept' | 'cancelled'
  /** `custody`: who keeps it changes; `kept`: nothing follows without a decision of its own. */
  readonly card: 'custody' | 'kept' | 'cancelled'
  /** What the person does then; undefined: as before. */
  readonly status?: LabourStatus
}

const working = { certificate: 'kept', card: 'custody' } as const
const leaving = { certificate: 'cancelled', card: 'cancelled' } as const

/**
 * The ten grounds. Item 7 is sensitive: it is never asked for and counts as `other`. Of item 8 only the end of the job
 * wish is an act here; refused services are judged in the procedure of exit. Item 9 is decided by an officer and keeps
 * the certificate, so that who reports again has the same number.
 */
export const endings: Readonly<Record<EndGround, Ending>> = {
  hired: { item: 1, ...working },
  'self-employed': { item: 2, ...working },
  'stable-work': { item: 3, ...working },
  retired: { item: 4, ...leaving, status: 'retired' },
  incapacitated: { item: 5, ...leaving, status: 'incapacitated' },
  study: { item: 6, ...leaving, status: 'student' },
  army: { item: 6, ...leaving, status: 'soldier' },
  emigrated: { item: 6, ...leaving },
  other: { item: 7, ...leaving },
  'own-wish': { item: 8, ...leaving },
  'no-contact': { item: 9, certificate: 'kept', card: 'kept' },
  'otherwise-employed': { item: 10, ...working },
  dead: { item: null, ...leaving },
}

/** On which ground work found in this way ends a registration. */
export const groundOf = {
  'public-post': 'hired',
  employer: 'hired',
  'self-employed': 'self-employed',
  flexible: 'stable-work',
} as const satisfies Record<z.output<typeof Channel>, EndGround>

/** What somebody does who left the labour market for this reason; undefined: as before. */
export const statusAfter = (reason: LeavingReason) => endings[reason].status
