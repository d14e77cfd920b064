import { divisionName, levelOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { CommonRefusal } from '@jiuyuan/contract-kit/refusal'
import type { Mapping } from '@jiuyuan/contract-registration/roster'
import type { RosterRefusal } from '@jiuyuan/contract-registration/roster-refusals'
import { refuse, type Outcome, type Refused } from '@jiuyuan/kernel/decider'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Request } from '@jiuyuan/service-kit/request'
import { inScope } from '@jiuyuan/service-kit/scope'
import { createHash } from 'node:crypto'
import type { RegistrationCommands } from '../commands.ts'
import { Batch } from './batch.ts'
import { rememberedMapping, rememberMapping, type Checking } from './check-batch.edge.ts'
import { guessMapping, mappingFault } from './mapping.ts'
import { readFile } from './read-file.edge.ts'
import { keepLines } from './roster-lines.edge.ts'

export interface Sending extends Checking {
  readonly commands: RegistrationCommands
}
export interface UploadedFile {
  readonly name: string
  readonly bytes: Buffer
  /** The community the roster belongs to; the caller's own office when it is one. */
  readonly division: string
}
type Refusal = Refused<RosterRefusal | CommonRefusal>
type Sent = { ok: true; batchId: string; known: boolean } | Refusal

// A file's name is the clerk's own text: numbers of persons in it go no further. No more do those in a head line.
const withoutNumbers = (text: string) => text.replaceAll(/\d{8,}[\dX]?/gi, '***')
const shownName = (name: string) => withoutNumbers(name).trim().slice(-100) || '花名册'

const refusedDivision = (division: string, by: Caller, office: string | undefined): Refusal | undefined => {
  if (levelOf(division) !== 'community' || !divisionName(division)) return refuse('community-not-given')
  if (!inScope(by, division)) return refuse('out-of-scope')
  if (!office || office === division) return undefined
  const nameOf = (code: string) => divisionName(code) ?? '其他单位'
  return refuse('office-differs', { found: nameOf(office), expected: nameOf(division) })
}

const stateOf = async ({ db }: Sending, batchId: string): Promise<Batch> => {
  const { rows } = await db.query<{ state: unknown }>('select state from roster_batch where id = $1', [batchId])
  return rows[0] ? Batch.parse(rows[0].state) : { status: 'none' }
}

/** The id follows from community and content, so that the same file is the same batch; one that was undone or dropped may come anew. */
const batchOf = async (sending: Sending, division: string, bytes: Buffer) => {
  const hash = createHash('sha256').update(bytes).digest('hex')
  for (let round = 0; ; round++) {
    const id = derivedId('roster', division, hash, ...(round > 0 ? [`${round}`] : []))
    const state = await stateOf(sending, id)
    if (state.status !== 'undone' && state.status !== 'dropped') return { id, known: state.status !== 'none' }
  }
}

/** Says which column holds what and remembers it for the office; every row is looked at next, by the clock. */
export const mapBatch =
  (sending: Sending) =>
  async (batchId: string, mapping: Mapping, request: Request): Promise<Outcome<RosterRefusal | CommonRefusal>> => {
    const outcome = await sending.commands.batch(batchId, { type: 'MapBatch', mapping }, request)
    const state = await stateOf(sending, batchId)
    if (!outcome.ok || state.status === 'none') return outcome
    await rememberMapping(sending.db, request.by, state.header, mapping)
    return outcome
  }

/** Reads a roster file and keeps its rows; where its columns are known they are looked at next. */
export const sendBatch =
  (sending: Sending) =>
  async ({ name, bytes, division }: UploadedFile, by: Caller): Promise<Sent> => {
    const refused = refusedDivision(division, by, undefined)
    if (refused) return refused
    const file = await readFile(name, bytes)
    if (!file.ok) return file
    const another = refusedDivision(division, by, file.office)
    if (another) return another
    const { db, seals, commands, clock } = sending
    const { id, known } = await batchOf(sending, division, bytes)
    if (known) return { ok: true, batchId: id, known }
    await keepLines(db, seals.own, { id, lines: file.lines })
    const mapping = (await rememberedMapping(db, by, file.header)) ?? guessMapping(file.header)
    const clerk = { id: by.id, office: by.office, correlationId: by.correlationId }
    const about = { division, name: shownName(name), total: file.lines.length, header: file.header.map(withoutNumbers) }
    const sent = { ...about, mapping, startedAt: clock.now().toISOString(), by: clerk }
    const asked = (step: string) => ({ commandId: derivedId(step, id), by, body: id })
    const outcome = await commands.batch(id, { type: 'SendBatch', ...sent }, asked('roster-send'))
    if (!outcome.ok) return outcome
    if (!mappingFault(mapping, file.header.length)) await mapBatch(sending)(id, mapping, asked('roster-map'))
    return { ok: true, batchId: id, known }
  }
