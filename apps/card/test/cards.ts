import { CardId } from '@jiuyuan/contract-card/card'
import { newId } from '@jiuyuan/contract-kit/id'
import * as registration from '@jiuyuan/contract-registration/events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { runDue } from '@jiuyuan/service-kit/every'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { openPool } from '@jiuyuan/service-kit/pool'
import { receive } from '@jiuyuan/service-kit/react'
import { sealWith } from '@jiuyuan/service-kit/seal'
import { freshDatabase } from '@jiuyuan/testkit/fresh-database'
import { PrismaPg } from '@prisma/adapter-pg'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { officerOf } from '@jiuyuan/testkit/officer'
import { eventOf } from '@jiuyuan/testkit/event-of'
import { expect, onTestFinished } from 'vitest'
import { cardApp, cardCommands } from '../src/app.ts'
import { signingWith } from '../src/check/signed-form.ts'
import { PrismaClient } from '../src/generated/client.ts'
import { cardParts } from '../src/parts.ts'

const COMMUNITY = '650102002001'
export const COUNTY = '650102000000'
export const ok = { ok: true }
export const refused = (code: string) => expect.objectContaining({ ok: false, code })

export const officer = officerOf(COUNTY)
export const stranger = officerOf('653101000000')
export const receipt = { method: 'signature', on: '2026-11-26', language: 'ug' } as const

/** Everything at once that one service's pool carries: the work of forty who press at the same moment, and then the next. */
export const atOnce = async <Item, Answer>(items: readonly Item[], work: (item: Item) => Promise<Answer>) => {
  const answers: Answer[] = []
  for (let from = 0; from < items.length; from += 40)
    answers.push(...(await Promise.all(items.slice(from, from + 40).map(work))))
  return answers
}

/** A key as an installation has it; one for all tests. */
const signingKey = {
  CARD_SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  CARD_SIGNING_ALGORITHM: 'Ed25519',
} as const

/** The card service on a fresh database, its events delivered by hand. */
export const startCards = async () => {
  const database = await freshDatabase('card')
  const pool = openPool(database.appUrl)
  let now = new Date('2026-11-23T02:00:00.000Z')
  const clock = { now: () => now, today: () => civilDayOf(now) }
  const keys = { ...signingKey, FIELD_KEY: randomBytes(32), PERSONAL_KEY: randomBytes(32) }
  const edge = { db: pool, pool, clock, wake: () => undefined }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const commands = cardCommands(edge)
  const signing = signingWith('Ed25519', keys.CARD_SIGNING_KEY)
  const app = cardApp(commands, { prisma, db: pool, pool, clock, seal: sealWith(keys.FIELD_KEY), signing })
  const { reactions = {}, personal, every = [], routes } = cardParts(keys)(edge)
  onTestFinished(async () => {
    await prisma.$disconnect()
    await pool.end()
    await database[Symbol.asyncDispose]()
  })

  const hear = (message: ReturnType<typeof eventOf>) => {
    const producer = message.type.replace(/\..*/, '')
    return receive(pool, { name: `card-${producer}`, reactions: reactions[producer] ?? [] }, message, now)
  }
  const recognise = (
    personId: string,
    { recognitionId = newId(), division = COMMUNITY, recognisedAt = now.toISOString() } = {},
  ) => {
    const data = {
      recognitionId,
      personId,
      category: 'D04',
      recognisedAt,
      firstContactOfficer: 'clerk.a',
    }
    return hear(eventOf(registration.RecognitionRecognised, data, { subject: recognitionId, division }))
  }
  const certify = (personId: string, version = 1) => {
    const data = { personId, certificateNo: `65010220260${`${version}`.padStart(5, '0')}`, issuedOn: '2026-11-20' }
    return hear(eventOf(registration.CertificateIssued, data, { subject: personId, version }))
  }
  const cardsOf = (personId: string) => app.ofPerson({ personId }, { ...officer, scope: [['65', '66']] })
  const given = (cardId: string) => ({ commandId: newId(), cardId: CardId.parse(cardId) })
  const allot = (count: number, county = COUNTY) =>
    app.allotNumbers({ commandId: newId(), blockId: newId(), county, count }, { ...officer, scope: [['65', '66']] })

  /** A recognised person with certificate, whose card the community has filled in. */
  const prepared = async (division = COMMUNITY) => {
    const personId = newId()
    const recognitionId = newId()
    await certify(personId)
    await recognise(personId, { recognitionId, division })
    const id = derivedId('card', recognitionId)
    expect(await app.prepare(given(id), officerOf(division))).toEqual(ok)
    return { personId, recognitionId, id }
  }
  /** A person who has signed for the card. */
  const held = async () => {
    const { personId, recognitionId, id } = await prepared()
    expect(await app.issue(given(id), officer)).toEqual(ok)
    expect(await app.deliver({ ...given(id), receipt }, officer)).toEqual(ok)
    return { personId, recognitionId, id }
  }
  /** Noon in Xinjiang's offices, on another day. */
  const onDay = (day: string) => {
    now = new Date(`${day}T04:00:00.000Z`)
  }
  /** What the clock commands now. */
  const tick = async () => {
    for (const one of every) await runDue(pool, 'card', one, clock)
  }
  const around = { app, commands, pool, prisma, keys, signing, personal, routes, onDay, tick }
  return { ...around, hear, recognise, certify, cardsOf, given, allot, prepared, held }
}
