import { DivisionCode } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { LabourStatus } from './events.ts'
import { PersonLine, PersonList } from './person.ts'

/**
 * What was typed: a whole identity number, the beginning of a certificate or card number, a whole phone number, the last
 * four of an identity number or phone, or the beginning of a name, Uyghur name, pinyin or initials.
 * Other parts of an identity number find nobody: it is kept encrypted.
 */
export const SearchText = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[\p{L}\p{M}\p{N}·•・．\- ]+$/u, '只能输入姓名、拼音或号码')

export const SearchQuery = z.strictObject({ text: SearchText, limit: z.int().min(1).max(50).default(20) })
export const SearchCountQuery = z.strictObject({ text: SearchText })

/** As what the text was understood. */
export const SearchKind = z.enum(['identity', 'phone', 'number', 'tail', 'name'])
export type SearchKind = z.output<typeof SearchKind>

export const SearchHit = PersonLine.extend({ cardNo: z.string().nullable() })
export type SearchHit = z.output<typeof SearchHit>
export const SearchAnswer = z.object({ kind: SearchKind, hits: z.array(SearchHit) })
export type SearchAnswer = z.output<typeof SearchAnswer>

const PlaceCount = z.object({ division: DivisionCode, divisionName: z.string(), count: z.int() })
/** How many were found, up to `most`, and in which communities; the same persons that the search lists. */
export const SearchCount = z.object({ total: z.int(), most: z.int(), byDivision: z.array(PlaceCount) })
export type SearchCount = z.output<typeof SearchCount>

/** How many persons the list of the same filter holds, in all and by labour status. */
export const PersonCountQuery = PersonList.omit({ cursor: true, limit: true })
export const PersonCount = z.object({
  total: z.int(),
  byStatus: z.array(z.object({ status: LabourStatus, count: z.int() })),
})
export type PersonCount = z.output<typeof PersonCount>
