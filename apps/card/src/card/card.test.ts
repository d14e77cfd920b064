import { scenario } from '@jiuyuan/testkit/given'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { card, type CardCommand, type CardFact } from './card.ts'

const given = scenario(card)
const employerId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a99'
const awaited = {
  type: 'CardAwaited',
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  recognitionId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
  division: '650102002001',
  dueOn: '2026-11-26',
} as const
const prepared: CardFact = { type: 'CardPrepared' }
const issued: CardFact = {
  type: 'CardIssued',
  cardNo: '6501022600000018',
  certificateNo: '6501022026000001',
  issuedOn: '2026-11-25',
}
const receipt = { on: '2026-11-26', language: 'zh' }
const delivered: CardFact = { type: 'CardDelivered', ...receipt }
const atEmployer: CardFact = { type: 'CustodyChanged', holder: 'employer', employerId, ...receipt }
const numbers = { cardNo: '6501022600000018', certificateNo: '6501022026000001' }
const issue: CardCommand = { type: 'IssueCard', ...numbers, today: '2026-11-25' }
const toEmployer: CardCommand = { type: 'HandOver', holder: 'employer', employerId, employed: true, receipt }

describe('issuing the card (附件第四、五、七条)', () => {
  test('the community fills in what the recognition awaits', () =>
    given(awaited).when({ type: 'PrepareCard' }).yields(prepared))
  test('the street issues it with a number of the region', () => given(awaited, prepared).when(issue).yields(issued))
  test('nothing is issued that the community has not filled in', () =>
    given(awaited).when(issue).refuses('card-not-prepared'))
  test('no card without a valid certificate', () =>
    given(awaited, prepared)
      .when({ ...issue, certificateNo: undefined })
      .refuses('certificate-not-valid'))
  test('no card without a number of the county', () =>
    given(awaited, prepared)
      .when({ ...issue, cardNo: undefined })
      .refuses('numbers-exhausted'))
  test('a card is issued once', () => given(awaited, prepared, issued).when(issue).refuses('card-not-prepared'))
  test('a card is filled in once', () =>
    given(awaited, prepared).when({ type: 'PrepareCard' }).refuses('card-not-awaited'))
  test('nothing is done to a card that nobody awaits', () => given().when(issue).refuses('card-unknown'))
})

describe('custody of card and certificate (附件第十、十一条)', () => {
  const held = given(awaited, prepared, issued, delivered)
  test('the person signs for the card', () =>
    given(awaited, prepared, issued).when({ type: 'DeliverCard', receipt }).yields(delivered))
  test('the person signs for it once', () => held.when({ type: 'DeliverCard', receipt }).refuses('card-held-already'))
  test('the employer where the person works may keep it, with a receipt', () =>
    held.when(toEmployer).yields(atEmployer))
  test('nobody else may keep it', () =>
    held
      .when({ type: 'HandOver', holder: 'employer', employerId, employed: false, receipt })
      .refuses('not-employed-there'))
  test('it is not handed on before the person has it', () =>
    given(awaited, prepared, issued).when(toEmployer).refuses('card-with-issuer'))
  test('it comes back to the person', () =>
    given(awaited, prepared, issued, delivered, atEmployer)
      .when({ type: 'HandOver', holder: 'person', employed: false, receipt })
      .yields({ type: 'CustodyChanged', holder: 'person', ...receipt }))
  test('it is not handed over twice to the same hands', () =>
    given(awaited, prepared, issued, delivered, atEmployer).when(toEmployer).refuses('card-held-already'))
})

describe('the end of a card (附件第十二、十三条)', () => {
  test('an issued card is returned to its issuer', () =>
    given(awaited, prepared, issued)
      .when({ type: 'ReturnCard', today: '2026-12-01' })
      .yields({ type: 'CardReturned', on: '2026-12-01' }))
  test('a card that is not issued cannot be returned', () =>
    given(awaited).when({ type: 'ReturnCard', today: '2026-12-01' }).refuses('card-not-active'))
  test('a returned card is not cancelled any more', () =>
    given(awaited, prepared, issued, { type: 'CardReturned', on: '2026-12-01' })
      .when({ type: 'CancelCard', today: '2026-12-02', reason: '退出人力资源市场' })
      .refuses('card-not-active'))
})

test('no order of commands reaches a card in use that was not filled in, issued and signed for', () => {
  const commands = fc.constantFrom<CardCommand>(
    { ...awaited, type: 'AwaitCard' },
    { type: 'PrepareCard' },
    issue,
    { type: 'DeliverCard', receipt },
    toEmployer,
    { type: 'ReturnCard', today: '2026-12-01' },
    { type: 'CancelCard', today: '2026-12-01', reason: '本人申请' },
  )
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 20 }), (tried) => {
      const history: string[] = []
      const end = tried.reduce((state, command) => {
        const decision = card.decide(state, command)
        if (!decision.ok) return state
        history.push(...decision.facts.map(({ type }) => type))
        return decision.facts.reduce(card.evolve, state)
      }, card.initial)
      if (end.status !== 'active' || end.holder === 'issuer') return
      const order = ['CardAwaited', 'CardPrepared', 'CardIssued', 'CardDelivered']
      expect(history.slice(0, 4)).toEqual(order)
    }),
  )
})
