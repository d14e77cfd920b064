import { divisionName, levelOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { CommonRefusal } from '@jiuyuan/contract-kit/refusal'
import type { RosterRefusal } from '@jiuyuan/contract-registration/roster'
import { refuse, type Refused } from '@jiuyuan/kernel/decider'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { inScope } from '@jiuyuan/service-kit/scope'
import { createHash } from 'node:crypto'
import type { RegistrationCommands } from '../commands.ts'
import type { PaperSeals } from '../person/papers.edge.ts'
import { workingAgeOn } from '../person/register-person.edge.ts'
import { checkLines } from './check-lines.ts'
import { readFile } from './read-file.edge.ts'
import { keepLines } from './roster-lines.edge.ts'

interface Starting {
  readonly db: Db
  readonly commands: RegistrationCommands
  readonly seals: PaperSeals
  readonly clock: Clock
}
export interface UploadedFile {
  readonly name: string
  readonly bytes: Buffer
  /** The community the roster belongs to; the caller's own office when it is one. */
  readonly division: string
}
type Started = { ok: true; batchId: string } | Refused<RosterRefusal | CommonRefusal>

// A file's name is the clerk's own text: numbers of persons in it go no further.
const shownName = (name: string) =>
  name
    .replaceAll(/\d{8,}[\dX]?/gi, '***')
    .trim()
    .slice(-100) || '花名册'

const refusedDivision = (division: string, by: Caller): Refused<RosterRefusal | CommonRefusal> | undefined => {
  if (levelOf(division) !== 'community' || !divisionName(division)) return refuse('community-not-given')
  return inScope(by, division) ? undefined : refuse('out-of-scope')
}

/** Reads and checks a roster file and starts its batch; the same file of the same community is the same batch. */
export const startBatch =
  ({ db, commands, seals, clock }: Starting) =>
  async ({ name, bytes, division }: UploadedFile, by: Caller): Promise<Started> => {
    const refused = refusedDivision(division, by)
    if (refused) return refused
    const file = await readFile(name, bytes)
    if (!file.ok) return file
    const id = derivedId('roster', division, createHash('sha256').update(bytes).digest('hex'))
    const { today, rules } = workingAgeOn(clock.today())
    const lines = checkLines(file.lines, { today, minAge: rules.minAge }).map((line) => {
      return { ...line, verdict: line.faults.length > 0 ? 'refused' : 'waiting' } as const
    })
    await keepLines(db, seals.own, { id, lines })
    const clerk = { id: by.id, office: by.office, correlationId: by.correlationId }
    const startedAt = clock.now().toISOString()
    const batch = { division, name: shownName(name), total: lines.length, startedAt, by: clerk }
    const request = { commandId: derivedId('roster-start', id), by, body: id }
    const outcome = await commands.batch(id, { type: 'StartBatch', ...batch }, request)
    return outcome.ok ? { ok: true, batchId: id } : outcome
  }
