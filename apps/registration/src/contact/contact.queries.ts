import type { Caller } from '@jiuyuan/contract-kit/caller'
import { ContactLine, type ContactList, type ContactPage } from '@jiuyuan/contract-registration/contact'
import { addDays, addMonths } from '@jiuyuan/kernel/civil-day'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { deskLines, pageOf } from '../person/desk-line.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { personTerms } from '../person/person-terms.ts'
import { contactStanding } from './decide-contact.ts'

// A month may be up to three days shorter than the one it is counted back to: those few are sorted out line by line.
const silent = (by: Caller, today: string) => {
  const last = addDays(addMonths(today, -personTerms(today).contact.months), 3)
  return { registration: 'registered', contactOn: { lte: new Date(last) }, ...scopeWhere(by) }
}

/** From whom nothing was heard for the months of the policy: a task for a human, the longest silence first. */
export const contactsDue = async (
  reading: PersonReading,
  at: z.output<typeof ContactList>,
  by: Caller,
): Promise<ContactPage> => {
  const today = reading.clock.today()
  const rules = personTerms(today).contact
  const rows = await reading.prisma.person.findMany({
    where: silent(by, today),
    orderBy: [{ contactOn: 'asc' }, { id: 'asc' }],
    ...pageOf(at),
  })
  const about = { by, purpose: '联系长期未联系的登记失业人员', limit: at.limit }
  const { lines, cursor } = await deskLines(reading, rows, about, (shown, person) => {
    const standing = contactStanding(person, rules)
    return ContactLine.parse({ ...shown, ...standing, ready: standing.enough })
  })
  return { lines: lines.filter(({ dueOn }) => dueOn <= today), cursor }
}

/** How many wait, about: the few of the last days of a month may be counted early. */
export const countContactsDue = (prisma: PrismaClient, by: Caller, today: string) =>
  prisma.person.count({ where: silent(by, today) })
