import { HouseholdCleared, PersonEmployed, RosterImported } from '@jiuyuan/contract-registration/events'
import { ClaimPaid } from '@jiuyuan/contract-subsidy/events'
import { describe, expect, test } from 'vitest'
import { event, idOf } from '../../test/told.ts'
import { heard } from '../reactions.ts'
import { paymentOfPerson, timelineOf } from './project-timeline.ts'
import { timelineTexts, toldOfNobody } from './timeline-text.ts'
import { sentence } from './timeline-words.ts'

const [personId, householdId, claimId] = [idOf('person'), idOf('household'), idOf('claim')]
const subjects = Object.values(heard).flatMap((contracts) => contracts.map(({ subject }) => subject))

describe('what happened to a person', () => {
  test('every event of every service is told in a sentence, or told of nobody on purpose', () =>
    expect([...Object.keys(timelineTexts), ...toldOfNobody].toSorted()).toEqual(subjects.toSorted()))

  test('a fact of a person stands on the person, with what its sentence needs and no id', () => {
    const told = event(
      PersonEmployed,
      { personId, householdId, since: '2026-11-02', channel: 'flexible' },
      { subject: personId },
    )
    expect(timelineOf(PersonEmployed).flatMap(({ rowsOf }) => rowsOf(told))).toMatchObject([
      { columns: { about: 'person', about_id: personId, params: { since: '2026-11-02', channel: 'flexible' } } },
    ])
  })

  test('a fact of a household stands on the household, whoever caused it', () => {
    const cleared = {
      householdId,
      occurrence: 1,
      personId,
      clearedAt: '2026-11-02T02:00:00Z',
      channel: 'employer',
    } as const
    const told = event(HouseholdCleared, cleared, { subject: householdId })
    expect(timelineOf(HouseholdCleared).flatMap(({ rowsOf }) => rowsOf(told))).toMatchObject([
      { columns: { about: 'household', about_id: householdId } },
    ])
  })

  test('what is told of nobody makes no row', () => expect(timelineOf(RosterImported)).toEqual([]))

  test('a payment is one entry per person, with its months in order and its exact sum', () => {
    const line = (who: string, month: string, amount: string) => ({ personId: idOf(who), month, amount })
    const lines = [line('a', '2026-11', '29995'), line('b', '2026-10', '100'), line('a', '2026-10', '30005')]
    const paid = {
      claimId,
      employerId: idOf('employer'),
      kind: 'post',
      quarter: '2026Q4',
      total: '60100',
      paidOn: '2026-12-01',
    } as const
    const rows = paymentOfPerson.rowsOf(event(ClaimPaid, { ...paid, lines }, { subject: claimId }))
    expect(rows.map(({ columns }) => [columns['about_id'], columns['params']])).toEqual([
      [idOf('a'), { kind: 'post', paidOn: '2026-12-01', months: '2026-10、2026-11', amount: '60000' }],
      [idOf('b'), { kind: 'post', paidOn: '2026-12-01', months: '2026-10', amount: '100' }],
    ])
  })
})

test.each([
  ['自{since}起{channel}', { since: '2026-11-02', channel: 'self-employed' }, '自2026年11月2日起自主创业'],
  [
    '{kind}已拨付,{months},{amount}',
    { kind: 'post', months: '2026-10', amount: '190005' },
    '岗位补贴已拨付,2026-10,1900.05元',
  ],
  ['用时{minutes}分钟,{within}', { minutes: 540, within: true }, '用时540分钟,在24小时之内'],
  ['原因:{reason}', { reason: '路途太远' }, '原因:路途太远'],
  ['交由{holder}保管{missing}', { holder: 'issuer' }, '交由发卡机构保管'],
])('the sentence %s is told in Chinese', (template, params, text) => expect(sentence(template, params)).toBe(text))
