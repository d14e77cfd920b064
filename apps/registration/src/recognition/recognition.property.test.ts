import { addDays } from '@jiuyuan/kernel/civil-day'
import type { Proof } from '@jiuyuan/policy/proof'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecognitionCommand } from './recognition-acts.ts'
import { Recognition } from './recognition-state.ts'
import { recognition } from './recognition.ts'

const NOTICE_DAYS = 3
const noticeId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a30'
const objectionId = fc.constantFrom('0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a20', '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a21')
const remedies = { reconsiderationDays: 60, courtMonths: 6 }
const standing = { registered: true, certificateValid: true }
const application = {
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  householdId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
  division: '650102002002',
  categories: ['D04'],
  evidence: [],
  answers: [],
}
const judged = { pack: 'xinjiang-2010@1', profile: 'XJ-2025', on: '2026-11-20' }
const proofOf = (outcome: Proof['outcome'], rule = 'D04'): Proof => {
  return {
    rule,
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
  // To themselves by adding a category with the person's assent.
  applied: ['applied', 'checked', 'returned', 'rejection-proposed', 'withdrawn'],
  returned: ['returned', 'applied', 'withdrawn'],
  'rejection-proposed': ['rejection-proposed', 'checked', 'rejected', 'withdrawn'],
  checked: ['checked', 'publicised', 'withdrawn'],
  publicised: ['publicised', 'objected', 'notice-ended', 'withdrawn'],
  objected: ['objected', 'publicised', 'rejected', 'withdrawn'],
  // To themselves by naming another primary category, to `applied` when given back to the community.
  // Held again when the street finds a repeated objection to be new.
  'notice-ended': ['objected', 'reviewed', 'rejected', 'withdrawn', 'applied', 'notice-ended'],
  // Back to the street by adding a category.
  reviewed: ['recognised', 'rejected', 'withdrawn', 'applied', 'reviewed', 'notice-ended'],
  // What follows is the exit from assistance, which has a property test of its own.
  recognised: [],
  'exit-noticed': [],
  ended: [],
  revoked: [],
  rejected: [],
  withdrawn: [],
}

type CommandOn = (today: string) => RecognitionCommand
const officer = fc.constantFrom('clerk', 'other-clerk', 'street', 'county')
const checking = fc.record({
  officer,
  proofs: fc.tuple(
    fc.constantFrom<Proof[]>(proofOf('yes'), proofOf('no'), proofOf('unknown')),
    fc.constantFrom<Proof[]>(proofOf('yes', 'D01'), proofOf('no', 'D01')),
  ),
  judged: fc.constant(judged),
})
const assentOn = (on: string) => ({ method: 'signature', on, language: 'zh' }) as const

const onward = [
  officer.map((by): CommandOn => (today) => {
    return {
      type: 'ApplyRecognition',
      ...application,
      assent: assentOn(today),
      offered: ['D01', 'D04'],
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
  fc.constant<CommandOn>((today) => ({
    type: 'Publicise',
    noticeId,
    division: '650102002002',
    place: '公告栏',
    days: NOTICE_DAYS,
    from: today,
  })),
  fc.constant<CommandOn>((today) => ({ type: 'EndNotice', today, dueOn: today })),
  officer.map((by): CommandOn => (today) => ({ type: 'ReviewRecognition', officer: by, dueOn: today })),
  officer.map((by): CommandOn => (today) => {
    return { type: 'ConfirmRecognition', officer: by, now: `${today}T03:00:00.000Z`, standing }
  }),
]
const objecting = [
  objectionId.map((id): CommandOn => (today) => ({
    type: 'RaiseObjection',
    objectionId: id,
    ground: 'other',
    today,
    dueOn: today,
  })),
  fc.tuple(objectionId, fc.constantFrom(true, true, false)).map(([id, fresh]): CommandOn => (today) => {
    return { type: 'JudgeRepeats', objectionIds: [id], fresh, officer: 'investigator', today, dueOn: today }
  }),
  fc.tuple(objectionId, fc.constantFrom(true, false, false, false)).map(([id, upheld]): CommandOn => (today) => {
    return { type: 'SettleObjection', objectionId: id, upheld, officer: 'investigator', today, remedies }
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
  fc.tuple(fc.constantFrom('township', 'county'), officer).map(([level, by]): CommandOn => (today) => {
    return { type: 'RejectRecognition', ground: 'evidence-false', level, officer: by, today, remedies }
  }),
  fc.constantFrom('township', 'county').map((level): CommandOn => (today) => {
    return { type: 'SendBackRecognition', level, dueOn: today }
  }),
  fc.constantFrom('D01', 'D04').map((category): CommandOn => () => ({ type: 'ChangePrimary', category })),
  fc.tuple(officer, fc.constantFrom<Proof['outcome']>('yes', 'no')).map(([by, outcome]): CommandOn => (today) => ({
    type: 'AddCategory',
    category: 'D01',
    offered: ['D01', 'D04'],
    proof: proofOf(outcome, 'D01'),
    evidence: [],
    answers: [],
    assent: assentOn(today),
    officer: by,
    today,
    dueOn: today,
  })),
  officer.map((by): CommandOn => (today) => {
    return { type: 'ReturnRecognition', missing: ['《残疾人证》'], officer: by, today, dueOn: addDays(today, 2) }
  }),
  fc.constant<CommandOn>((today) => {
    return { type: 'SupplementRecognition', evidence: [], answers: [], today, dueOn: today }
  }),
  fc.constant<CommandOn>((today) => ({ type: 'CloseUnsupplemented', today })),
  fc.constant<CommandOn>((today) => ({ type: 'WithdrawRecognition', assent: assentOn(today), today })),
]
const step = fc.record({
  days: fc.integer({ min: 0, max: 2 }),
  command: fc.oneof(
    ...onward.map((arbitrary) => ({ arbitrary, weight: 6 })),
    // Three of them in a row are needed to hold a person again after the notice.
    ...objecting.map((arbitrary) => ({ arbitrary, weight: 6 })),
    ...aside.map((arbitrary) => ({ arbitrary, weight: 1 })),
  ),
})

interface Walk {
  readonly today: string
  readonly state: Recognition
  /** Days that began while the notice was running and nothing held it. */
  readonly counted: number
  readonly returns: number
}

const pass = (walk: Walk, days: number): Walk => ({
  ...walk,
  today: addDays(walk.today, days),
  counted: walk.counted + (walk.state.status === 'publicised' ? days : 0),
})

const obey = (walk: Walk, command: RecognitionCommand): Walk => {
  const { state, counted, returns } = walk
  const decision = recognition.decide(state, command)
  if (!decision.ok || decision.facts.length === 0) return walk
  const next = decision.facts.reduce(recognition.evolve, state)
  expect(machine[state.status]).toContain(next.status)
  expect(Recognition.parse(next)).toMatchObject({ status: next.status })
  if (state.status !== 'none') expect(next).toMatchObject({ firstContactOfficer: state.firstContactOfficer })
  // The day on which it ends is not one of the counted days.
  if (next.status === 'notice-ended') expect(counted - 1).toBeGreaterThanOrEqual(NOTICE_DAYS)
  if (next.status === 'recognised') {
    expect([next.firstContactOfficer, next.checker]).not.toContain(next.reviewer)
    expect([next.firstContactOfficer, next.checker, next.reviewer]).not.toContain(next.confirmer)
    // 个人自愿申请: nothing counts that the person did not ask for.
    expect(['D04', ...next.added.map(({ category }) => category)]).toEqual(next.categories)
    expect(next.categories).toContain(next.category)
    expect(next.added.map(({ by }) => by)).not.toContain(next.reviewer)
    expect(next.added.map(({ by }) => by)).not.toContain(next.confirmer)
    expect(next.proofs.find(({ rule }) => rule === next.category)).toMatchObject({ outcome: 'yes' })
  }
  const times = returns + (next.status === 'returned' && state.status !== 'returned' ? 1 : 0)
  expect(times).toBeLessThanOrEqual(1)
  // A case that was given back is posted anew, for all its days.
  return { ...walk, state: next, returns: times, counted: next.status === 'checked' ? 0 : counted }
}

test('whatever is commanded: only the drawn ways, the counted days in full, six eyes, and one return', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 120 }), (steps) => {
      const start: Walk = { today: '2026-11-20', state: recognition.initial, counted: 0, returns: 0 }
      steps.reduce((walk, { days, command }) => {
        const then = pass(walk, days)
        const next = obey(then, command(then.today))
        seen.add(`${then.state.status} > ${next.state.status}`)
        return next
      }, start)
    }),
    { numRuns: 6000, seed: 88 },
  )
  // The walk says nothing unless it went every way that is drawn.
  const drawn = Object.entries(machine).flatMap(([from, ways]) => ways.map((to) => `${from} > ${to}`))
  expect(drawn.filter((way) => !seen.has(way))).toEqual([])
})
