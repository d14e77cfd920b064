import { rangeOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { noticeOf } from '@jiuyuan/contract-kit/refusal'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { personRefusals } from '@jiuyuan/contract-registration/person-refusals'
import { createMany } from '@jiuyuan/service-kit/create-many'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Request } from '@jiuyuan/service-kit/request'
import type { Edge } from '@jiuyuan/service-kit/shell'
import { setImmediate as others } from 'node:timers/promises'
import type { RegistrationCommands } from '../commands.ts'
import type { PaperSeals } from '../person/papers.edge.ts'
import { person } from '../person/person.ts'
import { personStore } from '../person/person.store.ts'
import { registerPerson, registrationOf, workingAgeOn } from '../person/register-person.edge.ts'
import type { KnownBatch } from './batch.ts'
import { arrangedBy } from './mapping.ts'
import { knownRows, type ReadLine } from './known-rows.edge.ts'
import type { Line } from './check-lines.ts'
import { readRow, type AgeRule } from './read-row.ts'
import { openLines, settleLines, type Settled } from './roster-lines.edge.ts'

/** So many rows in one step, and by one statement: while the database writes one part, the next is sealed. */
const [AT_ONCE, PER_STATEMENT] = [1_000, 250]

const partsOf = <Row>(rows: readonly Row[]) =>
  Array.from({ length: Math.ceil(rows.length / PER_STATEMENT) }, (_, at) =>
    rows.slice(at * PER_STATEMENT, (at + 1) * PER_STATEMENT),
  )

export interface Taking extends Edge {
  readonly commands: RegistrationCommands
  readonly seals: PaperSeals
}

const clerkOf = ({ by, division }: KnownBatch): Caller => {
  const { from, to } = rangeOf(division)
  return { ...by, roles: [], permissions: [], scope: [[from, to]] }
}

/** The id of the person that a row brings: taken twice, a row is one person. */
export const personIdOf = (batchId: string, line: number) =>
  PersonId.parse(derivedId('roster-person', batchId, `${line}`))

const readLines = (batchId: string, batch: KnownBatch, lines: readonly Line[], rule: AgeRule) => {
  const settled: Settled[] = []
  const read: ReadLine[] = []
  for (const { line, cells } of lines) {
    const { row, faults } = readRow(arrangedBy(batch, cells), rule)
    if (row) read.push({ line, row, personId: personIdOf(batchId, line) })
    else settled.push({ line, verdict: 'refused', faults })
  }
  return { read, settled }
}

/** Gives some of the rows that wait their verdict; answers how many they were. What is new is registered together. */
export const takeLines = (taking: Taking) => {
  const { db, seals, clock } = taking
  const register = registerPerson(taking)
  const create = createMany(taking)

  const registration = (batchId: string, batch: KnownBatch, { line, row, personId }: ReadLine) => {
    const request: Request = {
      commandId: derivedId('roster-row', batchId, `${line}`),
      by: clerkOf(batch),
      body: row,
      reason: '花名册导入',
    }
    return { enrolment: { ...row, personId: PersonId.parse(personId), division: batch.division }, request }
  }

  const together = async (batchId: string, batch: KnownBatch, lines: readonly ReadLine[]) => {
    // While one part is sealed the desk waits, and no longer.
    await others()
    const asked = lines.flatMap((line) => {
      const { enrolment, request } = registration(batchId, batch, line)
      const { command, papers, pack } = registrationOf(taking, enrolment)
      const store = personStore(papers)
      return papers ? [{ id: line.personId, command, request: { ...request, pack }, store }] : []
    })
    return create(person, asked)
  }

  const singly = async (batchId: string, batch: KnownBatch, read: ReadLine): Promise<Settled> => {
    const { line } = read
    const { enrolment, request } = registration(batchId, batch, read)
    const outcome = await register(enrolment, request)
    if (outcome.ok) return { line, verdict: 'accepted', faults: [] }
    const { zh, next } = noticeOf(outcome.code, personRefusals[outcome.code], outcome.detail)
    const known = (await knownRows(taking, batch.division, [read])).get(line)
    return known ?? { line, verdict: 'refused', faults: [{ column: '', reason: zh, fix: next }] }
  }

  return async (batchId: string, batch: KnownBatch) => {
    const { today, rules } = workingAgeOn(clock.today())
    const lines = await openLines(db, seals.own, { batchId, verdicts: ['waiting'], limit: AT_ONCE })
    const { read, settled } = readLines(batchId, batch, lines, { today, minAge: rules.minAge })
    const known = await knownRows(taking, batch.division, read)
    settled.push(...known.values())
    const fresh = read.filter(({ line }) => !known.has(line))
    const saved = await Promise.all(partsOf(fresh).map((part) => together(batchId, batch, part)))
    const created = new Set(saved.flatMap((ids) => [...ids]))
    for (const line of fresh)
      settled.push(
        created.has(line.personId)
          ? { line: line.line, verdict: 'accepted', faults: [] }
          : await singly(batchId, batch, line),
      )
    await settleLines(db, batchId, settled)
    return lines.length
  }
}
