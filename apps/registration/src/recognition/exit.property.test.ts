import { ExitGround } from '@jiuyuan/contract-registration/exit'
import { addDays } from '@jiuyuan/kernel/civil-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passed, recognised } from '../../test/case-facts.ts'
import type { ExitCommand, Shown } from './exit-acts.ts'
import { Recognition } from './recognition-state.ts'
import { recognition } from './recognition.ts'

const OBJECTION_DAYS = 21
const decisionId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a40'
const objectionId = fc.constantFrom('0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a41', '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a42')
const officer = fc.constantFrom('clerk', 'street', 'county')
const everything: Shown = {
  retired: true,
  employed: true,
  householdEmployed: true,
  criteria: { outcome: 'no', lines: [], missing: '' },
  refusals: { counted: 3, limit: 3, months: 6, since: '2026-01-01' },
  unreachable: { months: 6, since: '2026-01-01' },
}

/** From each status the statuses that one act about an exit may lead to. */
const machine: Partial<Record<Recognition['status'], readonly Recognition['status'][]>> = {
  recognised: ['recognised', 'exit-noticed', 'revoked'],
  'exit-noticed': ['exit-noticed', 'recognised', 'ended'],
  ended: ['recognised'],
  revoked: ['recognised'],
}

type CommandOn = (today: string) => ExitCommand
const papers = ['verification-report', 'hearing-record', 'judgment'] as const
const onward = [
  fc.tuple(fc.constantFrom(...ExitGround.options), officer).map(([ground, by]): CommandOn => (today) => ({
    type: 'ProposeExit',
    ground,
    evidence: papers.map((paper) => ({ paper, seenOn: today })),
    assent: { method: 'signature', on: today, language: 'ug' },
    lastContactOn: '2026-01-01',
    shown: everything,
    officer: by,
    today,
  })),
  officer.map((by): CommandOn => (today) => ({ type: 'ConfirmExit', decisionId, officer: by, today })),
  fc.constant<CommandOn>((today) => {
    return { type: 'ServeExit', decisionId, servedOn: today, objectionUntil: addDays(today, OBJECTION_DAYS) }
  }),
  officer.map((by): CommandOn => (today) => ({ type: 'FinaliseExit', officer: by, today })),
]
const aside = [
  objectionId.map((id): CommandOn => (today) => ({ type: 'ObjectToExit', objectionId: id, on: today, today })),
  fc.tuple(objectionId, fc.boolean(), officer).map(([id, upheld, by]): CommandOn => (today) => {
    return { type: 'SettleExitObjection', objectionId: id, heardOn: today, upheld, officer: by, today }
  }),
  fc.constant<CommandOn>((today) => ({ type: 'DropExit', today })),
  fc.constant<CommandOn>((today) => {
    return { type: 'ReopenRecognition', decisionId, today, dueOn: { community: today, street: today } }
  }),
]
const command = fc.oneof(
  ...onward.map((arbitrary) => ({ arbitrary, weight: 6 })),
  ...aside.map((arbitrary) => ({ arbitrary, weight: 1 })),
)
const steps = fc.array(fc.record({ days: fc.integer({ min: 0, max: 30 }), command }), { minLength: 25, maxLength: 60 })

const start = [...passed, recognised].reduce(recognition.evolve, recognition.initial)

test('[A7] random acts never leave the machine, and nothing ends before service and all the days to object', () => {
  let endings = 0
  fc.assert(
    fc.property(steps, (walk) => {
      let [state, today] = [start, '2026-12-01']
      for (const { days, command: on } of walk) {
        today = addDays(today, days)
        const given = on(today)
        const decision = recognition.decide(state, given)
        if (!decision.ok || decision.facts.length === 0) continue
        const next = decision.facts.reduce(recognition.evolve, state)
        expect(machine[state.status]).toContain(next.status)
        expect(Recognition.parse(next)).toMatchObject({ status: next.status })
        if (next.status === 'ended') {
          endings += 1
          const exit = state.status === 'exit-noticed' ? state.exit : undefined
          expect(exit?.servedOn).toEqual(expect.any(String))
          expect(today > addDays(exit?.servedOn ?? '', OBJECTION_DAYS)).toBe(true)
          expect(exit?.objections.every(({ settled }) => settled !== null)).toBe(true)
          expect(exit?.proposedBy).not.toBe(exit?.confirmedBy)
        }
        state = next
      }
    }),
    { numRuns: 400, seed: 20261123 },
  )
  // A walk that never gets there would prove nothing.
  expect(endings).toBeGreaterThan(60)
})
