import type { LabourStatus } from '@jiuyuan/contract-registration/events'
import type { Grounds } from '@jiuyuan/contract-registration/person'
import type { z } from 'zod'

const returns: Partial<Record<LabourStatus, z.output<typeof Grounds>>> = {
  student: 'school-leaver',
  soldier: 'demobilised',
}

/** Who may be registered as unemployed with these grounds: who left school or army does so by saying it (28号令 六十五). */
export const isJobless = (status: LabourStatus, grounds: z.output<typeof Grounds>) =>
  status === 'unemployed' || status === 'child' || returns[status] === grounds
