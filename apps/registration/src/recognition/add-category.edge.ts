import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { AlsoHolding } from '@jiuyuan/contract-registration/recognition-case'
import type { RecognitionApp } from '@jiuyuan/contract-registration/recognition-router'
import { refuse } from '@jiuyuan/kernel/decider'
import { inScope } from '@jiuyuan/service-kit/scope'
import { recordLooks } from '../person/look.edge.ts'
import type { PersonReading } from '../person/person.queries.ts'
import type { RecognitionCommands } from '../recognition-app.ts'
import { requestOf } from './act-at.edge.ts'
import { askDepartments, certified, type Departments } from './ask-departments.edge.ts'
import { actsAt, judgedToday } from './desk.ts'
import { deskOf } from './desk.queries.ts'
import { isDecided } from './not-now.ts'
import { titleOf } from './recognition-line.ts'
import { unlessCalendarUnknown } from './terms.ts'

type Reading = PersonReading & Departments

const adding =
  ({ recognition: shell }: RecognitionCommands, reading: Reading): RecognitionApp['addCategory'] =>
  async (given, by) => {
    const desk = await deskOf(reading, given.recognitionId, by)
    if (!desk) return refuse('recognition-unknown')
    const { personId, division } = desk.state
    if (!inScope(by, division)) return refuse('out-of-scope')
    await recordLooks(reading, [personId], { by, purpose: '增加认定类别时的数据比对' })
    const answers = certified(await askDepartments(reading, { personId, categories: [given.category] }))
    const command = actsAt(desk).addCategory({ ...given, answers })
    return shell(given.recognitionId, command, requestOf(given, by, desk.terms.pack))
  }

/** The person applies under one more category; departments are asked what it needs, with the person's assent. */
export const addCategoryWith = (...parts: Parameters<typeof adding>): RecognitionApp['addCategory'] => {
  const add = adding(...parts)
  return (given, by) => unlessCalendarUnknown(add(given, by))
}

/** What holds today beside what was applied for, as long as the county has not decided; never a sensitive category. */
export const alsoHolding = async (reading: Reading, id: string, by: Caller): Promise<AlsoHolding> => {
  const desk = await deskOf(reading, id, by)
  if (!desk || !inScope(by, desk.state.division) || isDecided(desk.state)) return []
  const { state, today } = desk
  const { proofs } = judgedToday(desk, [], { evidence: [], answers: [] })
  return proofs
    .filter(({ rule, outcome }) => outcome === 'yes' && !state.categories.includes(rule))
    .map(({ rule }) => ({ category: rule, title: titleOf(rule, today) }))
}
