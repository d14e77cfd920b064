import type { LabourStatus } from '@jiuyuan/contract-registration/events'
import type { Grounds, LeavingReason } from '@jiuyuan/contract-registration/person'
import type { z } from 'zod'

const statuses: Partial<Record<LeavingReason, LabourStatus>> = {
  retired: 'retired',
  incapacitated: 'incapacitated',
  study: 'student',
  army: 'soldier',
}

/** What somebody does who left the labour market for this reason; undefined: as before. */
export const statusAfter = (reason: LeavingReason): LabourStatus | undefined => statuses[reason]

const returns: Partial<Record<LabourStatus, z.output<typeof Grounds>>> = {
  student: 'school-leaver',
  soldier: 'demobilised',
}

/** Who may be registered as unemployed with these grounds: who left school or army does so by saying it (28号令 六十五). */
export const isJobless = (status: LabourStatus, grounds: z.output<typeof Grounds>) =>
  status === 'unemployed' || status === 'child' || returns[status] === grounds
