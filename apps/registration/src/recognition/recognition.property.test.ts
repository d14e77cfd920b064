import { addDays } from '@jiuyuan/kernel/civil-day'
import type { Proof } from '@jiuyuan/policy/proof'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecognitionCommand } from './recognition-acts.ts'
import { Recognition } from './recognition-state.ts'
import { recognition } from './recognition.ts'

const NOTICE_DAYS = 3
const objectionId = fc.constantFrom('0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a20', '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a21')
const remedies = { reconsiderationDays: 60, courtMonths: 6 }
const standing = { registered: true, certificateValid: true }
const application = {
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  householdId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
  division: '650102002002',
  category: 'D04',
  evidence: [],
}
const proofOf = (outcome: Proof['outcome']): Proof => {
  return {
    rule: 'D04',
    title: '零就业家庭成员',
    outcome,
    citation: { document: '', article: '' },
    inputs: [],
    children: [],
  }
}

/** The machine as the regulation draws it: from each status the statuses that one command may lead to. */
const machine: Record<Recognition['status'], readonly Recognition['status'][]> = {
  none: ['applied'],
  applied: ['checked', 'rejection-proposed', 'withdrawn'],
  'rejection-proposed': ['checked', 'rejected', 'withdrawn'],
  checked: ['publicised', 'withdrawn'],
  publicised: ['objected', 'notice-ended', 'withdrawn'],
  objected: ['objected', 'publicised', 'rejected', 'withdrawn'],
  'notice-ended': ['reviewed', 'rejected', 'withdrawn'],
  reviewed: ['recognised', 'rejected', 'withdrawn'],
  recognised: [],
  rejected: [],
  withdrawn: [],
}

type CommandOn = (today: string) => RecognitionCommand
const officer = fc.constantFrom('clerk', 'other-clerk', 'street', 'county')
const checking = fc.record({
  officer,
  proof: fc.constantFrom<Proof[]>(proofOf('yes'), proofOf('no'), proofOf('unknown')),
})
const assentOn = (on: string) => ({ method: 'signature', on, language: 'zh' }) as const

const onward = [
  officer.map((by): CommandOn => (today) => {
    return {
      type: 'ApplyRecognition',
      ...application,
      assent: assentOn(today),
      offered: true,
      standing,
      officer: by,
      today,
      dueOn: today,
    }
  }),
  checking.map((given): CommandOn => (today) => ({
    type: 'CheckRecognition',
    evidence: [],
    today,
    dueOn: today,
    ...given,
  })),
  fc.constant<CommandOn>((today) => ({ type: 'Publicise', place: '公告栏', days: NOTICE_DAYS, today })),
  fc.constant<CommandOn>((today) => ({ type: 'EndNotice', today, dueOn: today })),
  officer.map((by): CommandOn => (today) => ({ type: 'ReviewRecognition', officer: by, dueOn: today })),
  officer.map((by): CommandOn => (today) => {
    return { type: 'ConfirmRecognition', officer: by, now: `${today}T03:00:00.000Z`, standing }
  }),
]
const aside = [
  checking.map((given): CommandOn => (today) => {
    return { type: 'ProposeRejection', ground: 'evidence-false', dueOn: today, ...given }
  }),
  checking.map((given): CommandOn => (today) => ({
    type: 'OverruleRejection',
    evidence: [],
    today,
    dueOn: today,
    ...given,
  })),
  objectionId.map((id): CommandOn => (today) => ({ type: 'RaiseObjection', objectionId: id, today, dueOn: today })),
  fc.tuple(objectionId, fc.boolean()).map(([id, upheld]): CommandOn => (today) => {
    return { type: 'SettleObjection', objectionId: id, upheld, today, remedies }
  }),
  fc.constantFrom('township', 'county').map((level): CommandOn => (today) => {
    return { type: 'RejectRecognition', ground: 'evidence-false', level, today, remedies }
  }),
  fc.constant<CommandOn>((today) => ({ type: 'WithdrawRecognition', assent: assentOn(today), today })),
]
const step = fc.record({
  days: fc.integer({ min: 0, max: 2 }),
  command: fc.oneof(
    ...onward.map((arbitrary) => ({ arbitrary, weight: 6 })),
    ...aside.map((arbitrary) => ({ arbitrary, weight: 1 })),
  ),
})

interface Walk {
  readonly today: string
  readonly state: Recognition
  /** Days that began while the notice was running and nothing held it. */
  readonly counted: number
}

const pass = (walk: Walk, days: number): Walk => ({
  ...walk,
  today: addDays(walk.today, days),
  counted: walk.counted + (walk.state.status === 'publicised' ? days : 0),
})

const obey = (walk: Walk, command: RecognitionCommand): Walk => {
  const { state, counted } = walk
  const decision = recognition.decide(state, command)
  if (!decision.ok || decision.facts.length === 0) return walk
  const next = decision.facts.reduce(recognition.evolve, state)
  expect(machine[state.status]).toContain(next.status)
  expect(Recognition.parse(next)).toMatchObject({ status: next.status })
  if (state.status !== 'none') expect(next).toMatchObject({ firstContactOfficer: state.firstContactOfficer })
  // The day on which it ends is not one of the counted days.
  if (next.status === 'notice-ended') expect(counted - 1).toBeGreaterThanOrEqual(NOTICE_DAYS)
  if (next.status === 'recognised')
    expect([next.firstContactOfficer, next.checker, next.reviewer]).not.toContain(next.confirmer)
  return { ...walk, state: next }
}

test('whatever is commanded: only the drawn ways, the counted days in full, and four eyes', () => {
  const ends = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 120 }), (steps) => {
      const start: Walk = { today: '2026-11-20', state: recognition.initial, counted: 0 }
      const { state } = steps.reduce((walk, { days, command }) => {
        const then = pass(walk, days)
        return obey(then, command(then.today))
      }, start)
      ends.set(state.status, (ends.get(state.status) ?? 0) + 1)
    }),
    { numRuns: 400, seed: 88 },
  )
  // The walk says nothing unless it came to every end.
  expect([...ends.keys()]).toEqual(expect.arrayContaining(['recognised', 'rejected', 'withdrawn']))
})
