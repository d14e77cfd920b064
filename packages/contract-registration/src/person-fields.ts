import { Day } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** What somebody can do, shortly coded; the note beside it says the rest. */
export const Skill = z.enum([
  'cooking',
  'domestic',
  'care',
  'cleaning',
  'security',
  'driving',
  'sewing',
  'building',
  'electrics',
  'computer',
  'farming',
  'retail',
  'crafts',
  'other',
])
/** Languages that somebody reads; notices are given in one of them. */
export const ReadLanguage = z.enum(['zh', 'ug', 'kk', 'ky', 'mn'])

/** Why somebody has no identity number that can be used; who has none equals nobody. */
export const NoNumberReason = z.enum(['not-yet-issued', 'papers-lost', 'returned-from-abroad', 'stateless', 'other'])
/** Without a number the register needs to be told what the number would have said. */
export const NoNumber = z.strictObject({ reason: NoNumberReason, birthDate: Day, sex: z.enum(['M', 'F']) })

/** A name in Uyghur script, beside the name of the identity card; empty when there is none. */
export const UyghurName = z
  .string()
  .trim()
  .max(60)
  .transform((name) => name.normalize('NFC').replaceAll(/\s+/g, ' '))
  .refine((name) => /^[\p{Script=Arabic}\p{M}·\s]*$/u.test(name), '请用维吾尔文填写')

export const SkillNote = z.string().trim().max(100)
export const Skills = z.array(Skill).max(14)
export const ReadLanguages = z.array(ReadLanguage).max(5)

/** What a person tells of themselves beside the register; all of it may stay empty. */
export const Particulars = z.strictObject({
  nameUyghur: UyghurName.optional(),
  skills: Skills.optional(),
  skillNote: SkillNote.optional(),
  languages: ReadLanguages.optional(),
  noNumber: NoNumber.optional(),
})
