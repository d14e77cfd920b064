import { creditCheckCharacter, organisationCheckCharacter } from '@jiuyuan/codes/credit-code'
import { CardIssued } from '@jiuyuan/contract-card/events'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import { OfferId, PlacementId } from '@jiuyuan/contract-placement/offer'
import { PostId } from '@jiuyuan/contract-placement/post'
import { CertificateIssued, HouseholdZeroOpened, RecognitionRecognised } from '@jiuyuan/contract-registration/events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { runDue } from '@jiuyuan/service-kit/every'
import { openPool } from '@jiuyuan/service-kit/pool'
import { receive, type Reaction } from '@jiuyuan/service-kit/react'
import { eventOf as anyEventOf } from '@jiuyuan/testkit/event-of'
import { freshDatabase } from '@jiuyuan/testkit/fresh-database'
import { employerOf, officerOf } from '@jiuyuan/testkit/officer'
import { PrismaPg } from '@prisma/adapter-pg'
import { expect } from 'vitest'
import { placementApp } from '../src/app.ts'
import { placementCommands } from '../src/commands.ts'
import { PrismaClient } from '../src/generated/client.ts'
import { placementParts } from '../src/parts.ts'
import { friday } from './friday.ts'

export const COMMUNITY = '650102002002'
export const ok = { ok: true }

export const county = officerOf('650102000000')
export const elsewhere = officerOf('653101000000')
let made = 0
/** A synthetic credit code with sound check characters. */
export const creditCode = () => {
  made += 1
  const organisation = `MA${String(made).padStart(6, '0')}`
  const first17 = `92650102${organisation}${organisationCheckCharacter(organisation)}`
  return first17 + creditCheckCharacter(first17)
}

const assent = { method: 'signature', on: '2026-11-28', language: 'ug' } as const

/** A placement service on a fresh database, with a clock to be moved and events delivered by hand. */
export const startPlacement = async () => {
  const database = await freshDatabase('placement')
  const pool = openPool(database.appUrl)
  let now = new Date(friday)
  const clock = { now: () => now, today: () => civilDayOf(now) }
  const edge = { db: pool, pool, clock, wake: () => {} }
  const commands = placementCommands(edge)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const parts = placementParts(edge)
  const app = placementApp(commands, { prisma, clock })

  const versions = new Map<string, number>()
  /** An event of another service (or our own); the next of its aggregate. */
  const eventOf: typeof anyEventOf = (contract, data, about) => {
    const { subject = newId(), division = COMMUNITY } = about ?? {}
    const version = (versions.get(subject) ?? 0) + 1
    versions.set(subject, version)
    return anyEventOf(contract, data, { subject, version, division, at: now.toISOString() })
  }
  const deliver = (producer: string, message: unknown) => {
    const reactions: readonly Reaction[] = parts.reactions?.[producer] ?? []
    return receive(pool, { name: `placement-${producer}`, reactions }, message, now)
  }
  interface Told {
    readonly type: string
    readonly subject: string
    readonly data: Record<string, unknown>
  }
  /** What was told, but for the service's name. */
  const told = async (subject?: string) => {
    const { rows } = await pool.query<{ payload: Told }>('select payload from kit.outbox order by position')
    const facts = rows.map(({ payload }) => payload).filter((fact) => !subject || fact.subject === subject)
    return facts.map(({ type, ...fact }) => ({ fact: type.replace(/^placement\.|\.v1$/g, ''), type, ...fact }))
  }
  let heard = 0
  /** Delivers what we told since, as the bus would. */
  const hear = async () => {
    const { rows } = await pool.query<{ payload: Told }>(
      `select payload from kit.outbox order by position offset ${heard}`,
    )
    heard += rows.length
    for (const { payload } of rows) await deliver('placement', payload)
  }
  const tick = async () => {
    let due = 0
    for (const one of parts.every ?? []) due += await runDue(pool, 'placement', one, clock)
    return due
  }
  return {
    app,
    pool,
    clock,
    eventOf,
    deliver,
    told,
    hear,
    tick,
    goTo: (instant: string) => {
      now = new Date(instant)
    },
    async [Symbol.asyncDispose]() {
      await prisma.$disconnect()
      await pool.end()
      await database[Symbol.asyncDispose]()
    },
  }
}
export type PlacementService = Awaited<ReturnType<typeof startPlacement>>

/** People, employers and offers on a running service, each made by the commands and events of real work. */
export const townOf = ({ app, deliver, eventOf, hear }: PlacementService) => {
  /** Somebody with certificate and card, as other services told of them. */
  const person = async ({ card = true, certificate = true, division = COMMUNITY } = {}) => {
    const personId = newId()
    const cardId = newId()
    const about = { personId, recognitionId: newId(), category: 'D04', firstContactOfficer: 'clerk.a' }
    const day = '2026-11-27'
    const recognised = { ...about, recognisedAt: friday }
    await deliver(
      'registration',
      eventOf(RecognitionRecognised, recognised, { subject: about.recognitionId, division }),
    )
    const paper = { personId, certificateNo: '6501022026000001', issuedOn: day }
    if (certificate) await deliver('registration', eventOf(CertificateIssued, paper, { subject: personId, division }))
    const issued = { cardId, personId, cardNo: '0102-00000001', certificateNo: paper.certificateNo, issuedOn: day }
    if (card) await deliver('card', eventOf(CardIssued, issued, { subject: cardId, division }))
    return { personId, cardId }
  }
  /** A zero-employment household of two members with cards, its 24 hours begun on Friday 18:00. */
  const household = async () => {
    const householdId = newId()
    const [father, mother] = [await person(), await person()]
    const members = [father.personId, mother.personId]
    const opened = {
      householdId,
      occurrence: 1,
      recognitionId: newId(),
      discoveredOn: '2026-11-20',
      recognisedAt: friday,
      members,
    }
    const event = eventOf(HouseholdZeroOpened, opened, { subject: householdId })
    await deliver('registration', event)
    return { householdId, father: father.personId, mother: mother.personId, event }
  }
  const employer = async () => {
    const employerId = newId()
    const about = { employerId, creditCode: creditCode(), name: '天洁环境服务站', division: county.office }
    expect(await app.registerEmployer({ commandId: newId(), ...about }, county)).toEqual(ok)
    return employerOf(employerId)
  }
  const submitting = (more: { monthlyWage?: string; places?: number; division?: string } = {}) => ({
    commandId: newId(),
    postId: PostId.parse(newId()),
    title: '社区保洁员',
    kind: 'cleaning' as const,
    duties: '清扫楼道',
    division: '650102002000',
    monthlyWage: '215000',
    places: 1,
    ...more,
  })
  /** A post that the county approved. */
  const post = async (places = 1, by?: Caller) => {
    const command = submitting({ places })
    expect(await app.submitPost(command, by ?? (await employer()))).toEqual(ok)
    expect(await app.approvePost({ commandId: newId(), postId: command.postId }, county)).toEqual(ok)
    return command.postId
  }
  const offering = (postId: PostId, personId: string) => ({
    commandId: newId(),
    offerId: OfferId.parse(newId()),
    postId,
    personId,
  })
  const offer = async (postId: PostId, personId: string) => {
    const command = offering(postId, personId)
    expect(await app.makeOffer(command, county)).toEqual(ok)
    await hear()
    return command.offerId
  }
  const accept = async (offerId: OfferId) => {
    expect(await app.acceptOffer({ commandId: newId(), offerId, assent }, county)).toEqual(ok)
    await hear()
  }
  const starting = (offerId: OfferId) => ({
    commandId: newId(),
    placementId: PlacementId.parse(newId()),
    offerId,
    from: '2026-11-28',
    until: '2028-11-27',
  })
  return { person, household, employer, submitting, post, offering, offer, accept, starting, assent }
}
type PostId = ReturnType<typeof PostId.parse>
type OfferId = ReturnType<typeof OfferId.parse>
