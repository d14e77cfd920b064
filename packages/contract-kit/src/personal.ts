import { z } from 'zod'

/**
 * The one message that carries personal data, on its own stream, the last value per person only.
 * Each field is encrypted with the personal key (AES-256-GCM, `kid.iv.tag.text` in base64url); `erased` tells readers to forget.
 */
export const PersonalMessage = z.object({
  personId: z.uuid(),
  version: z.int().positive(),
  erased: z.boolean(),
  name: z.string(),
  identityNumber: z.string(),
  phone: z.string(),
})
export type PersonalMessage = z.output<typeof PersonalMessage>

/** Subject of a person's personal message. */
export const personalSubject = (personId: string) => `personal.person.${personId}`
