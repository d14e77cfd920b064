import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { RecognitionApp } from '@jiuyuan/contract-registration/recognition-router'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Every } from '@jiuyuan/service-kit/every'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Request } from '@jiuyuan/service-kit/request'
import { inScope } from '@jiuyuan/service-kit/scope'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import type { Pool } from 'pg'
import type { PersonReading } from './person/person.queries.ts'
import { applicantOf } from './recognition/applicant.queries.ts'
import { actsAt, type Acts } from './recognition/desk.ts'
import { deskOf } from './recognition/desk.queries.ts'
import { noticeBoard } from './recognition/notice.queries.ts'
import { keepText, openText } from './recognition/objection-text.edge.ts'
import { recognitionPermitted } from './recognition/permitted.queries.ts'
import { categories, proofInAdvance } from './recognition/proof.queries.ts'
import { standingOf } from './recognition/prove.ts'
import { recognition } from './recognition/recognition.ts'
import type { RecognitionCommand } from './recognition/recognition-acts.ts'
import { recognitionOf, recognitionQueue, recognitionsOf } from './recognition/recognition.queries.ts'
import { recognitionStore } from './recognition/recognition.store.ts'
import { termsOn } from './recognition/terms.ts'

export const recognitionCommands = (edge: Edge) => ({ recognition: commandShell(edge)(recognition, recognitionStore) })
export type RecognitionCommands = ReturnType<typeof recognitionCommands>

/** What an act is given with: its id and, where the officer writes one, the reason. */
interface Given {
  readonly commandId: string
  readonly recognitionId: string
  readonly reason?: string
}

export type RecognitionReading = PersonReading & { readonly pool: Pool }

const requestOf = ({ commandId, ...body }: Given, by: Caller, pack: string): Request => {
  const { reason } = body
  return { commandId, by, body, pack, ...(reason === undefined ? {} : { reason }) }
}

/** Acts at the desk of a case: what the officer does, made a command with what the register and the policy say today. */
const actAt =
  ({ recognition: shell }: RecognitionCommands, reading: RecognitionReading) =>
  async (given: Given, by: Caller, act: (acts: Acts) => RecognitionCommand) => {
    const desk = await deskOf(reading, given.recognitionId, by)
    if (!desk) return refuse('recognition-unknown')
    return shell(given.recognitionId, act(actsAt(desk)), requestOf(given, by, desk.terms.pack))
  }

const applyWith =
  (
    { recognition: shell }: RecognitionCommands,
    { prisma, clock }: RecognitionReading,
  ): RecognitionApp['applyRecognition'] =>
  async (given, by) => {
    const { personId, category, assent, evidence } = given
    const applicant = await applicantOf(prisma, personId)
    if (!applicant) return refuse('person-unknown')
    const { division, householdId } = applicant.person
    if (!inScope(by, division)) return refuse('out-of-scope')
    const today = clock.today()
    const { pack, dueOn } = termsOn(today, division)
    const application = { personId, householdId, division, category, assent, evidence, dueOn: dueOn('community') }
    const offered = categories(today).some(({ code }) => code === category)
    const known = { offered, standing: standingOf(applicant), officer: by.id, today }
    const command = { type: 'ApplyRecognition', ...application, ...known } as const
    return shell(given.recognitionId, command, requestOf(given, by, pack))
  }

/** The objection and its sealed text stand or fall together. */
const objectWith =
  ({ recognition: shell }: RecognitionCommands, reading: RecognitionReading): RecognitionApp['raiseObjection'] =>
  async (given, by) => {
    const desk = await deskOf(reading, given.recognitionId, by)
    if (!desk) return refuse('recognition-unknown')
    return transaction(reading.pool, async (tx) => {
      const request = { ...requestOf(given, by, desk.terms.pack), tx }
      const outcome = await shell(given.recognitionId, actsAt(desk).object(given.objectionId), request)
      if (outcome.ok) await keepText(tx, reading.seals, given)
      return outcome
    })
  }

/** What this service can do about recognitions: one line per use case. */
export const recognitionApp = (commands: RecognitionCommands, reading: RecognitionReading): RecognitionApp => {
  const act = actAt(commands, reading)
  return {
    applyRecognition: applyWith(commands, reading),
    checkRecognition: (given, by) => act(given, by, ({ check }) => check(given.evidence)),
    proposeRejection: (given, by) => act(given, by, ({ proposeRejection }) => proposeRejection(given.ground)),
    overruleRejection: (given, by) => act(given, by, ({ overruleRejection }) => overruleRejection()),
    publicise: (given, by) => act(given, by, ({ publicise }) => publicise(given.place)),
    raiseObjection: objectWith(commands, reading),
    settleObjection: (given, by) =>
      act(given, by, ({ settleObjection }) => settleObjection(given.objectionId, given.upheld)),
    reviewRecognition: (given, by) => act(given, by, ({ review }) => review()),
    confirmRecognition: (given, by) => act(given, by, ({ confirm }) => confirm()),
    rejectRecognition: (given, by) => act(given, by, ({ reject }) => reject(given.ground)),
    withdrawRecognition: (given, by) => act(given, by, ({ withdraw }) => withdraw(given.assent)),
    recognition: ({ recognitionId }, by) => recognitionOf(reading, recognitionId, by),
    recognitionsOf: ({ personId }, by) => recognitionsOf(reading, personId, by),
    recognitionQueue: (query, by) => recognitionQueue(reading, query, by),
    recognitionPermitted: ({ recognitionId }, by) => recognitionPermitted(reading, recognitionId, by),
    recognitionProof: (query, by) => proofInAdvance(reading, query, by),
    recognitionCategories: async () => categories(reading.clock.today()),
    objectionText: (query, by) => openText(reading, query, by),
    noticeBoard: (query, by) => noticeBoard(reading, query, by),
  }
}

/** The clock ends the notices whose counted days have passed. */
export const noticesEnd = (
  { recognition: shell }: RecognitionCommands,
  { prisma, clock }: RecognitionReading,
): Every => ({
  table: 'recognition',
  command: async (id, request) => {
    const today = clock.today()
    const row = await prisma.recognition.findUniqueOrThrow({ where: { id }, select: { division: true } })
    const { pack, dueOn } = termsOn(today, row.division)
    return shell(id, { type: 'EndNotice', today, dueOn: dueOn('street') }, { ...request, pack })
  },
})
