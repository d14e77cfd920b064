import type { RecognitionApp } from '@jiuyuan/contract-registration/recognition-router'
import type { Every } from '@jiuyuan/service-kit/every'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import type { Pool } from 'pg'
import { notice } from './notice/notice.ts'
import { noticeStore } from './notice/notice.store.ts'
import { openText } from './notice/objection-text.edge.ts'
import { publicise } from './notice/post-notice.edge.ts'
import { raiseObjection } from './notice/raise-objection.edge.ts'
import type { PersonReading } from './person/person.queries.ts'
import { recognitionCaseApp } from './recognition-case-app.ts'
import { actAt } from './recognition/act-at.edge.ts'
import { applyWith } from './recognition/apply.edge.ts'
import type { Departments } from './recognition/ask-departments.edge.ts'
import { recognitionPermitted } from './recognition/permitted.queries.ts'
import { recognition } from './recognition/recognition.ts'
import { recognitionOf, recognitionQueue, recognitionsOf } from './recognition/recognition.queries.ts'
import { recognitionStore } from './recognition/recognition.store.ts'
import { termsOn } from './recognition/terms.ts'

export const recognitionCommands = (edge: Edge) => {
  const shell = commandShell(edge)
  return { recognition: shell(recognition, recognitionStore), notice: shell(notice, noticeStore) }
}
export type RecognitionCommands = ReturnType<typeof recognitionCommands>

export type RecognitionReading = PersonReading & Departments & { readonly pool: Pool }

/** What this service can do about recognitions: one line per use case. */
export const recognitionApp = (commands: RecognitionCommands, reading: RecognitionReading): RecognitionApp => {
  const act = actAt(commands, reading)
  return {
    ...recognitionCaseApp(commands, reading),
    applyRecognition: applyWith(commands, reading),
    checkRecognition: (given, by) => act(given, by, ({ check }) => check(given.evidence)),
    proposeRejection: (given, by) => act(given, by, ({ proposeRejection }) => proposeRejection(given.ground)),
    overruleRejection: (given, by) => act(given, by, ({ overruleRejection }) => overruleRejection()),
    publicise: publicise(commands, reading),
    raiseObjection: raiseObjection(commands, reading),
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
    objectionText: (query, by) => openText(reading, query, by),
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
