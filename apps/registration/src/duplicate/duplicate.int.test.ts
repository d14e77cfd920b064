import { CardIssued, CardReturned } from '@jiuyuan/contract-card/events'
import { newId } from '@jiuyuan/contract-kit/id'
import { CorrectionId } from '@jiuyuan/contract-registration/correction'
import type { ProposeMerge } from '@jiuyuan/contract-registration/duplicate'
import { PersonId } from '@jiuyuan/contract-registration/person'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { assent, identityNumber, KASHGAR, registering, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'
import { clashesOf } from './clashes.ts'
import { pairIdOf } from './pair-id.ts'

const clerk = { ...clerkOf(YANERWO), id: 'clerk' }
const street = { ...clerkOf('650102002000'), id: 'street' }
const there = clerkOf(KASHGAR)
const ok = { ok: true }
let registration: Registration
beforeEach(async () => {
  registration = await startRegistration()
})
afterEach(() => registration[Symbol.asyncDispose]())

type Registering = NonNullable<Parameters<typeof registering>[0]>
let homes = 0
const register = async (more: Registering = {}) => {
  homes += 1
  const command = registering({ householdNumber: `D${homes}`, phone: '', ...more })
  expect(await registration.app.registerPerson(command, clerkOf(command.division))).toEqual(ok)
  await registration.hear()
  return command.personId
}
const twin = () => ({ name: '阿迪力·艾合买提', identityNumber: identityNumber('1983-11-04') })
const twins = async () => [await register(twin()), await register({ ...twin(), name: '阿迪力 艾合买提' })] as const
const queue = async (status: 'open' | 'merged' | 'distinct' | 'cleared' = 'open', by = clerk) =>
  (await registration.app.duplicateQueue({ status, limit: 50 }, by)).lines
const given = (one: string, other: string) => ({ commandId: newId(), pairId: pairIdOf(one, other).pairId })
const stateOf = async (id: string) =>
  (await registration.pool.query<{ state: unknown }>('select state from person where id = $1', [id])).rows[0]?.state

const unemployed = async (personId: PersonId) =>
  expect(
    await registration.app.registerUnemployment({ commandId: newId(), personId, grounds: 'job-lost', assent }, clerk),
  ).toEqual(ok)
const merge = async (stays: PersonId, other: PersonId, more: Partial<z.output<typeof ProposeMerge>> = {}) => {
  const { app, hear } = registration
  const plan = { ...given(stays, other), stays, take: [], reason: '核对身份证为同一人', ...more }
  expect(await app.proposeMerge(plan, clerk)).toEqual(ok)
  expect(await app.confirmMerge(given(stays, other), clerk)).toMatchObject({ code: 'confirmer-is-proposer' })
  expect(await app.confirmMerge(given(stays, other), street)).toEqual(ok)
  await hear()
}

describe('the same identity number', () => {
  test('[F2] registered twice at the same moment is one person; the other is told who was first', async () => {
    const number = identityNumber()
    const [one, other] = [1, 2].map(() => registering({ identityNumber: number }))
    if (!one || !other) throw new Error('two commands')
    const outcomes = await Promise.all([one, other].map((each) => registration.app.registerPerson(each, clerk)))
    expect(outcomes.filter(({ ok: done }) => done)).toHaveLength(1)
    const first = outcomes[0]?.ok ? one.personId : other.personId
    const refused = outcomes.find(({ ok: done }) => !done)
    expect(refused).toMatchObject({ code: 'already-registered', detail: { personId: first } })
    expect(await registration.prisma.person.count()).toBe(1)
  })
  test('is found before anything is registered; of another office’s person only the masked name and the place', async () => {
    const number = identityNumber()
    const personId = await register({ identityNumber: number })
    const { app, pool } = registration
    const [mine] = await app.duplicateCheck({ identityNumber: number }, clerk)
    expect(mine).toMatchObject({ ground: 'identity', personId, name: '阿迪力·艾合买提' })
    const [theirs] = await app.duplicateCheck({ identityNumber: number }, there)
    expect(theirs).toMatchObject({ ground: 'identity', personId: null, name: '阿*' })
    const looks = 'select actor_id from kit.look where person_id = $1 and purpose = $2 order by at'
    expect((await pool.query(looks, [personId, '登记前查重'])).rows).toEqual([
      { actor_id: clerk.id },
      { actor_id: there.id },
    ])
  })
})

describe('[F1] blank', () => {
  test('matches nobody, not even the blank, whatever else is said', async () => {
    await register({ identityNumber: '', noNumber: { reason: 'not-yet-issued', birthDate: '1990-01-01', sex: 'M' } })
    const blank = fc.constantFrom('', ' ', '\u3000', '··', '--')
    const { pool, app } = registration
    await fc.assert(
      fc.asyncProperty(blank, blank, async (name, phone) => {
        expect(
          await app.duplicateCheck({ name, phone, identityNumber: phone, birthDate: '1990-01-01' }, clerk),
        ).toEqual([])
        expect(await clashesOf(pool, { nameKey: '', birthDate: '1990-01-01', phone: null })).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
  test('identities a thousand times make a thousand entries and no match', async () => {
    const letters = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳']
    const { app, prisma, hear } = registration
    const noNumber = { reason: 'not-yet-issued', birthDate: '1990-01-01', sex: 'M' } as const
    for (let at = 0; at < 1_000; at += 20)
      await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const number = at + index
          const name = `${letters[number % 32] ?? ''}${letters[Math.floor(number / 32)] ?? ''}`
          const nobody = { identityNumber: '', phone: '', name, householdNumber: `B${number}`, noNumber }
          expect(await app.registerPerson(registering(nobody), clerk)).toEqual(ok)
        }),
      )
    await hear()
    expect(await prisma.person.count({ where: { identityIndex: null } })).toBe(1_000)
    expect(await prisma.duplicatePair.count()).toBe(0)
  }, 180_000)
})

describe('a likely duplicate', () => {
  test('is found by name and day of birth, however the name was typed, and lies in the queue side by side', async () => {
    const [one, other] = await twins()
    const [line] = await queue()
    expect(line).toMatchObject({ grounds: ['name-birth'], division: YANERWO, foundOn: '2026-11-23' })
    const view = await registration.app.pair({ pairId: line?.id ?? '' }, clerk)
    expect(new Set([view?.first.personId, view?.second.personId])).toEqual(new Set([one, other]))
    expect(view?.first).toMatchObject({ education: 'junior', birthDate: '1983-11-04' })
    expect(view?.first.identityMasked).toMatch(/^\d{4}\*{10}/)
    const looks = `select count(*)::int as n from kit.look where purpose = '比对疑似重复'`
    expect((await registration.pool.query(looks)).rows).toEqual([{ n: 2 }])
  })
  test('is found by phone across households, never within one', async () => {
    const phone = '13900000077'
    await register({ phone, householdNumber: 'P1' })
    await register({ phone, householdNumber: 'P1', name: '古丽', identityNumber: identityNumber('1988-01-01', 'F') })
    expect(await queue()).toEqual([])
    await register({ phone, householdNumber: 'P2', name: '张伟', identityNumber: identityNumber('1979-01-01') })
    expect((await queue()).map(({ grounds }) => grounds)).toEqual([['phone'], ['phone']])
  })
  test('of two communities is seen by the office that answers for both, and by nobody else', async () => {
    await register(twin())
    await register({ ...twin(), division: '650102002005' })
    expect(await queue()).toEqual([])
    expect(await queue('open', street)).toHaveLength(1)
    expect(await queue('open', there)).toEqual([])
  })
  test('[F8] is cleared when the clash is mended', async () => {
    const [one] = await twins()
    const { app, hear } = registration
    const correctionId = CorrectionId.parse(newId())
    const asked = { commandId: newId(), personId: one, correctionId, changes: { name: '艾合买提·阿迪力' }, based: {} }
    expect(await app.askCorrection({ ...asked, reason: '姓名登记错误' }, clerk)).toEqual(ok)
    expect(await app.applyCorrection({ commandId: newId(), personId: one, correctionId }, clerk)).toEqual(ok)
    await hear()
    expect(await queue()).toEqual([])
    expect(await queue('cleared')).toHaveLength(1)
  })
  test('that an officer found to be two persons is not shown again', async () => {
    const [one, other] = await twins()
    expect(await registration.app.dismissPair({ ...given(one, other), reason: '同名同日生' }, clerk)).toEqual(ok)
    await register({ name: '古丽', identityNumber: identityNumber('1988-01-01', 'F') })
    await registration.deliver('registration', (await registration.outbox())[0])
    expect(await queue()).toEqual([])
    expect(await queue('distinct')).toHaveLength(1)
  })
})

describe('a merge', () => {
  test('leaves a pointer, deletes nothing, and un-merging restores both exactly', async () => {
    const [one, other] = await twins()
    await unemployed(other)
    await registration.hear()
    const before = { one: await stateOf(one), other: await stateOf(other) }
    await merge(one, other, { take: ['education'] })
    const { app, hear } = registration
    const number = (await app.person({ personId: one }, clerk))?.certificate?.no
    expect(number).toMatch(/^650102/)
    expect(await app.person({ personId: other }, clerk)).toMatchObject({ id: one })
    expect(await app.persons({ limit: 50 }, clerk)).toMatchObject({ persons: [{ id: one }] })
    const work = { commandId: newId(), personId: other, since: '2026-11-23', channel: 'employer' } as const
    expect(await app.reportEmployment(work, clerk)).toMatchObject({ code: 'person-merged' })
    expect(await app.unmerge({ ...given(one, other), reason: '误合并' }, street)).toEqual(ok)
    await hear()
    expect({ one: await stateOf(one), other: await stateOf(other) }).toEqual(before)
    const told = (await registration.outbox()).map(({ type }) => type)
    expect(told).toContain('registration.person-merged.v1')
    expect(told).toContain('registration.person-unmerged.v1')
    const view = await app.pair(given(one, other), clerk)
    expect(view?.ledger.map(({ command, actor }) => [command, actor]).slice(0, 3)).toEqual([
      ['Unmerge', 'street'],
      ['ConfirmMerge', 'street'],
      ['ProposeMerge', 'clerk'],
    ])
    expect(view?.ledger[0]?.reason).toBe('误合并')
  })
  test('shows in the one ledger what was recorded of both, until they are parted', async () => {
    const [one, other] = await twins()
    await unemployed(other)
    await registration.hear()
    const ledger = async () => (await registration.app.personLedger({ personId: one }, clerk)).map(({ kind }) => kind)
    expect(await ledger()).toEqual([])
    await merge(one, other)
    expect(await ledger()).toContain('registration')
    expect(await registration.prisma.certificateEntry.count({ where: { personId: one } })).toBe(0)
    expect(await registration.app.unmerge({ ...given(one, other), reason: '误合并' }, street)).toEqual(ok)
    await registration.hear()
    expect(await ledger()).toEqual([])
  })
  test('does not undo in silence what somebody did in between', async () => {
    const [one, other] = await twins()
    await unemployed(other)
    await registration.hear()
    await merge(one, other)
    const { app, hear } = registration
    const work = { commandId: newId(), personId: one, since: '2026-11-23', channel: 'employer' } as const
    expect(await app.reportEmployment(work, clerk)).toEqual(ok)
    expect(await app.unmerge({ ...given(one, other), reason: '误合并' }, street)).toEqual(ok)
    await hear()
    expect((await app.person({ personId: one }, clerk))?.status).toBe('employed')
  })
  test('of two with a certificate or a card each is refused until it is said whose stays', async () => {
    const [one, other] = await twins()
    const { app, hear, deliver, eventOf } = registration
    for (const personId of [one, other]) await unemployed(personId)
    await hear()
    const plan = { stays: one, take: [], reason: '同一人' }
    const propose = (more: { certificateOf?: PersonId; cardOf?: PersonId } = {}) =>
      app.proposeMerge({ ...given(one, other), ...plan, ...more }, clerk)
    expect(await propose()).toMatchObject({ code: 'which-certificate' })
    const cards = [one, other].map((personId) => ({
      cardId: newId(),
      personId,
      certificateNo: 'x',
      issuedOn: '2026-11-23',
    }))
    for (const [index, card] of cards.entries())
      await deliver(
        'card',
        eventOf(CardIssued, { ...card, cardNo: `650102260000001${index}` }, { subject: card.cardId }),
      )
    expect(await propose({ certificateOf: one })).toMatchObject({ code: 'which-card' })
    const [{ cardId, personId } = { cardId: '', personId: one }] = cards
    const returned = { cardId, personId, returnedOn: '2026-11-23' }
    await deliver('card', eventOf(CardReturned, returned, { subject: cardId, version: 2 }))
    expect(await propose({ certificateOf: one })).toEqual(ok)
  })
  test('takes the entry that does not stay out of its household, and un-merging brings it back', async () => {
    const [one, other] = await twins()
    const home = (await registration.app.person({ personId: other }, clerk))?.householdId ?? ''
    const members = async () => (await registration.app.household({ householdId: home }, clerk))?.members.length
    await merge(one, other)
    expect(await members()).toBe(0)
    expect(await registration.app.unmerge({ ...given(one, other), reason: '误合并' }, street)).toEqual(ok)
    await registration.hear()
    expect(await members()).toBe(1)
  })
})
