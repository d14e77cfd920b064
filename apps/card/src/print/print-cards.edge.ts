import type { PrintCards, PrintedCard, PrintRefusal } from '@jiuyuan/contract-card/print'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { CommonRefusal } from '@jiuyuan/contract-kit/refusal'
import { refuse, type Outcome } from '@jiuyuan/kernel/decider'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { recordLook } from '@jiuyuan/service-kit/look'
import { openPersonal } from '@jiuyuan/service-kit/personal'
import type { Db } from '@jiuyuan/service-kit/query'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { Seal } from '@jiuyuan/service-kit/seal'
import type { z } from 'zod'
import { CardId } from '@jiuyuan/contract-card/card'
import { Card, type IssuedCard } from '../card/card.ts'
import { maskedName } from '../card/masked-name.ts'
import { checkPath, checkToken } from '../check/check-token.ts'
import type { Signing } from '../check/signed-form.ts'
import type { PrismaClient } from '../generated/client.ts'

export interface Printing {
  readonly prisma: PrismaClient
  readonly db: Db
  readonly seal: Seal
  readonly clock: Clock
  readonly signing: Signing
}
type Active = Extract<IssuedCard, { status: 'active' }>
type Command = z.output<typeof PrintCards>

/** The issued cards of the batch in the caller's scope, in the order they were asked for. */
const activeCards = async (prisma: PrismaClient, cardIds: readonly string[], by: Caller) => {
  const rows = await prisma.card.findMany({
    where: { id: { in: [...cardIds] }, status: 'active', ...scopeWhere(by) },
    select: { id: true, state: true },
  })
  const cards = rows.flatMap(({ id, state }) => {
    const card = Card.parse(state)
    return card.status === 'active' ? [{ id, card }] : []
  })
  return cards.toSorted((one, other) => cardIds.indexOf(one.id) - cardIds.indexOf(other.id))
}

const faceOf = async (
  { prisma, db, seal, clock, signing }: Printing,
  id: string,
  card: Active,
): Promise<PrintedCard | undefined> => {
  const { personId, cardNo, cardVersion: version, certificateNo, issuedOn, division } = card
  const sealed = await prisma.personal.findUnique({ where: { personId } })
  if (!sealed?.name) return undefined
  const { name, identityNumber } = openPersonal(seal, { ...sealed, phone: '' })
  const token = await checkToken(db, id, version)
  const signed = signing.sign({ no: cardNo, v: version, n: maskedName(name), on: clock.today() })
  const shown = { cardNo, certificateNo, issuedOn, version, division }
  return { cardId: CardId.parse(id), name, identityNumber, ...shown, checkPath: checkPath(token), signed }
}

/** The same command sent again because no answer came prints the same papers: they count once. */
const printOf = (commandId: string, cardId: string) => derivedId('print', commandId, cardId)

const printedBefore = async (db: Db, commandId: string, cards: readonly { id: string; card: Active }[]) => {
  const { rows } = await db.query<{ count: number }>(
    `select count(distinct p.card_id)::int as count from card_print p
       join unnest($1::uuid[], $2::int[]) as c(id, version) on c.id = p.card_id and c.version = p.version
     where p.id <> all($3::uuid[])`,
    [
      cards.map(({ id }) => id),
      cards.map(({ card }) => card.cardVersion),
      cards.map(({ id }) => printOf(commandId, id)),
    ],
  )
  return rows[0]?.count ?? 0
}

/** Prints a batch; a paper that is printed again needs its ground (附件第十八条). What is shown and printed is recorded before. */
export const printCards = async (
  printing: Printing,
  { commandId, cardIds, reason, remarks }: Command,
  by: Caller,
): Promise<Outcome<PrintRefusal | CommonRefusal> & { cards?: PrintedCard[] }> => {
  const { prisma, db, clock } = printing
  const cards = await activeCards(prisma, cardIds, by)
  if (cards.length === 0) return refuse('nothing-to-print')
  const again = await printedBefore(db, commandId, cards)
  if (reason === 'first' && again > 0) return refuse('printed-already', { count: again })
  const printed: PrintedCard[] = []
  for (const { id, card } of cards) {
    await recordLook(db, {
      by,
      personId: card.personId,
      purpose: `打印就业援助卡(${commandId.slice(0, 8)})`,
      at: clock.now(),
    })
    const face = await faceOf(printing, id, card)
    if (!face) continue
    await db.query(
      `insert into card_print (id, card_id, version, at, actor_id, office, reason, remarks) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict do nothing`,
      [printOf(commandId, id), id, card.cardVersion, clock.now(), by.id, by.office, reason, remarks ?? null],
    )
    printed.push(face)
  }
  return { ok: true, cards: printed }
}
