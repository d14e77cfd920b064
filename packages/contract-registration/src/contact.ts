import { command, Page } from '@jiuyuan/contract-kit/command'
import { Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { PersonId } from './person.ts'

/** How the person and the office were in contact. */
export const ContactWay = z.enum(['office', 'phone', 'visit', 'message'])
/** What the office tried when no contact came: it is shown before a registration may lapse. */
export const AttemptKind = z.enum(['notice', 'visit'])
export const Attempt = z.object({ kind: AttemptKind, on: Day })
export type Attempt = z.output<typeof Attempt>

export const RecordContact = command({ personId: PersonId, on: Day, way: ContactWay })
export const RecordAttempt = command({ personId: PersonId, on: Day, kind: AttemptKind })
/** 28号令 六十六(九): a human lapses, after the months, the notices and the visit; never the clock. */
export const LapseRegistration = command({ personId: PersonId, reason: Text(200) })

/** A registered person from whom nothing was heard for the months of the policy. */
export const ContactLine = z.object({
  id: PersonId,
  name: z.string(),
  identityMasked: z.string(),
  division: DivisionCode,
  divisionName: z.string(),
  lastOn: Day,
  /** Since when the months are full. */
  dueOn: Day,
  notices: z.int(),
  visits: z.int(),
  /** All stands recorded: an officer may decide. */
  ready: z.boolean(),
})
export type ContactLine = z.output<typeof ContactLine>

export const ContactList = z.strictObject(Page.shape)
export const ContactPage = z.object({ lines: z.array(ContactLine), cursor: z.string().nullable() })
export type ContactPage = z.output<typeof ContactPage>
