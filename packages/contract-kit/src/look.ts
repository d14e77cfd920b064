import { z } from 'zod'

/** One look at a person's data, for the person to read (个人信息保护法 四十四、四十五): when, which office, what for. */
export const LookLine = z.object({
  at: z.iso.datetime(),
  office: z.string(),
  officeName: z.string(),
  purpose: z.string(),
})
export type LookLine = z.output<typeof LookLine>
