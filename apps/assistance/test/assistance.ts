import { newId } from '@jiuyuan/contract-kit/id'
import * as placement from '@jiuyuan/contract-placement/events'
import * as registration from '@jiuyuan/contract-registration/events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { runDue } from '@jiuyuan/service-kit/every'
import { openPool } from '@jiuyuan/service-kit/pool'
import { receive } from '@jiuyuan/service-kit/react'
import { eventOf } from '@jiuyuan/testkit/event-of'
import { freshDatabase } from '@jiuyuan/testkit/fresh-database'
import { officerOf } from '@jiuyuan/testkit/officer'
import { PrismaPg } from '@prisma/adapter-pg'
import { expect, onTestFinished } from 'vitest'
import { assistanceApp, assistanceCommands } from '../src/app.ts'
import { PrismaClient } from '../src/generated/client.ts'
import { assistanceParts } from '../src/parts.ts'

const COMMUNITY = '650102002001'
const KASHGAR = '653101001013'
export const ok = { ok: true }
export const refused = (code: string) => expect.objectContaining({ ok: false, code })

export const clerk = officerOf(COMMUNITY)
export const street = officerOf('650102002000')
export const stranger = officerOf('653101000000')

export const recognised = (personId: string, recognitionId = newId()) => {
  const recognisedAt = '2026-11-23T02:00:00.000Z'
  const data = { recognitionId, personId, category: 'D04', recognisedAt, firstContactOfficer: 'clerk.a' }
  return eventOf(registration.RecognitionRecognised, data, { subject: recognitionId })
}
export const moved = (personId: string, { back = false } = {}) => {
  const [fromDivision, toDivision] = back ? [KASHGAR, COMMUNITY] : [COMMUNITY, KASHGAR]
  const data = { personId, fromDivision, toDivision, on: '2026-11-23' }
  return eventOf(registration.PersonMoved, data, { subject: personId, version: back ? 2 : 1 })
}
export const started = (personId: string, placementId = newId()) => {
  const about = { placementId, postId: newId(), employerId: newId(), personId, postDivision: '650103001001' }
  const terms = { startedOn: '2026-11-24', contractUntil: '2027-11-23', monthlyWage: '207000' }
  const at = '2026-11-23T02:00:00.000Z'
  return eventOf(placement.PlacementStarted, { ...about, ...terms, at }, { subject: placementId })
}
export const zeroOpened = (householdId: string, members: string[]) => {
  const times = { discoveredOn: '2026-11-20', recognisedAt: '2026-11-23T02:00:00.000Z' }
  const data = { householdId, occurrence: 1, recognitionId: newId(), members, ...times }
  return eventOf(registration.HouseholdZeroOpened, data, { subject: householdId })
}
export const reopened = (householdId: string, members: string[]) => {
  const data = { householdId, occurrence: 2, reopenedAt: '2027-03-01T02:00:00.000Z', members }
  return eventOf(registration.HouseholdReopened, data, { subject: householdId, version: 2 })
}

/** The assistance service on a fresh database, its events delivered by hand, its clock set by hand. */
export const startAssistance = async () => {
  const database = await freshDatabase('assistance')
  const pool = openPool(database.appUrl)
  let now = new Date('2026-11-23T02:00:00.000Z')
  const clock = { now: () => now, today: () => civilDayOf(now) }
  const edge = { db: pool, pool, clock, wake: () => undefined }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const app = assistanceApp(assistanceCommands(edge), { prisma, db: pool, clock })
  const { reactions = {}, every = [] } = assistanceParts(edge)
  onTestFinished(async () => {
    await prisma.$disconnect()
    await pool.end()
    await database[Symbol.asyncDispose]()
  })

  const hear = (message: ReturnType<typeof eventOf>) => {
    const producer = message.type.replace(/\..*/, '')
    return receive(pool, { name: `assistance-${producer}`, reactions: reactions[producer] ?? [] }, message, now)
  }
  const tick = async (instant: string) => {
    now = new Date(instant)
    const counts = await Promise.all(every.map((one) => runDue(pool, 'assistance', one, clock)))
    return counts.reduce((sum, count) => sum + count, 0)
  }
  const told = async (id: string) => {
    const { rows } = await pool.query<{ subject: string }>(
      'select subject from kit.outbox where aggregate_id = $1 order by version',
      [id],
    )
    return rows.map(({ subject }) => subject)
  }
  return { app, pool, hear, tick, told }
}
