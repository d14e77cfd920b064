import { scenario } from '@jiuyuan/testkit/given'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw, type DrawCommand, type DrawFact } from './draw.ts'

const given = scenario(draw)
const secret = { division: '650102000000', purpose: '抽查', commitment: 'c', sealedSeed: 's', plans: [] }
const commit: DrawCommand = { type: 'CommitDraw', ...secret, today: '2027-01-04', commitmentDays: 1 }
const committed: DrawFact = {
  type: 'DrawCommitted',
  ...secret,
  committedOn: '2027-01-04',
  drawableFrom: '2027-01-05',
}
const result = { seed: 'f', populationHash: 'p', size: 10, picked: 2, strata: [] }
const freeze = { type: 'FreezeDraw', ...result, today: '2027-01-05', dueDays: 30, limit: 20 } as const
const drawn: DrawFact = { type: 'SampleDrawn', ...result, drawnOn: '2027-01-05', until: '2027-02-04' }

test('a seed is promised once', () => {
  given().when(commit).yields(committed)
  given(committed).when(commit).refuses('draw-known')
})
test('nothing is drawn without a promise, nor on its day', () => {
  given().when(freeze).refuses('draw-unknown')
  given(committed)
    .when({ ...freeze, today: '2027-01-04' })
    .refuses('commitment-fresh', { from: '2027-01-05' })
})
test('a promise is drawn from once, out of what can be drawn from', () => {
  given(committed).when(freeze).yields(drawn)
  given(committed, drawn).when(freeze).refuses('draw-done')
  given(committed)
    .when({ ...freeze, size: 0 })
    .refuses('population-empty')
  given(committed)
    .when({ ...freeze, size: 21 })
    .refuses('population-large', { limit: 20 })
})

test('whatever is commanded, in whatever order, a seed is shown only after its promise and a result never changes', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(commit, freeze, { ...freeze, seed: 'g' }, { type: 'AssignSample' } as const), {
        maxLength: 12,
      }),
      (commands) => {
        const told: DrawFact[] = []
        let state = draw.initial
        for (const command of commands) {
          const decision = draw.decide(state, command)
          if (!decision.ok) continue
          told.push(...decision.facts)
          state = decision.facts.reduce(draw.evolve, state)
        }
        const kinds = told.map(({ type }) => type)
        expect(['DrawCommitted', 'SampleDrawn', 'SampleAssigned'].slice(0, kinds.length)).toEqual(kinds)
      },
    ),
  ))
