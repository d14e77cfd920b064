import { PersonId } from '@jiuyuan/contract-registration/person'
import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import type { Entry, PairCommand, PairFact } from './pair-acts.ts'
import { pair } from './pair.ts'

const given = scenario(pair)
const [one, other] = [1, 2].map((digit) => PersonId.parse(`0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a0${digit}`))
if (!one || !other) throw new Error('two persons')
const today = '2026-11-23'
const found = { first: one, second: other, division: '650102002002', foundOn: today }
const flag = (...grounds: ('name-birth' | 'phone' | 'reported')[]): PairCommand => ({
  type: 'FlagPair',
  ...found,
  grounds,
})
const flagged = (...grounds: ('name-birth' | 'phone' | 'reported')[]): PairFact => {
  return { type: 'PairFlagged', ...found, grounds }
}
const entry = (personId: PersonId, more: Partial<Entry> = {}): Entry => {
  return { personId, numbered: true, certified: false, card: false, merged: false, ...more }
}
const plain = { stays: one, take: [], certificateOf: null, cardOf: null }
const propose = (entries: readonly [Entry, Entry], plan: Partial<typeof plain> & { certificateOf?: PersonId } = {}) =>
  ({ type: 'ProposeMerge', entries, plan: { ...plain, ...plan }, by: 'clerk' }) as const
const both = [entry(one), entry(other)] as const
const proposed: PairFact = { type: 'MergeProposed', plan: { ...plain, by: 'clerk' } }
const ids = { personId: other, intoPersonId: one, on: today }
const confirmed: PairFact = { type: 'MergeConfirmed', ...ids, plan: { ...plain, by: 'clerk' } }
const confirm = (by: string): PairCommand => ({ type: 'ConfirmMerge', by, today })

describe('two entries that may be one person', () => {
  test('are flagged once for the same reasons, and again for new ones', () => {
    given().when(flag('phone')).yields(flagged('phone'))
    given(flagged('phone')).when(flag('phone')).yields()
    given(flagged('phone')).when(flag('name-birth', 'phone')).yields(flagged('name-birth', 'phone'))
  })
  test('[F8] are cleared when the clash is gone, and flagged anew when it comes back', () => {
    given(flagged('phone')).when({ type: 'ClearPair' }).yields({ type: 'PairCleared' })
    given(flagged('phone'), { type: 'PairCleared' }).when(flag('phone')).yields(flagged('phone'))
  })
  test('stay two persons once an officer found so, however often they are compared', () => {
    given(flagged('phone')).when({ type: 'DismissPair' }).yields({ type: 'PairDismissed' })
    given(flagged('phone'), { type: 'PairDismissed' }).when(flag('name-birth', 'phone')).yields()
    given(flagged('phone'), { type: 'PairDismissed' }).when(flag('reported')).yields(flagged('reported'))
  })
  test('reported by an officer are not cleared by the machine', () =>
    given(flagged('reported')).when({ type: 'ClearPair' }).yields())
})

describe('a merge', () => {
  test('is proposed by one and confirmed by another', () => {
    given(flagged('phone')).when(propose(both)).yields(proposed)
    given(flagged('phone'), proposed).when(confirm('clerk')).refuses('confirmer-is-proposer')
    given(flagged('phone'), proposed).when(confirm('street')).yields(confirmed)
    given(flagged('phone')).when(confirm('street')).refuses('merge-not-proposed')
  })
  test('may be declined, and the pair is open as before', () => {
    given(flagged('phone'), proposed).when({ type: 'DeclineMerge' }).yields({ type: 'MergeDeclined' })
    given(flagged('phone'), proposed, { type: 'MergeDeclined' }).when(propose(both)).yields(proposed)
  })
  test('needs to be told whose certificate and whose card stays, where both have one', () => {
    const certified = [entry(one, { certified: true }), entry(other, { certified: true })] as const
    given(flagged('phone')).when(propose(certified)).refuses('which-certificate')
    given(flagged('phone'))
      .when({ ...propose(certified), plan: { ...plain, certificateOf: other } })
      .yields({ type: 'MergeProposed', plan: { ...plain, certificateOf: other, by: 'clerk' } })
    const carded = [entry(one, { card: true }), entry(other, { card: true })] as const
    given(flagged('phone')).when(propose(carded)).refuses('which-card')
  })
  test('keeps the only certificate, whoever has it', () =>
    given(flagged('phone'))
      .when(propose([entry(one), entry(other, { certified: true })]))
      .yields({ type: 'MergeProposed', plan: { ...plain, certificateOf: other, by: 'clerk' } }))
  test('never loses an identity number', () =>
    given(flagged('phone'))
      .when(propose([entry(one, { numbered: false }), entry(other)]))
      .refuses('number-would-be-lost'))
  test('is not made with an entry that was merged before, nor into a third', () => {
    given(flagged('phone'))
      .when(propose([entry(one, { merged: true }), entry(other)]))
      .refuses('merged-before')
    const third = PersonId.parse('0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a03')
    given(flagged('phone'))
      .when({ ...propose(both), plan: { ...plain, stays: third } })
      .refuses('stays-not-in-pair')
  })
  test('is undone as it was done, and only then', () => {
    given(flagged('phone'), proposed, confirmed)
      .when({ type: 'Unmerge', today })
      .yields({ type: 'MergeUndone', ...ids })
    given(flagged('phone')).when({ type: 'Unmerge', today }).refuses('not-merged')
    given().when({ type: 'Unmerge', today }).refuses('pair-unknown')
    given(flagged('phone'), proposed, confirmed).when({ type: 'DismissPair' }).refuses('pair-not-open')
  })
})
