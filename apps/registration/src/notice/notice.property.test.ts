import { isWorkingDay } from '@jiuyuan/codes/working-days'
import { addDays } from '@jiuyuan/kernel/civil-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecognitionCommand } from '../recognition/recognition-acts.ts'
import { Recognition, type KnownRecognition } from '../recognition/recognition-state.ts'
import { recognition } from '../recognition/recognition.ts'

const id = (last: number) => `0197b2f4-6f53-7c1e-9a53-${String(last).padStart(12, '0')}`
const division = '650102002002'
const remedies = { reconsiderationDays: 60, courtMonths: 6 }
const proof = {
  rule: 'D04',
  title: '',
  outcome: 'yes',
  citation: { document: '', article: '' },
  inputs: [],
  children: [],
}
const checked = Recognition.parse({
  status: 'checked',
  personId: id(1),
  householdId: id(2),
  division,
  category: 'D04',
  categories: ['D04'],
  appliedOn: '2026-01-05',
  assent: { method: 'signature', on: '2026-01-05', language: 'zh' },
  evidence: [],
  firstContactOfficer: 'clerk',
  checker: 'clerk',
  proofs: [proof],
  dueOn: null,
})

type Step = (today: string) => RecognitionCommand
const objection = fc.integer({ min: 10, max: 15 }).map(id)
const step = fc.record({
  days: fc.integer({ min: 0, max: 3 }),
  command: fc.oneof(
    {
      weight: 2,
      arbitrary: objection.map((objectionId): Step => (today) => ({
        type: 'RaiseObjection',
        objectionId,
        ground: 'other',
        today,
        dueOn: today,
      })),
    },
    {
      weight: 3,
      arbitrary: objection.map((objectionId): Step => (today) => ({
        type: 'SettleObjection',
        officer: 'investigator',
        objectionId,
        upheld: false,
        today,
        remedies,
      })),
    },
    { weight: 2, arbitrary: fc.constant<Step>((today) => ({ type: 'EndNotice', today, dueOn: today })) },
  ),
})

interface Walk {
  readonly today: string
  readonly state: Recognition
  /** Days that began while the notice could be read; the one of posting and those of conclusions are none of them. */
  readonly readable: number
}

const pass = (walk: Walk, days: number): Walk => {
  let { today, readable } = walk
  const { state } = walk
  for (let day = 0; day < days; day++) {
    today = addDays(today, 1)
    // Before and on the day of posting nothing is counted.
    if (state.status === 'publicised' && state.notice.from < today && today <= state.notice.until) readable += 1
  }
  return { today, state, readable }
}

const untilOf = (state: KnownRecognition) => (state.status === 'publicised' ? state.notice.until : undefined)

const obey = ({ today, state, readable }: Walk, command: RecognitionCommand): Walk => {
  const decision = recognition.decide(state, command)
  if (!decision.ok) return { today, state, readable }
  const next = decision.facts.reduce(recognition.evolve, state)
  const until = next.status === 'none' ? undefined : untilOf(next)
  if (until) expect(isWorkingDay(until)).toMatchObject({ ok: true, value: true })
  return { today, state: next, readable }
}

test('[A11] whatever the objections, the clock and the calendar: never a notice shorter than its days', () => {
  let ended = 0
  let resumed = 0
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 330 }),
      fc.integer({ min: 3, max: 7 }),
      fc.integer({ min: 0, max: 5 }),
      fc.array(step, { minLength: 10, maxLength: 60 }),
      (offset, days, ahead, steps) => {
        const today = addDays('2026-01-05', offset)
        const post = {
          type: 'Publicise',
          noticeId: id(3),
          division,
          place: '公告栏',
          days,
          from: addDays(today, ahead),
        } as const
        const start = obey({ today, state: checked, readable: 0 }, post)
        const { state, readable } = steps.reduce((walk, { days: later, command }) => {
          const then = pass(walk, later)
          return then.state.status === 'notice-ended' ? then : obey(then, command(then.today))
        }, start)
        if (state.status !== 'notice-ended') return
        ended += 1
        if (state.objections.length > 0) resumed += 1
        expect(readable).toBeGreaterThanOrEqual(days)
      },
    ),
    { numRuns: 500, seed: 11 },
  )
  // The walk says nothing unless notices ended, and ended after an objection.
  expect(Math.min(ended, resumed)).toBeGreaterThan(20)
})

test('[A11] whoever objects as often as they like: without the street no ground holds a person twice', () => {
  const grounds = ['at-work', 'income', 'family', 'procedure', 'other'] as const
  const objecting = fc.record({ ground: fc.constantFrom(...grounds), days: fc.integer({ min: 0, max: 2 }) })
  fc.assert(
    fc.property(fc.array(objecting, { minLength: 10, maxLength: 80 }), (steps) => {
      const post = {
        type: 'Publicise',
        noticeId: id(3),
        division,
        place: '公告栏',
        days: 7,
        from: '2026-03-02',
      } as const
      let walk: Walk = obey({ today: '2026-03-02', state: checked, readable: 0 }, post)
      let holds = 0
      for (const [number, { ground, days }] of steps.entries()) {
        const objectionId = id(100 + number)
        const { today } = walk
        walk = obey(walk, { type: 'RaiseObjection', objectionId, ground, today, dueOn: today })
        if (walk.state.status === 'objected') holds += 1
        const conclusion = {
          type: 'SettleObjection',
          officer: 'investigator',
          objectionId,
          upheld: false,
          today,
          remedies,
        } as const
        walk = pass(obey(walk, conclusion), days)
      }
      expect(holds).toBeLessThanOrEqual(grounds.length)
      const { state } = walk
      if (!('repeated' in state) || !state.repeated || !state.objections) throw new Error('the notice left nothing')
      // Nothing is lost: whatever was taken stands in the case.
      expect(new Set([...state.objections, ...state.repeated].map((one) => one.id)).size).toBe(
        state.objections.length + state.repeated.length,
      )
    }),
    { numRuns: 200, seed: 12 },
  )
})
