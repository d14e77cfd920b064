import type { Caller } from '@jiuyuan/contract-kit/caller'
import { noticeOf } from '@jiuyuan/contract-kit/refusal'
import type { KeptMany } from '@jiuyuan/contract-registration/recheck'
import { recheckRefusals, type RecheckApp, type RecheckRefusal } from '@jiuyuan/contract-registration/recheck-router'
import { refuse, type Outcome } from '@jiuyuan/kernel/decider'
import { packName } from '@jiuyuan/policy/pack'
import { activePack } from '@jiuyuan/policy/registry'
import type { Every } from '@jiuyuan/service-kit/every'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Request } from '@jiuyuan/service-kit/request'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import type { PersonReading } from './person/person.queries.ts'
import { evaluateRecheck } from './recheck/evaluate.queries.ts'
import { keeping, recheckIn, recheckPermitted, rechecks } from './recheck/recheck.queries.ts'
import { recheckStore } from './recheck/recheck.store.ts'
import { Recheck } from './recheck/recheck-state.ts'
import { recheck } from './recheck/recheck.ts'

export const recheckCommands = (edge: Edge) => ({ recheck: commandShell(edge)(recheck, recheckStore) })
export type RecheckCommands = ReturnType<typeof recheckCommands>

interface Given {
  readonly commandId: string
  readonly recheckId: string
  readonly reason?: string
}

const requestOf = ({ commandId, ...body }: Given, by: Caller, today: string): Request => {
  const { reason } = body
  return { commandId, by, body, pack: packName(activePack(today)), ...(reason === undefined ? {} : { reason }) }
}

/** Each row is a command of its own: what one row is refused does not hold up the others. */
const keepMany =
  ({ recheck: shell }: RecheckCommands, reading: PersonReading): RecheckApp['keepManyRecognised'] =>
  async ({ commandId, recheckIds, dryRun }, by) => {
    const today = reading.clock.today()
    const done: KeptMany = { kept: [], failed: [] }
    for (const recheckId of new Set(recheckIds)) {
      const state = await recheckIn(reading, recheckId, by)
      const command = keeping(state, today, true)
      const given = { commandId: derivedId(commandId, recheckId), recheckId }
      const outcome: Outcome<RecheckRefusal> = dryRun
        ? recheck.decide(state, command)
        : await shell(recheckId, command, requestOf(given, by, today))
      if (outcome.ok) done.kept.push(recheckId)
      else {
        const { code, zh, next } = noticeOf(outcome.code, recheckRefusals[outcome.code], outcome.detail)
        done.failed.push({ id: recheckId, code, zh, next })
      }
    }
    return done
  }

/** What this service can do about annual rechecks: one line per use case. */
export const recheckApp = (commands: RecheckCommands, reading: PersonReading): RecheckApp => {
  const { recheck: shell } = commands
  const { clock, prisma } = reading
  const requestFor = (given: Given, by: Caller) => requestOf(given, by, clock.today())
  return {
    holdRecheck: (given, by) => {
      const { recheckId, hold: reason, until = null } = given
      const command = { type: 'HoldRecheck', reason, until, officer: by.id, today: clock.today() } as const
      return shell(recheckId, command, requestFor(given, by))
    },
    releaseRecheck: (given, by) =>
      shell(given.recheckId, { type: 'ReleaseRecheck', today: clock.today() }, requestFor(given, by)),
    keepRecognised: async (given, by) => {
      const state = await recheckIn(reading, given.recheckId, by)
      return shell(given.recheckId, keeping(state, clock.today(), false), requestFor(given, by))
    },
    recomputeRecheck: async (given, by) => {
      const { recheckId } = given
      const state = await recheckIn(reading, recheckId, by)
      if (state.stage === 'none') return refuse('recheck-unknown')
      const result = await evaluateRecheck(prisma, state.recognitionId, clock.today())
      return shell(recheckId, { type: 'EvaluateRecheck', result, byHuman: true }, requestFor(given, by))
    },
    keepManyRecognised: keepMany(commands, reading),
    rechecks: (query, by) => rechecks(reading, query, by),
    recheckPermitted: ({ recheckId }, by) => recheckPermitted(reading, recheckId, by),
  }
}

/** The clock evaluates what is due, and does nothing else. */
export const rechecksDue = ({ recheck: shell }: RecheckCommands, { prisma, clock }: PersonReading): Every => ({
  table: 'recheck',
  command: async (id, request) => {
    const row = await prisma.recheck.findUniqueOrThrow({ where: { id }, select: { state: true } })
    const state = Recheck.parse(row.state)
    if (state.stage === 'none') throw new Error(`recheck ${id} was never opened`)
    const result = await evaluateRecheck(prisma, state.recognitionId, clock.today())
    const pack = packName(activePack(clock.today()))
    return shell(id, { type: 'EvaluateRecheck', result, byHuman: false }, { ...request, pack })
  },
})
