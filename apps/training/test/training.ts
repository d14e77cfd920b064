import { newId } from '@jiuyuan/contract-kit/id'
import {
  CertificateCancelled,
  PersonEmployed,
  PersonMoved,
  UnemploymentRegistered,
} from '@jiuyuan/contract-registration/events'
import { CourseId, EnrolmentId } from '@jiuyuan/contract-training/training'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { openPool } from '@jiuyuan/service-kit/pool'
import { receive } from '@jiuyuan/service-kit/react'
import { eventOf } from '@jiuyuan/testkit/event-of'
import { freshDatabase } from '@jiuyuan/testkit/fresh-database'
import { officerOf } from '@jiuyuan/testkit/officer'
import { PrismaPg } from '@prisma/adapter-pg'
import { expect, onTestFinished } from 'vitest'
import type { z } from 'zod'
import { trainingApp, trainingCommands } from '../src/app.ts'
import { PrismaClient } from '../src/generated/client.ts'
import { onPersonMoved } from '../src/on/move.ts'
import { onRegistration } from '../src/on/registration.ts'

const COMMUNITY = '650102002001'
const COUNTY = '650102000000'
export const ok = { ok: true }
export const refused = (code: string) => expect.objectContaining({ ok: false, code })

export const clerk = officerOf(COMMUNITY)
export const county = officerOf(COUNTY)
const KASHGAR = '653101001013'
export const stranger = officerOf('653101000000')

/** What registration tells of one person, in this order. */
export const tellingsOf = (personId: string) => {
  const householdId = newId()
  const cancelled = { personId, certificateNo: '6501022026000001', reason: 'retired', cancelledOn: '2026-11-23' }
  return {
    registered: eventOf(
      UnemploymentRegistered,
      { personId, householdId, registeredOn: '2026-11-20' },
      { subject: personId, version: 1 },
    ),
    employed: eventOf(
      PersonEmployed,
      { personId, householdId, since: '2026-11-21', channel: 'employer' },
      { subject: personId, version: 2 },
    ),
    moved: eventOf(
      PersonMoved,
      { personId, fromDivision: COMMUNITY, toDivision: KASHGAR, on: '2026-11-22' },
      { subject: personId, version: 2 },
    ),
    cancelled: eventOf(CertificateCancelled, cancelled, { subject: personId, version: 2 }),
  }
}

/** The training service on a fresh database, its events delivered by hand. */
export const startTraining = async () => {
  const database = await freshDatabase('training')
  const pool = openPool(database.appUrl)
  const now = new Date('2026-11-23T02:00:00.000Z')
  const clock = { now: () => now, today: () => civilDayOf(now) }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const commands = trainingCommands({ db: pool, clock, wake: () => undefined })
  const app = trainingApp(commands, { prisma, clock })
  const reactions = [...onRegistration, onPersonMoved(commands)]
  onTestFinished(async () => {
    await prisma.$disconnect()
    await pool.end()
    await database[Symbol.asyncDispose]()
  })

  const hear = (message: ReturnType<typeof eventOf>) =>
    receive(pool, { name: 'training-registration', reactions }, message, now)
  const jobseeker = async () => {
    const personId = newId()
    await hear(tellingsOf(personId).registered)
    return personId
  }
  const open = async ({ places = 30, startsOn = '2026-12-01', endsOn = '2026-12-31' } = {}) => {
    const courseId = CourseId.parse(newId())
    const about = {
      title: '家政服务',
      provider: '天山区职业培训学校',
      kind: 'skill',
      startsOn,
      endsOn,
      places,
    } as const
    expect(await app.openCourse({ commandId: newId(), courseId, division: COUNTY, ...about }, county)).toEqual(ok)
    return courseId
  }
  const recommend = async (personId: string, courseId: z.output<typeof CourseId>) => {
    const enrolmentId = EnrolmentId.parse(newId())
    return { enrolmentId, outcome: await app.recommend({ commandId: newId(), enrolmentId, courseId, personId }, clerk) }
  }
  const enrol = (enrolmentId: z.output<typeof EnrolmentId>, by = clerk) => {
    const assent = { method: 'signature', on: clock.today(), language: 'ug' } as const
    return app.enrol({ commandId: newId(), enrolmentId, assent }, by)
  }
  /** A place offered to a registered unemployed person who has not answered yet. */
  const recommended = async (courseId: z.output<typeof CourseId>, personId?: string) => {
    const { enrolmentId, outcome } = await recommend(personId ?? (await jobseeker()), courseId)
    expect(outcome).toEqual(ok)
    return enrolmentId
  }
  return { app, pool, hear, jobseeker, open, recommend, recommended, enrol }
}
