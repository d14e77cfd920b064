import * as card from '@jiuyuan/contract-card/events'
import { newId } from '@jiuyuan/contract-kit/id'
import * as placement from '@jiuyuan/contract-placement/events'
import * as registration from '@jiuyuan/contract-registration/events'
import { ClaimId, type ClaimedMonth } from '@jiuyuan/contract-subsidy/claim'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { openPool } from '@jiuyuan/service-kit/pool'
import { receive } from '@jiuyuan/service-kit/react'
import { sealWith } from '@jiuyuan/service-kit/seal'
import { eventOf as anyEventOf } from '@jiuyuan/testkit/event-of'
import { freshDatabase } from '@jiuyuan/testkit/fresh-database'
import { employerOf, officerOf } from '@jiuyuan/testkit/officer'
import { PrismaPg } from '@prisma/adapter-pg'
import { randomBytes } from 'node:crypto'
import { expect, onTestFinished } from 'vitest'
import { subsidyApp, subsidyCommands } from '../src/app.ts'
import { PrismaClient } from '../src/generated/client.ts'
import { subsidyParts } from '../src/parts.ts'

export const TIANSHAN = '650102000000'
export const ACCOUNT = '6222020000000000123'
export const ok = { ok: true }
export const refused = (code: string) => expect.objectContaining({ ok: false, code })

const paying = { permissions: ['claim:pay'] }
export const registrar = officerOf(TIANSHAN, { ...paying, id: 'registrar.a' })
export const finance = officerOf(TIANSHAN, { ...paying, id: 'finance.a' })
export const elsewhere = officerOf('653101000000', { ...paying, id: 'finance.b' })

const at = '2026-07-01T02:00:00.000Z'
/** An event of the county, before the quarter. */
export const eventOf: typeof anyEventOf = (contract, data, about) =>
  anyEventOf(contract, data, { at, division: TIANSHAN, ...about })

/** What the other services tell of a person who works in a post, with card and certificate kept by the employer. */
export const employment = (
  employerId: string,
  { personId = newId(), from = '2026-07-01', until = '2027-06-30', postDivision = '650102002001' } = {},
) => {
  const [placementId, cardId] = [newId(), newId()]
  const about = { placementId, postId: newId(), employerId, personId }
  const terms = { at, startedOn: from, contractUntil: until, monthlyWage: '207000', postDivision }
  const held = { cardId, personId }
  const certificate = { personId, certificateNo: '6501022026000001' }
  return {
    personId,
    started: eventOf(placement.PlacementStarted, { ...about, ...terms }, { subject: placementId }),
    ended: (endedOn: string) =>
      eventOf(
        placement.PlacementEnded,
        { ...about, endedOn, reason: 'resigned' },
        { subject: placementId, version: 2 },
      ),
    kept: eventOf(
      card.CustodyChanged,
      { ...held, holder: 'employer', employerId, on: '2026-07-01' },
      { subject: cardId },
    ),
    givenBack: eventOf(
      card.CustodyChanged,
      { ...held, holder: 'person', on: '2026-09-30' },
      { subject: cardId, version: 2 },
    ),
    returned: eventOf(card.CardReturned, { ...held, returnedOn: '2026-09-30' }, { subject: cardId, version: 2 }),
    certified: eventOf(
      registration.CertificateIssued,
      { ...certificate, issuedOn: '2026-06-01' },
      { subject: personId },
    ),
    uncertified: eventOf(
      registration.CertificateCancelled,
      { ...certificate, reason: 'x', cancelledOn: '2026-09-30' },
      { subject: personId, version: 2 },
    ),
  }
}

const paid = { pension: '60000', medical: '30000', unemployment: '2000', injury: '500' }
export const monthOf = (personId: string, month = '2026-07', attendedDays = 22): ClaimedMonth => ({
  personId,
  month,
  attendedDays,
  requiredDays: 22,
  paid,
})

/** The subsidy service on a fresh database after the third quarter of 2026, its events delivered by hand. */
export const startSubsidies = async () => {
  const database = await freshDatabase('subsidy')
  const pool = openPool(database.appUrl)
  let now = new Date('2026-10-12T02:00:00.000Z')
  const clock = { now: () => now, today: () => civilDayOf(now) }
  const edge = { db: pool, pool, clock, wake: () => undefined }
  const keys = { FIELD_KEY: randomBytes(32) }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const seal = sealWith(keys.FIELD_KEY)
  const app = subsidyApp(subsidyCommands(edge), { prisma, pool, clock, seal })
  const { reactions = {} } = subsidyParts(keys)(edge)
  onTestFinished(async () => {
    await prisma.$disconnect()
    await pool.end()
    await database[Symbol.asyncDispose]()
  })

  const hear = async (...messages: ReturnType<typeof eventOf>[]) => {
    for (const message of messages) {
      const producer = message.type.replace(/\..*/, '')
      await receive(pool, { name: `subsidy-${producer}`, reactions: reactions[producer] ?? [] }, message, now)
    }
  }
  /** A registered employer. */
  const employer = async (name = '天山区保洁服务中心', division = TIANSHAN) => {
    const employerId = newId()
    await hear(
      eventOf(
        placement.EmployerRegistered,
        { employerId, creditCode: '12650102MB0000000X', name },
        { subject: employerId, division },
      ),
    )
    return employerId
  }
  /** Somebody who works for the employer and whose months may be claimed. */
  const worker = async (employerId: string, more: Parameters<typeof employment>[1] = {}) => {
    const told = employment(employerId, more)
    await hear(told.certified, told.started, told.kept)
    return told
  }
  const claiming = (
    months: ClaimedMonth[],
    {
      kind = 'post',
      quarter = '2026Q3',
      account = ACCOUNT,
      claimId = newId(),
    }: { kind?: 'post' | 'insurance'; quarter?: string; account?: string; claimId?: string } = {},
  ) => ({
    commandId: newId(),
    claimId: ClaimId.parse(claimId),
    kind,
    quarter,
    months,
    account,
  })
  const given = (claimId: string) => ({ commandId: newId(), claimId: ClaimId.parse(claimId) })
  /** A claim of an employer and its one worker, with all three months unless told otherwise. */
  const submitted = async (months = ['2026-07', '2026-08', '2026-09']) => {
    const employerId = await employer()
    const { personId } = await worker(employerId)
    const claim = claiming(months.map((month) => monthOf(personId, month)))
    expect(await app.submit(claim, employerOf(employerId))).toEqual(ok)
    return { employerId, personId, id: claim.claimId, claim }
  }
  const approved = async () => {
    const claim = await submitted()
    expect(await app.check(given(claim.id), registrar)).toEqual(ok)
    expect(await app.publish(given(claim.id), registrar)).toEqual(ok)
    now = new Date('2026-10-26T02:00:00.000Z')
    expect(await app.approve(given(claim.id), finance)).toEqual(ok)
    return claim
  }
  const goTo = (instant: string) => {
    now = new Date(instant)
  }
  const count = async (table: string) => (await pool.query(`select from ${table}`)).rowCount
  return { app, pool, prisma, seal, hear, employer, worker, claiming, given, submitted, approved, goTo, count }
}
export type Subsidies = Awaited<ReturnType<typeof startSubsidies>>
