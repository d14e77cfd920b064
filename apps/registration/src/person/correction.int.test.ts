import { newId } from '@jiuyuan/contract-kit/id'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskOf } from '../../test/desk.ts'
import { identityNumber, KASHGAR, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'

const here = clerkOf(YANERWO)
const ok = { ok: true }
let registration: Registration
let desk: ReturnType<typeof deskOf>
beforeAll(async () => {
  registration = await startRegistration()
  desk = deskOf(registration)
})
afterAll(() => registration[Symbol.asyncDispose]())

const papersOf = async (personId: string) =>
  registration.seals.open(await registration.prisma.personal.findUniqueOrThrow({ where: { personId } }))

describe('[F9] two who saw the same phone number and wrote another', () => {
  test('lose nothing: both values stand on one screen until a human decides', async () => {
    const { app } = registration
    const { personId } = await desk.register({ phone: '19900000001' })
    const one = await desk.ask(personId, { phone: '19900000002' })
    const other = await desk.ask(personId, { phone: '19900000003' })
    expect(await desk.apply(one)).toEqual(ok)
    expect(await desk.apply(other)).toEqual(ok)
    expect((await papersOf(personId)).phone).toBe('19900000002')
    expect(await app.correction(other, here)).toMatchObject({
      status: 'conflict',
      values: [{ field: 'phone', seen: '19900000001', now: '19900000002', asked: '19900000003', changedSince: true }],
    })
    const { lines } = await app.corrections({ limit: 50 }, here)
    expect(lines).toMatchObject([{ id: other.correctionId, status: 'conflict', fields: ['phone'] }])
    const resolve = { ...other, take: ['phone'], reason: '电话核对为此号' } as const
    const take = [...resolve.take]
    const stale = await app.resolveCorrection({ ...resolve, take, commandId: newId(), based: { phone: 0 } }, here)
    expect(stale).toMatchObject({ code: 'changed-meanwhile' })
    expect(await app.resolveCorrection({ ...resolve, take, commandId: newId(), based: { phone: 1 } }, here)).toEqual(ok)
    expect((await papersOf(personId)).phone).toBe('19900000003')
    expect(await app.corrections({ limit: 50, personId }, here)).toMatchObject({
      lines: [{ status: 'applied' }, { status: 'applied' }],
    })
  })
})

describe('a correction', () => {
  test('of one field loses none of another that is corrected at the same moment (10 rounds)', async () => {
    for (let round = 0; round < 10; round++) {
      const { personId } = await desk.register()
      const phone = await desk.ask(personId, { phone: '19911112222' })
      const name = await desk.ask(personId, { name: '古丽·艾力', nameUyghur: 'گۈلى ئەلى' })
      const note = await desk.ask(personId, { skillNote: '会修电动车', skills: ['electrics'] })
      expect(await Promise.all([phone, name, note].map(desk.apply))).toEqual([ok, ok, ok])
      expect(await papersOf(personId)).toMatchObject({
        phone: '19911112222',
        name: '古丽·艾力',
        nameUyghur: 'گۈلى ئەلى',
        skillNote: '会修电动车',
      })
      expect(await desk.view(personId)).toMatchObject({ skills: ['electrics'], versions: { phone: 1, name: 1 } })
    }
  })
  test('gives a number to who had none, and birth date and sex with it', async () => {
    const { personId } = await desk.register({
      identityNumber: '',
      noNumber: { reason: 'papers-lost', birthDate: '1984-01-01', sex: 'M' },
    })
    const number = identityNumber('1985-03-04', 'F')
    expect(await desk.apply(await desk.ask(personId, { identityNumber: number }))).toEqual(ok)
    expect(await desk.view(personId)).toMatchObject({ birthDate: '1985-03-04', sex: 'F', noNumberReason: null })
    const again = await desk.register().then(({ personId: id }) => desk.ask(id, { identityNumber: number }))
    expect(await desk.apply(again)).toMatchObject({ code: 'already-registered' })
    const mine = await registration.prisma.person.findUniqueOrThrow({ where: { id: again.personId } })
    expect(Buffer.from(mine.identityIndex ?? []).toString('hex')).not.toBe(registration.seals.index(number).slice(2))
  })
  test('in conflict touches neither the number nor its index', async () => {
    const { personId, identityNumber: number } = await desk.register()
    const before = await registration.prisma.person.findUniqueOrThrow({ where: { id: personId } })
    const both = await desk.ask(personId, { identityNumber: identityNumber(), phone: '19900000009' })
    expect(await desk.apply(await desk.ask(personId, { phone: '19900000008' }))).toEqual(ok)
    expect(await desk.apply(both)).toEqual(ok)
    const after = await registration.prisma.person.findUniqueOrThrow({ where: { id: personId } })
    expect(after.identityIndex).toEqual(before.identityIndex)
    expect(await papersOf(personId)).toMatchObject({ identityNumber: number, phone: '19900000008' })
  })
  test('is refused with a reason, which the timeline shows', async () => {
    const { app } = registration
    const { personId } = await desk.register()
    const wish = await desk.ask(personId, { education: 'bachelor' })
    const refusal = { commandId: newId(), ...wish, reason: '毕业证书未能核实' }
    expect(await app.refuseCorrection(refusal, here)).toEqual(ok)
    expect(await desk.view(personId)).toMatchObject({ education: 'junior' })
    const [latest] = await app.personTimeline({ personId }, here)
    expect(latest).toMatchObject({ command: 'RefuseCorrection', reason: '毕业证书未能核实' })
  })
  test('is neither seen nor decided from another county, and its values stand nowhere in the clear', async () => {
    const { app, pool } = registration
    const there = clerkOf(KASHGAR)
    const { personId } = await desk.register()
    const wish = await desk.ask(personId, { phone: '19955554444', name: '麦麦提·卡那瑞' })
    expect(await app.correction(wish, there)).toBeNull()
    expect(await app.corrections({ limit: 50, personId }, there)).toMatchObject({ lines: [] })
    expect(await app.applyCorrection({ commandId: newId(), ...wish }, there)).toMatchObject({ code: 'out-of-scope' })
    for (const table of ['person', 'correction', 'kit.journal', 'kit.outbox', 'kit.command_log']) {
      const { rows } = await pool.query<{ text: string }>(`select t::text as text from ${table} t`)
      const text = rows.map((row) => row.text).join('\n')
      expect(text).not.toContain('19955554444')
      expect(text).not.toContain('麦麦提·卡那瑞')
    }
  })
})
