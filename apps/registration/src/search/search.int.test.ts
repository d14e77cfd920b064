import { childrenOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { CardIssued } from '@jiuyuan/contract-card/events'
import { newId } from '@jiuyuan/contract-kit/id'
import { HouseholdStatus } from '@jiuyuan/contract-registration/household'
import { inScope } from '@jiuyuan/service-kit/scope'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assent, identityNumber, KASHGAR, registering, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'

const day = '2026-11-23'
const leaves = (code: string): string[] => {
  const below = childrenOf(code, day)
  return below.length > 0 ? below.flatMap(({ code: child }) => leaves(child)) : [code]
}
const communities = [...leaves('650102002000').slice(0, 4), ...leaves('650103000000').slice(0, 3), KASHGAR]
const names = ['阿迪力·艾合买提', '张伟', '张海', '古丽娜尔']
const here = clerkOf(YANERWO)
const ok = { ok: true }
let registration: Registration
let known: { personId: string; identityNumber: string; certificateNo: string }

beforeAll(async () => {
  registration = await startRegistration()
  const { app, hear } = registration
  const [first] = [registering({ phone: '13912345678', nameUyghur: 'ئادىل' })]
  expect(await app.registerPerson(first, here)).toEqual(ok)
  const registered = { commandId: newId(), personId: first.personId, grounds: 'job-lost', assent } as const
  expect(await app.registerUnemployment(registered, here)).toEqual(ok)
  for (let at = 0; at < 40; at++) {
    const division = communities[at % communities.length] ?? YANERWO
    const status = (['unemployed', 'employed', 'student'] as const)[at % 3] ?? 'unemployed'
    const birthDate = `19${60 + at}-03-01`
    const who = { division, status, name: names[at % 4] ?? '', identityNumber: identityNumber(birthDate), phone: '' }
    expect(
      await app.registerPerson(registering({ ...who, householdNumber: `S${at % 11}` }), clerkOf(division)),
    ).toEqual(ok)
  }
  await hear()
  const view = await app.person({ personId: first.personId }, here)
  known = { ...first, certificateNo: view?.certificateNo ?? '' }
}, 120_000)
afterAll(() => registration[Symbol.asyncDispose]())

const found = async (text: string, by: Caller = here) =>
  (await registration.app.searchPersons({ text, limit: 50 }, by)).hits.map(({ id }) => id)

describe('a person is found', () => {
  test('by the whole identity number, its last four, certificate, card, phone and phone’s last four', async () => {
    const { personId, identityNumber: number, certificateNo } = known
    const cardId = newId()
    const issued = { cardId, personId, cardNo: '6501022600000017', certificateNo, issuedOn: day }
    await registration.deliver('card', registration.eventOf(CardIssued, issued, { subject: cardId }))
    for (const text of [number, certificateNo, certificateNo.slice(0, 12), '6501022600000017', '13912345678'])
      expect(await found(text)).toEqual([personId])
    for (const text of [number.slice(-4), '5678']) expect(await found(text)).toContain(personId)
    expect(await found(number.slice(0, 12))).not.toContain(personId)
  })
  test.each(['阿迪力', 'adili', 'adl', 'ئادىل'])('by the beginning of the name: %s', async (text) =>
    expect(await found(text)).toContain(known.personId),
  )
  test('by their own office only', async () => {
    expect(await found('13912345678', clerkOf(KASHGAR))).toEqual([])
    expect(await found('阿迪力', { ...here, scope: [] })).toEqual([])
  })
  test('and every search is recorded, without what was typed', async () => {
    await found('没有这个人')
    const { rows } = await registration.pool.query(
      `select r::text as text, found, kind from search_record r order by at, id`,
    )
    expect(rows.at(-1)).toMatchObject({ kind: 'name', found: 0 })
    expect(JSON.stringify(rows)).not.toContain('没有这个人')
    const looks = `select count(*)::int as n from kit.look where purpose = '查找人员' and person_id = $1`
    expect((await registration.pool.query(looks, [known.personId])).rows[0]).not.toEqual({ n: 0 })
  })
})

const officeTree = fc
  .array(fc.tuple(fc.constantFrom(...communities), fc.constantFrom(2, 4, 6, 9, 12)), { maxLength: 3 })
  .map((offices): Caller => ({
    ...here,
    scope: offices.flatMap(([code, digits]) => clerkOf(code.slice(0, digits).padEnd(12, '0')).scope),
  }))

const listed = async (by: Caller, wanted: { status?: 'unemployed' | 'student' }) => {
  const all: { id: string; division: string }[] = []
  for (let cursor: string | undefined; ;) {
    const page = await registration.app.persons({ limit: 7, ...wanted, ...(cursor ? { cursor } : {}) }, by)
    all.push(...page.persons)
    if (!page.cursor) return all
    cursor = page.cursor
  }
}
const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0)

describe('[F4] list, count and facet say the same under any office tree, and nothing from beyond it', () => {
  test('of persons', () =>
    fc.assert(
      fc.asyncProperty(
        officeTree,
        fc.constantFrom({}, { status: 'unemployed' }, { status: 'student' } as const),
        async (by, wanted) => {
          const all = await listed(by, wanted)
          const { total, byStatus } = await registration.app.personCount(wanted, by)
          expect(all.every(({ division }) => inScope(by, division))).toBe(true)
          expect([total, sum(byStatus)]).toEqual([all.length, all.length])
        },
      ),
      { numRuns: 40 },
    ))
  test('of searches', () =>
    fc.assert(
      fc.asyncProperty(officeTree, fc.constantFrom('张', '张伟', 'zhang', 'adl', '0001', '65'), async (by, typed) => {
        const text = typed.length < 2 ? `${typed}伟` : typed
        const { hits } = await registration.app.searchPersons({ text, limit: 50 }, by)
        const { total, byDivision } = await registration.app.searchCount({ text }, by)
        expect(hits.every(({ division }) => inScope(by, division))).toBe(true)
        expect([total, sum(byDivision)]).toEqual([hits.length, hits.length])
      }),
      { numRuns: 40 },
    ))
  test('of households', () =>
    fc.assert(
      fc.asyncProperty(officeTree, async (by) => {
        const { total, byStatus } = await registration.app.householdCount(by)
        const lists = await Promise.all(
          HouseholdStatus.options.map(async (status) => {
            const { households } = await registration.app.householdQueue({ status, limit: 100 }, by)
            expect(households.every(({ division }) => inScope(by, division))).toBe(true)
            return { status, count: households.length }
          }),
        )
        expect(lists.filter(({ count }) => count > 0)).toEqual(
          HouseholdStatus.options.flatMap((status) => byStatus.filter((one) => one.status === status)),
        )
        expect(total).toBe(sum(lists))
      }),
      { numRuns: 25 },
    ))
})
