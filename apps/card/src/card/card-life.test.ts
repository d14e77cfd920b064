import { Holder } from '@jiuyuan/contract-card/events'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CardCommand } from './card-commands.ts'
import { Card, card } from './card.ts'
import { belongs, custodyMatrix } from './custody-matrix.ts'
import { returnTaskOf } from './returns.ts'

const employerId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a99'
const receipt = { on: '2026-11-26', language: 'zh', method: 'signature' }
const papers = fc.constantFrom<readonly ('card' | 'certificate')[]>(['card', 'certificate'], ['card'], ['certificate'])
const day = fc.constantFrom('2026-11-25', '2026-12-01', '2026-12-09', '2027-01-05')
const due = { employer: '2026-12-16', person: '2026-12-31' }

/** Every command there is, in any order, with any of its sensible arguments. */
const anyCommand: fc.Arbitrary<CardCommand> = fc.oneof(
  fc.constant<CardCommand>({
    type: 'AwaitCard',
    personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
    recognitionId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
    division: '650102002001',
    dueOn: '2026-11-26',
  }),
  fc.constant<CardCommand>({ type: 'PrepareCard' }),
  fc.record({
    type: fc.constant('IssueCard' as const),
    cardNo: fc.constantFrom('6501022600000018', undefined),
    certificateNo: fc.constantFrom('6501022026000001', '6501022026000001', undefined),
    issuedOn: fc.constant('2026-11-25'),
    owes: fc.constantFrom(false, false, true),
  }),
  fc.constant<CardCommand>({ type: 'DeliverCard', receipt }),
  papers.map((which): CardCommand => ({
    type: 'HandOver',
    papers: which,
    holder: 'employer',
    employerId,
    employed: true,
    receipt,
  })),
  papers.map((which): CardCommand => ({ type: 'HandOver', papers: which, holder: 'person', employed: false, receipt })),
  fc.constant<CardCommand>({ type: 'DemandBack', receipt }),
  day.map((today): CardCommand => ({ type: 'ReportLoss', lostOn: '2026-11-25', today, noticeUntil: '2026-12-08' })),
  fc.constant<CardCommand>({ type: 'FindCard', receipt }),
  day.map((today): CardCommand => ({ type: 'ReplaceCard', certificateNo: '6501022026000001', today })),
  day.map((today): CardCommand => ({ type: 'ReturnCard', today })),
  day.map((on): CardCommand => ({ type: 'RequireReturn', ground: 'policy-ended', on, due })),
  day.map((on): CardCommand => ({ type: 'RequireReturn', ground: 'not-qualified', on, due })),
  day.map((on): CardCommand => ({ type: 'LeaveMarket', on, dueOn: due.person })),
  day.map((on): CardCommand => ({ type: 'RevokeCard', on, dueOn: due.person })),
  day.map((today): CardCommand => ({
    type: 'CancelCard',
    today,
    ground: 'misused',
    decided: { by: 'street.a', office: '650102002000' },
    dueOn: due.person,
  })),
  fc.constantFrom(['misused'], ['left-market'], ['not-qualified', 'revoked']).map((reasons): CardCommand => {
    return { type: 'RestoreCard', reasons, on: '2027-01-05' }
  }),
  fc.constant<CardCommand>({ type: 'MoveCard', division: '650103001001' }),
)

const play = (commands: readonly CardCommand[]) => {
  const history: string[] = []
  const states: Card[] = [card.initial]
  const turns: { from: string; to: string; facts: string[] }[] = []
  for (const command of commands) {
    const state = states.at(-1) ?? card.initial
    const decision = card.decide(state, command)
    if (!decision.ok) continue
    const facts = decision.facts.map(({ type }) => type)
    const next = decision.facts.reduce(card.evolve, state)
    history.push(...facts)
    states.push(next)
    turns.push({ from: state.status, to: next.status, facts })
  }
  return { history, states, turns }
}
const whatever = fc.array(anyCommand, { maxLength: 40 })
const runs = { numRuns: 500 }
const over = ['returned', 'cancelled', 'revoked']

describe('whatever is commanded in whatever order', () => {
  test('a card stays within its states', () => {
    fc.assert(
      fc.property(whatever, (commands) => {
        for (const state of play(commands).states) expect(Card.parse(JSON.parse(JSON.stringify(state)))).toBeDefined()
      }),
      runs,
    )
  })

  test('nobody has a card in hand that was not filled in, issued and signed for', () => {
    fc.assert(
      fc.property(whatever, (commands) => {
        const { history, states } = play(commands)
        const state = states.at(-1)
        if (state?.status !== 'active' || state.holder === 'issuer' || history.includes('CardFound')) return
        expect(history.slice(0, 3)).toEqual(['CardAwaited', 'CardPrepared', 'CardIssued'])
        expect(history).toContain('CardDelivered')
      }),
      runs,
    )
  })

  test('what has ended is never in use again but by the remedy: there is no renewal', () => {
    fc.assert(
      fc.property(whatever, (commands) => {
        for (const { from, to, facts } of play(commands).turns)
          if (over.includes(from) && !over.includes(to)) expect(facts).toEqual(['CardRestored'])
      }),
      runs,
    )
  })

  test('a paper that must go back is in somebody’s hands, who has a day for it', () => {
    fc.assert(
      fc.property(whatever, (commands) => {
        for (const state of play(commands).states) {
          const task = returnTaskOf(state)
          if (state.status === 'return-due') expect(task?.by).toBe(state.holder)
          if (task) expect(task.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/)
        }
      }),
      runs,
    )
  })

  test('the number never changes, and its version only grows', () => {
    fc.assert(
      fc.property(whatever, (commands) => {
        let [number, version]: [string | undefined, number] = [undefined, 1]
        for (const state of play(commands).states) {
          if (!('cardNo' in state) || !state.cardNo) continue
          expect(state.cardNo).toBe(number ?? state.cardNo)
          expect(state.cardVersion).toBeGreaterThanOrEqual(version)
          number = state.cardNo
          version = state.cardVersion ?? version
        }
      }),
      runs,
    )
  })

  test('every issued card belongs somewhere', () => {
    const work = fc.record({ employerId: fc.constantFrom(employerId, undefined), ownWork: fc.boolean() })
    fc.assert(
      fc.property(whatever, work, (commands, how) => {
        for (const state of play(commands).states) {
          const at = belongs(state, how)
          if (!('holder' in state) || !state.holder) expect(at).toBeUndefined()
          else expect(Holder.options).toContain(at?.card)
        }
      }),
      runs,
    )
  })
})

test('every row of the custody table names its article', () => {
  for (const { article } of Object.values(custodyMatrix)) expect(article).toMatch(/第.+条/)
})
