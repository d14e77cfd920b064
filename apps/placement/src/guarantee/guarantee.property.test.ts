import fc from 'fast-check'
import { expect, test } from 'vitest'
import { friday, householdOpened, tick } from '../../test/friday.ts'
import type { GuaranteeCommand, GuaranteeFact, OfferWithMember } from './guarantee-acts.ts'
import type { Guarantee } from './guarantee-state.ts'
import { guarantee } from './guarantee.ts'
import { elapsedAt, nextRungAt } from './guarantee-time.ts'

const MINUTE = 60_000
const acts = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 400 }),
    kind: fc.constantFrom('tick', 'pause', 'resume', 'offer', 'answer'),
  }),
  { maxLength: 40 },
)

const levelOf = (fact: GuaranteeFact) => {
  if (fact.type === 'RungReached') return [fact.level]
  return fact.type === 'GuaranteeBreached' ? ['breach'] : []
}
const offerId = (number: number) => `0197b2f4-6f53-7c1e-9a53-${String(number).padStart(12, '0')}`

/** A guarantee, and beside it somebody with a stopwatch who sees everything at once. */
const household = () => {
  let state: Guarantee = guarantee.evolve(guarantee.initial, householdOpened)
  let now = Date.parse(friday)
  let ran = 0
  let stoppedByOfficer = false
  let offers: OfferWithMember[] = []
  const levels: string[] = []
  const instant = () => new Date(now).toISOString()
  const give = (command: GuaranteeCommand) => {
    const decision = guarantee.decide(state, command)
    if (!decision.ok) return false
    levels.push(...decision.facts.flatMap(levelOf))
    state = decision.facts.reduce(guarantee.evolve, state)
    return true
  }
  const does = {
    tick: () => void give(tick(instant(), offers)),
    pause: () => {
      if (give({ type: 'PauseGuarantee', now: instant(), by: 'a', reason: 'b' })) stoppedByOfficer = true
    },
    resume: () => {
      if (give({ type: 'ResumeGuarantee', now: instant() })) stoppedByOfficer = false
    },
    offer: () => void offers.push({ offerId: offerId(offers.length), madeAt: instant(), madeBy: 'a' }),
    answer: () => {
      const open = offers.find(({ answeredAt }) => answeredAt === undefined)
      offers = offers.map((offer) => (offer === open ? { ...offer, answeredAt: instant() } : offer))
    },
  }
  return {
    does,
    wait: (minutes: number) => {
      if (!stoppedByOfficer && offers.every(({ answeredAt }) => answeredAt !== undefined)) ran += minutes
      now += minutes * MINUTE
    },
    seen: () => ({ ran, levels, elapsed: state.status === 'none' ? 0 : elapsedAt(state, instant()) }),
    ringsLater: () => (nextRungAt(state)?.getTime() ?? Infinity) > now,
  }
}

test('whatever happens when: rungs come once, in order and no earlier than due, and no paused minute is counted', () =>
  fc.assert(
    fc.property(acts, (story) => {
      const { does, wait, seen, ringsLater } = household()
      for (const { after, kind } of story) {
        wait(after)
        does[kind]()
        does.tick()
        const { ran, levels, elapsed } = seen()
        expect(elapsed).toBe(ran * MINUTE)
        expect(levels).toEqual(
          householdOpened.ladder.filter(({ hours }) => hours * 60 <= ran).map(({ level }) => level),
        )
        expect(ringsLater()).toBe(true)
      }
    }),
    { numRuns: 300 },
  ))

test('a clock that was silent all the while says in the end what it would have said', () =>
  fc.assert(
    fc.property(acts, (story) => {
      const { does, wait, seen } = household()
      for (const { after, kind } of story) {
        wait(after)
        if (kind !== 'tick') does[kind]()
      }
      does.tick()
      const { ran, levels, elapsed } = seen()
      expect(elapsed).toBe(ran * MINUTE)
      expect(levels).toEqual(householdOpened.ladder.filter(({ hours }) => hours * 60 <= ran).map(({ level }) => level))
    }),
    { numRuns: 300 },
  ))
