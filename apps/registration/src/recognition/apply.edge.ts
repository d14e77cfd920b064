import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import type { RecognitionApp } from '@jiuyuan/contract-registration/recognition-router'
import { refuse, type Outcome, type Refused } from '@jiuyuan/kernel/decider'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Db } from '@jiuyuan/service-kit/query'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { Pool } from 'pg'
import { recordLooks } from '../person/look.edge.ts'
import type { PersonReading } from '../person/person.queries.ts'
import type { RecognitionCommands } from '../recognition-app.ts'
import { requestOf } from './act-at.edge.ts'
import { applicantOf } from './applicant.queries.ts'
import { askDepartments, certified, type Departments } from './ask-departments.edge.ts'
import { actsAt } from './desk.ts'
import { deskOf } from './desk.queries.ts'
import { categories } from './needs.queries.ts'
import { standingOf } from './prove.ts'
import { termsOn, unlessCalendarUnknown } from './terms.ts'

class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly refused: Refused<RecognitionRefusal>
  constructor(refused: Refused<RecognitionRefusal>) {
    super(refused.code)
    this.refused = refused
  }
}

type Step = (tx: Db) => Promise<Outcome<RecognitionRefusal>>

/** The old recognition gives way and the new application is taken, or neither (附件第六条). */
const inPlaceOf = (pool: Pool, steps: readonly Step[]): Promise<Outcome<RecognitionRefusal>> =>
  transaction(pool, async (tx): Promise<Outcome<RecognitionRefusal>> => {
    for (const step of steps) {
      const outcome = await step(tx)
      if (!outcome.ok) throw new Refusal(outcome)
    }
    return { ok: true }
  }).catch((error: unknown) => {
    if (error instanceof Refusal) return error.refused
    throw error
  })

const taking =
  (
    { recognition: shell }: RecognitionCommands,
    reading: PersonReading & Departments & { readonly pool: Pool },
  ): RecognitionApp['applyRecognition'] =>
  async (given, by) => {
    const { personId, categories: wished, assent, evidence } = given
    const applicant = await applicantOf(reading.prisma, personId)
    if (!applicant) return refuse('person-unknown')
    const { division, householdId } = applicant.person
    if (!inScope(by, division)) return refuse('out-of-scope')
    const today = reading.clock.today()
    const { pack, dueOn } = termsOn(today, division)
    const offered = categories(today, division).map(({ code }) => code)
    await recordLooks(reading, [personId], { by, purpose: '受理认定申请的数据比对' })
    const answers = certified(await askDepartments(reading, { personId, categories: wished }))
    const application = { personId, householdId, division, categories: [...new Set(wished)], assent, evidence, answers }
    const now = { offered, standing: standingOf(applicant), officer: by.id, today, dueOn: dueOn('community') }
    const command = { type: 'ApplyRecognition', ...application, ...now } as const
    const before = await reading.prisma.recognition.findFirst({ where: { personId, status: 'recognised' } })
    const request = requestOf(given, by, pack)
    if (!before) return shell(given.recognitionId, command, request)
    return inPlaceOf(reading.pool, [
      (tx) => {
        const gaveWay = { ...request, commandId: derivedId(given.commandId, before.id), tx }
        return shell(before.id, { type: 'GiveWayToApplication', today }, gaveWay)
      },
      (tx) => shell(given.recognitionId, command, { ...request, tx }),
    ])
  }

/** 个人自愿申请 (附件第六条); what other departments certify is asked here, with the person's assent, and kept with the case. */
export const applyWith = (...parts: Parameters<typeof taking>): RecognitionApp['applyRecognition'] => {
  const take = taking(...parts)
  return (given, by) => unlessCalendarUnknown(take(given, by))
}

/** What was missing is shown, and the departments are asked again. */
export const supplementWith =
  (
    { recognition: shell }: RecognitionCommands,
    reading: PersonReading & Departments,
  ): RecognitionApp['supplementRecognition'] =>
  async (given, by) => {
    const desk = await deskOf(reading, given.recognitionId, by)
    if (!desk) return refuse('recognition-unknown')
    const { personId, division, categories: wished } = desk.state
    if (!inScope(by, division)) return refuse('out-of-scope')
    await recordLooks(reading, [personId], { by, purpose: '补充材料时的数据比对' })
    const answers = certified(await askDepartments(reading, { personId, categories: wished }))
    const command = actsAt(desk).supplement(given.evidence, answers)
    return shell(given.recognitionId, command, requestOf(given, by, desk.terms.pack))
  }
