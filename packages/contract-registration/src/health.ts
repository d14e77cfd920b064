import { command } from '@jiuyuan/contract-kit/command'
import { Assent, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { PersonId } from './person.ts'

/** Limits of health that matter for work (个人信息保护法 28): kept only with the person's assent, removed when they wish. */
export const WorkLimit = z.enum([
  'lifting',
  'standing',
  'night-work',
  'sight',
  'hearing',
  'walking',
  'outdoor',
  'other',
])
export const RecordHealth = command({
  personId: PersonId,
  limits: z.array(WorkLimit).min(1).max(8),
  note: Text(200).optional(),
  assent: Assent,
})
export const RemoveHealth = command({ personId: PersonId })
export const HealthView = z.object({ limits: z.array(WorkLimit), note: z.string(), assent: Assent })
export type HealthView = z.output<typeof HealthView>
