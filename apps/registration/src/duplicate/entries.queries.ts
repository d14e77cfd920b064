import { PersonId } from '@jiuyuan/contract-registration/person'
import type { PrismaClient } from '../generated/client.ts'
import { KnownPerson } from '../person/person-state.ts'
import type { Entry } from './pair-acts.ts'

/** What the judgement of a pair asks of each entry, in the order asked. */
export const entriesOf = async (prisma: PrismaClient, personIds: readonly string[]): Promise<Entry[]> => {
  const where = { id: { in: [...personIds] } }
  const rows = await prisma.person.findMany({ where, select: { id: true, state: true, identityIndex: true } })
  const cards = await prisma.knownCard.findMany({ where: { personId: { in: [...personIds] }, open: true } })
  return personIds.flatMap((personId) => {
    const row = rows.find(({ id }) => id === personId)
    if (!row) return []
    const { certificate, merged } = KnownPerson.parse(row.state)
    const held = { numbered: row.identityIndex !== null, card: cards.some((card) => card.personId === personId) }
    const certified = certificate !== null && certificate.status !== 'cancelled'
    return [{ personId: PersonId.parse(personId), ...held, certified, merged: merged !== null }]
  })
}
