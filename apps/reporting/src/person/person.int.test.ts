import { checkDigit } from '@jiuyuan/codes/identity-number'
import { CardIssued } from '@jiuyuan/contract-card/events'
import * as registration from '@jiuyuan/contract-registration/events'
import { PersonSearch } from '@jiuyuan/contract-reporting/person'
import { closePersonal } from '@jiuyuan/service-kit/personal'
import { sealWith } from '@jiuyuan/service-kit/seal'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { officer, region, startReporting, type Reporting } from '../../test/reporting.ts'
import { event, idOf, otherCommunity } from '../../test/told.ts'

let reporting: Reporting
beforeAll(async () => {
  reporting = await startReporting()
})
beforeEach(async () => {
  await reporting.forget()
  await reporting.pool.query('delete from person_name')
})
afterAll(() => reporting[Symbol.asyncDispose]())

const numberOf = (first17: string) => first17 + checkDigit(first17)
const identityNumber = numberOf('65010219800307123')
const here = officer(['650102', '650103'])

const name = async (
  who: string,
  text: string,
  more: { version?: number; erased?: boolean; identityNumber?: string } = {},
) => {
  const { version = 1, erased = false } = more
  const data = { name: text, identityNumber: more.identityNumber ?? '', phone: '' }
  const sealed = closePersonal(sealWith(reporting.keys.PERSONAL_KEY), idOf(who), data)
  await reporting.personal?.(reporting.pool, { personId: idOf(who), version, erased, ...sealed })
}
const registered = (who: string, division?: string) =>
  event(
    registration.PersonRegistered,
    { personId: idOf(who), householdId: idOf('household'), status: 'unemployed' },
    { subject: idOf(who), ...(division ? { division } : {}) },
  )
const certified = (who: string) =>
  event(
    registration.CertificateIssued,
    { personId: idOf(who), certificateNo: '6501022026000001', issuedOn: '2026-11-02' },
    { subject: idOf(who), version: 2 },
  )
const carded = (who: string) => {
  const issued = {
    cardId: idOf(`card ${who}`),
    personId: idOf(who),
    cardNo: '0102-00012345',
    certificateNo: '1',
    issuedOn: '2026-11-02',
  }
  return event(CardIssued, issued, { subject: issued.cardId })
}
const found = async (text: string, by = here) =>
  (await reporting.app.search(PersonSearch.parse({ text }), by)).map((hit) => hit.name)

describe('the search', () => {
  beforeEach(async () => {
    await name('a', '单雄信', { identityNumber })
    await name('b', '阿依古丽·买买提')
    await reporting.hear([registered('a'), carded('a'), certified('a'), registered('b')])
  })
  test.each([
    ['单雄', '单雄信'],
    ['shanxiong', '单雄信'],
    ['SXX', '单雄信'],
    ['阿依古丽•买', '阿依古丽·买买提'],
    ['ayigulimai', '阿依古丽·买买提'],
    ['0102-0001', '单雄信'],
    ['65010220260', '单雄信'],
    [identityNumber, '单雄信'],
    [identityNumber.toLowerCase(), '单雄信'],
  ])('finds by %s', async (text, hit) => expect(await found(text)).toEqual([hit]))
  test('finds nobody by a part of the identity number, or by a faulty one', async () => {
    expect(await found(identityNumber.slice(0, 14))).toEqual([])
    expect(await found(numberOf('65010219800307124'))).toEqual([])
  })
  test('tells the newest card and certificate with the name', async () =>
    expect(await reporting.app.search({ text: '单雄' }, here)).toMatchObject([
      { cardNo: '0102-00012345', cardStatus: 'active', certificateNo: '6501022026000001', status: 'unemployed' },
    ]))
  test('finds nobody outside the office`s division', async () => {
    expect(await found('单雄', officer(['653101', '653102']))).toEqual([])
    expect(await found('单雄', officer())).toEqual([])
  })
  test('records the look at everybody it shows', async () => {
    await found('单雄')
    const { rows } = await reporting.pool.query(
      'select actor_id, person_id, purpose from kit.look order by position desc limit 1',
    )
    expect(rows).toEqual([{ actor_id: 'officer', person_id: idOf('a'), purpose: '查询' }])
  })
  test.each(['a', '50%', "x' or 1", '__'])('refuses %s as a text', (text) =>
    expect(PersonSearch.safeParse({ text }).success).toBe(false),
  )
})

describe('personal data', () => {
  test('an older message does not come back', async () => {
    await reporting.hear([registered('a')])
    await name('a', '新名字', { version: 2 })
    await name('a', '旧名字', { version: 1 })
    expect([await found('新名字'), await found('旧名字')]).toEqual([['新名字'], []])
  })
  test('is forgotten when it is erased, for good', async () => {
    await reporting.hear([registered('a')])
    await name('a', '张伟', { identityNumber })
    await name('a', '', { version: 2, erased: true })
    await name('a', '张伟', { version: 1, identityNumber })
    expect([await found('张伟'), await found(identityNumber)]).toEqual([[], []])
    const { rows } = await reporting.pool.query('select name, pinyin, initials, identity_index from person_name')
    expect(rows).toEqual([{ name: '', pinyin: '', initials: '', identity_index: null }])
  })
  test('blank identity numbers find nobody', async () => {
    await name('a', '张伟')
    await reporting.hear([registered('a')])
    const by = { kind: 'identity-number', identityNumber: '                  ' } as const
    expect(await reporting.app.lookup({ by, purpose: '核对' }, region)).toBeNull()
  })
})

describe('the look-up in the whole region', () => {
  beforeEach(async () => {
    await name('a', '单雄信', { identityNumber })
    await reporting.hear([registered('a', otherCommunity), carded('a')])
  })
  test.each([{ kind: 'identity-number', identityNumber } as const, { kind: 'card', cardNo: '0102-00012345' } as const])(
    'by $kind tells the minimum and is recorded with its purpose',
    async (by) => {
      const seen = await reporting.app.lookup({ by, purpose: '核对是否已登记' }, here)
      expect(seen).toEqual({
        personId: idOf('a'),
        nameMasked: '单**',
        division: otherCommunity,
        divisionName: expect.any(String),
        cardStatus: 'active',
      })
      const { rows } = await reporting.pool.query(
        'select person_id, purpose from kit.look order by position desc limit 1',
      )
      expect(rows).toEqual([{ person_id: idOf('a'), purpose: '核对是否已登记' }])
    },
  )
  test('finds nobody by the beginning of a card number', async () =>
    expect(await reporting.app.lookup({ by: { kind: 'card', cardNo: '0102' }, purpose: '核对' }, here)).toBeNull())
})

test('the page of a person tells the household`s facts too, and nothing to another office', async () => {
  await reporting.hear([
    registered('a'),
    event(
      registration.HouseholdZeroLost,
      { householdId: idOf('household'), occurrence: 1, on: '2026-11-05' },
      { subject: idOf('household'), at: '2026-11-05T02:00:00.000Z' },
    ),
  ])
  expect((await reporting.app.timeline({ personId: idOf('a') }, here)).map(({ about, text }) => [about, text])).toEqual(
    [
      ['household', '家庭已不符合零就业条件,2026年11月5日'],
      ['person', '登记人员信息,就业状态:失业'],
    ],
  )
  expect(await reporting.app.timeline({ personId: idOf('a') }, officer(['653101', '653102']))).toEqual([])
  expect(await reporting.app.timeline({ personId: idOf('a') }, officer())).toEqual([])
})
