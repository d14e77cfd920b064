import { command, Page } from '@jiuyuan/contract-kit/command'
import { Assent, Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { PersonId, Relation } from './person.ts'

/** The person moves to another community of the region: the certificate number goes with them (附件 第十五条). */
export const AskMove = command({
  personId: PersonId,
  toDivision: DivisionCode,
  householdNumber: Text(40),
  relation: Relation,
  assent: Assent,
})
/** The receiving community accepts or declines; until then nothing changes. */
export const AcceptMove = command({ personId: PersonId, toDivision: DivisionCode })
export const DeclineMove = command({ personId: PersonId, toDivision: DivisionCode, reason: Text(200) })

/** A move that waits for the receiving community. */
export const MoveLine = z.object({
  id: PersonId,
  name: z.string(),
  identityMasked: z.string(),
  fromDivision: DivisionCode,
  fromName: z.string(),
  toDivision: DivisionCode,
  toName: z.string(),
  askedOn: Day,
})
export type MoveLine = z.output<typeof MoveLine>

/** `in`: to communities of the caller; `out`: from them. */
export const MoveList = z.strictObject({ ...Page.shape, way: z.enum(['in', 'out']).default('in') })
export const MovePage = z.object({ lines: z.array(MoveLine), cursor: z.string().nullable() })
export type MovePage = z.output<typeof MovePage>
