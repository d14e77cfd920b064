import { randomBytes } from 'node:crypto'
import { expectedAnswers } from '../src/inspection/deviations.ts'
import { InspectionId, InspectionList, type Answers } from '@jiuyuan/contract-card/inspection'
import type { EventContract } from '@jiuyuan/contract-kit/event'
import { newId } from '@jiuyuan/contract-kit/id'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { runDue } from '@jiuyuan/service-kit/every'
import { openPool } from '@jiuyuan/service-kit/pool'
import { receive } from '@jiuyuan/service-kit/react'
import { sealWith } from '@jiuyuan/service-kit/seal'
import { freshDatabase } from '@jiuyuan/testkit/fresh-database'
import { PrismaPg } from '@prisma/adapter-pg'
import { eventOf } from '@jiuyuan/testkit/event-of'
import { officerOf } from '@jiuyuan/testkit/officer'
import { expect, onTestFinished } from 'vitest'
import type { z } from 'zod'
import { PrismaClient } from '../src/generated/client.ts'
import { inspectionCommands } from '../src/inspection/inspecting.ts'
import { inspectionApp } from '../src/inspection/inspection-app.ts'
import { inspectionEvery } from '../src/inspection/inspection-every.ts'
import { onCardEnded, onInspectedMerged, onInspectedMoved } from '../src/on/inspected-card.ts'

export const COUNTY = '650102000000'
const STREET = '650102002000'
export const COMMUNITY = '650102002001'
export const OTHER_COMMUNITY = '650102003002'
export const ok = { ok: true }
export const refused = (code: string) => expect.objectContaining({ ok: false, code })

export const county = officerOf(COUNTY)
export const street = officerOf(STREET)
export const clerk = officerOf(COMMUNITY)
export const stranger = officerOf('653101000000')

const insertCard = `insert into card (id, version, emitted, division, state, person_id, status, card_no, due_on, holder)
  values ($1, 1, 0, $2, $3, $4, $5, $6, $7, 'person')`

/** Inspections on a fresh database, with a clock that can be moved. */
export const startInspections = async (start = '2027-01-04T02:00:00.000Z') => {
  const database = await freshDatabase('card')
  const pool = openPool(database.appUrl)
  let now = new Date(start)
  const clock = { now: () => now, today: () => civilDayOf(now) }
  const edge = { db: pool, pool, clock, wake: () => undefined }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const inspecting = { ...edge, prisma, seal: sealWith(randomBytes(32)), commands: inspectionCommands(edge) }
  const app = inspectionApp(inspecting)
  onTestFinished(async () => {
    await prisma.$disconnect()
    await pool.end()
    await database[Symbol.asyncDispose]()
  })

  /** Lets the clock command until nothing is due. */
  const tick = async () => {
    for (const every of inspectionEvery(inspecting)) while ((await runDue(pool, 'card', every, clock)) > 0);
  }
  const moveTo = async (instant: string) => {
    now = new Date(instant)
    await tick()
  }
  let sequence = 0
  /** A card in the person's hands, with a valid certificate. */
  const card = async ({
    division = COMMUNITY,
    issuedOn = '2026-11-25',
    status = 'active',
    certificate = true,
  } = {}) => {
    const [cardId, personId] = [newId(), newId()]
    sequence += 1
    const cardNo = `65010226${`${sequence}`.padStart(8, '0')}`
    const state = { status, personId, division, cardNo, issuedOn, holder: 'person', certificateNo: '6501022026000001' }
    await pool.query(insertCard, [cardId, division, JSON.stringify(state), personId, status, cardNo, issuedOn])
    await pool.query('insert into certificate (person_id, certificate_no, valid) values ($1, $2, $3)', [
      personId,
      state.certificateNo,
      certificate,
    ])
    return { cardId, personId, cardNo }
  }
  const given = () => ({ commandId: newId() })
  const open = async (by = county, at = COUNTY) => {
    const outcome = await app.openCampaign({ ...given(), county: at }, by)
    await tick()
    return outcome
  }
  const list = (query: Partial<z.input<typeof InspectionList>> = {}, by = county) =>
    app.inspections(InspectionList.parse({ year: now.getUTCFullYear(), division: COUNTY, ...query }), by)
  const lineOf = async (cardNo: string) => {
    const row = await prisma.inspection.findFirstOrThrow({ where: { cardNo }, orderBy: { year: 'desc' } })
    const lines = await app.inspectionsOf({ personId: row.personId }, county)
    const line = lines.find(({ id }) => id === row.id)
    if (!line) throw new Error(`no inspection of ${cardNo}`)
    return line
  }
  /** The community verifies as expected, but for what is changed. */
  const verify = async (cardNo: string, changed: Partial<Answers> = {}, by = clerk) => {
    const { id, known } = await lineOf(cardNo)
    if (!known) throw new Error(`card ${cardNo} is not open`)
    return app.verifyCard({ ...given(), inspectionId: id, answers: { ...expectedAnswers(known), ...changed } }, by)
  }
  const stamp = async (cardNo: string, by = street) =>
    app.stampCard({ ...given(), inspectionId: InspectionId.parse((await lineOf(cardNo)).id) }, by)
  /** What other departments are told of the card's validity, by the newest change of the inspection until a day. */
  const pausedOn = async (cardId: string, day: string) => {
    const { rows } = await pool.query<{ valid: boolean }>(
      `select valid from validity_change where card_id = $1 and component = 'inspection' and from_day <= $2
       order by from_day desc, seq desc limit 1`,
      [cardId, day],
    )
    return rows[0]?.valid === false
  }
  const hear = <Data extends z.ZodType>(
    event: EventContract<Data>,
    data: z.input<Data>,
    subject: string,
    version = 1,
  ) => {
    const following = [onCardEnded, onInspectedMoved, onInspectedMerged]
    const reactions = following.flatMap((reaction) => reaction(inspecting.commands))
    return receive(pool, { name: `card-${event.service}`, reactions }, eventOf(event, data, { subject, version }), now)
  }
  return {
    app,
    hear,
    pool,
    prisma,
    inspecting,
    clock,
    tick,
    moveTo,
    card,
    given,
    open,
    list,
    lineOf,
    verify,
    stamp,
    pausedOn,
  }
}
