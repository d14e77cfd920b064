import { newId } from '@jiuyuan/contract-kit/id'
import { CorrectionId } from '@jiuyuan/contract-registration/correction'
import { openPersonal } from '@jiuyuan/service-kit/personal'
import { sealWith } from '@jiuyuan/service-kit/seal'
import { PersonalMessage } from '@jiuyuan/contract-kit/personal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assent, identityNumber, KASHGAR, registering, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'

const here = clerkOf(YANERWO)
const there = clerkOf(KASHGAR)
const ok = { ok: true }
let registration: Registration
beforeAll(async () => {
  registration = await startRegistration()
})
afterAll(() => registration[Symbol.asyncDispose]())

const register = async (more: Parameters<typeof registering>[0] = {}) => {
  const command = registering(more)
  expect(await registration.app.registerPerson(command, here)).toEqual(ok)
  return command
}
const unemployed = async (more: Parameters<typeof registering>[0] = {}) => {
  const command = await register(more)
  const { personId } = command
  const registered = { commandId: newId(), personId, grounds: 'job-lost', assent } as const
  expect(await registration.app.registerUnemployment(registered, here)).toEqual(ok)
  return command
}

describe('personal data', () => {
  test('stands in no state, journal, event or log: numbers nowhere in the clear, the name in its own table only', async () => {
    const { identityNumber: number, name, phone } = await register({ name: '卡那瑞·金丝雀', phone: '19912345678' })
    const tables = ['person', 'personal', 'kit.journal', 'kit.outbox', 'kit.command_log', 'certificate_number']
    for (const table of tables) {
      const { rows } = await registration.pool.query<{ text: string }>(`select t::text as text from ${table} t`)
      const text = rows.map((row) => row.text).join('\n')
      expect(text).not.toContain(number)
      expect(text).not.toContain(phone)
      if (table !== 'personal') expect(text).not.toContain(name)
    }
  })
  test('is told on the personal stream, encrypted for its readers, at registration and at every correction', async () => {
    const { personId, identityNumber: number } = await register()
    const correctionId = CorrectionId.parse(newId())
    const changes = { name: '阿迪力·买买提', phone: '' }
    const wish = { commandId: newId(), personId, correctionId, changes, based: {}, reason: '更名' }
    expect(await registration.app.askCorrection(wish, here)).toEqual(ok)
    expect(await registration.app.applyCorrection({ commandId: newId(), personId, correctionId }, here)).toEqual(ok)
    const { rows } = await registration.pool.query<{ payload: unknown }>(
      'select payload from kit.outbox where subject = $1 order by position',
      [`personal.person.${personId}`],
    )
    const seal = sealWith(registration.keys.PERSONAL_KEY)
    const told = rows.map(({ payload }) => PersonalMessage.parse(payload))
    expect(told.map(({ version }) => version)).toEqual([1, 2])
    expect(told.map((message) => openPersonal(seal, message))).toEqual([
      { name: '阿迪力·艾合买提', identityNumber: number, phone: '19900000001' },
      { name: '阿迪力·买买提', identityNumber: number, phone: '' },
    ])
    const row = await registration.prisma.personal.findUniqueOrThrow({ where: { personId } })
    expect(registration.seals.open(row)).toMatchObject({ name: '阿迪力·买买提', identityNumber: number, phone: '' })
  })
  test('is shown masked, in full only for a purpose, and every look is recorded', async () => {
    const { personId, identityNumber: number } = await register()
    const view = await registration.app.person({ personId }, here)
    expect(view).toMatchObject({ name: '阿迪力·艾合买提', phoneMasked: '199****0001', age: 43 })
    expect(view?.identityMasked).toBe(`${number.slice(0, 4)}**********${number.slice(-4)}`)
    const revealed = await registration.app.revealPerson({ personId, purpose: '核对证件原件' }, here)
    expect(revealed).toEqual({ identityNumber: number, phone: '19900000001' })
    const looks = await registration.pool.query(
      'select actor_id, office, purpose from kit.look where person_id = $1 order by position',
      [personId],
    )
    expect(looks.rows).toEqual([
      { actor_id: here.id, office: YANERWO, purpose: '查看个人档案' },
      { actor_id: here.id, office: YANERWO, purpose: '核对证件原件' },
    ])
  })
})

describe('one person, one registration in the whole region', () => {
  test('of two communities at the same instant one wins, the other is told where (20 rounds)', async () => {
    for (let round = 0; round < 20; round++) {
      const number = identityNumber()
      const [mine, other] = [
        registering({ identityNumber: number }),
        registering({ identityNumber: number, division: KASHGAR, householdNumber: 'KSH001' }),
      ]
      const outcomes = await Promise.all([
        registration.app.registerPerson(mine, here),
        registration.app.registerPerson(other, there),
      ])
      const winner = outcomes.findIndex(({ ok: won }) => won)
      const where = winner === 0 ? '天山区' : '喀什市'
      expect(outcomes[1 - winner]).toMatchObject({
        ok: false,
        code: 'already-registered',
        detail: { where: expect.stringContaining(where) },
      })
      expect(
        await registration.prisma.personal.findMany({ where: { personId: { in: [mine.personId, other.personId] } } }),
      ).toHaveLength(1)
    }
  })
  test('the same number typed otherwise is the same person', async () => {
    const { identityNumber: number } = await register()
    const again = registering({ identityNumber: ` ${number.slice(0, 6)} ${number.slice(6).toLowerCase()}` })
    expect(await registration.app.registerPerson(again, here)).toMatchObject({ code: 'already-registered' })
  })
  test('blank equals blank nowhere: a blank number is refused, not found', async () => {
    for (const blank of ['', ' ', '　'])
      expect(await registration.app.registerPerson(registering({ identityNumber: blank }), here)).toEqual({
        ok: false,
        code: 'identity-number-invalid',
        detail: { reason: '未填写' },
      })
  })
  test('a command sent again is answered again and done once', async () => {
    const command = await register()
    expect(await registration.app.registerPerson(command, here)).toEqual(ok)
    const other = { ...command, phone: '19900000002' }
    expect(await registration.app.registerPerson(other, here)).toMatchObject({ code: 'command-id-reused' })
    const { rows } = await registration.pool.query('select from kit.journal where aggregate_id = $1', [
      command.personId,
    ])
    expect(rows).toHaveLength(1)
  })
})

describe('the certificate', () => {
  test('has a number of its own in county and year, however many register at once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => register()))
    await Promise.all(
      people.map(({ personId }) =>
        registration.app.registerUnemployment({ commandId: newId(), personId, grounds: 'job-lost', assent }, here),
      ),
    )
    const views = await Promise.all(people.map(({ personId }) => registration.app.person({ personId }, here)))
    const numbers = views.map((view) => view?.certificate?.no ?? '').toSorted()
    expect(numbers.every((number) => /^6501022026\d{6}$/.test(number))).toBe(true)
    expect(new Set(numbers).size).toBe(20)
    expect(Number(numbers.at(-1)) - Number(numbers[0])).toBe(19)
  })
  test('takes no number for who may not have one', async () => {
    const { personId } = await register({ status: 'retired' })
    const refused = await registration.app.registerUnemployment(
      { commandId: newId(), personId, grounds: 'job-lost', assent },
      here,
    )
    expect(refused).toMatchObject({ code: 'not-in-labour-force' })
    expect(await registration.prisma.certificateNumber.findUnique({ where: { personId } })).toBeNull()
  })
  test('is refused by name when the county’s numbers are used up', async () => {
    await registration.pool.query(
      `insert into certificate_sequence (county, year, last) values ('653101', 2026, 999999)`,
    )
    const command = registering({ division: KASHGAR })
    expect(await registration.app.registerPerson(command, there)).toEqual(ok)
    const { personId } = command
    const refused = registration.app.registerUnemployment(
      { commandId: newId(), personId, grounds: 'other', assent },
      there,
    )
    expect(await refused).toMatchObject({ code: 'certificate-numbers-exhausted' })
  })
  test('keeps its number through a job and a return to the labour market', async () => {
    const { personId } = await unemployed()
    const before = (await registration.app.person({ personId }, here))?.certificateNo
    const since = '2026-11-23'
    const id = () => ({ commandId: newId(), personId })
    expect(await registration.app.reportEmployment({ ...id(), since, channel: 'employer' }, here)).toEqual(ok)
    expect(await registration.app.reportUnemployment({ ...id(), since }, here)).toEqual(ok)
    expect(await registration.app.cancelCertificate({ ...id(), reason: 'own-wish' }, here)).toEqual(ok)
    expect((await registration.app.person({ personId }, here))?.certificate?.status).toBe('cancelled')
    expect(await registration.app.registerUnemployment({ ...id(), grounds: 'job-lost', assent }, here)).toEqual(ok)
    const after = await registration.app.person({ personId }, here)
    expect(after?.certificate).toMatchObject({ no: before, version: 2, status: 'valid', issuedOn: '2026-11-23' })
    expect(after?.registration).toBe('registered')
  })
})

describe('scope', () => {
  test('a clerk of another county neither sees nor acts', async () => {
    const { personId, identityNumber: number } = await unemployed({ householdNumber: 'YRW900' })
    const { app } = registration
    expect(await app.person({ personId }, there)).toBeNull()
    expect(await app.revealPerson({ personId, purpose: '好奇' }, there)).toBeNull()
    expect(await app.personTimeline({ personId }, there)).toEqual([])
    expect(await app.personPermitted({ personId }, there)).toEqual([])
    const { persons } = await app.persons({ limit: 100 }, there)
    expect(persons.map(({ id }) => id)).not.toContain(personId)
    const cancel = { commandId: newId(), personId, reason: 'own-wish' } as const
    expect(await app.cancelCertificate(cancel, there)).toMatchObject({ code: 'out-of-scope' })
    const elsewhere = registering({ identityNumber: number.replace(/.$/, ''), division: YANERWO })
    expect(await app.registerPerson({ ...elsewhere, identityNumber: identityNumber() }, there)).toMatchObject({
      code: 'out-of-scope',
    })
  })
  test('a list shows its community household by household, page by page', async () => {
    const members = [
      await register({ householdNumber: 'P1' }),
      await register({ householdNumber: 'P1', relation: 'spouse' }),
    ]
    const { householdId } = (await registration.app.person({ personId: members[0]?.personId ?? '' }, here)) ?? {}
    const first = await registration.app.persons({ limit: 1, householdId }, here)
    const second = await registration.app.persons({ limit: 1, householdId, cursor: first.cursor ?? '' }, here)
    const third = await registration.app.persons({ limit: 1, householdId, cursor: second.cursor ?? '' }, here)
    const seen = [...first.persons, ...second.persons].map(({ id }) => id)
    expect(seen.toSorted()).toEqual(members.map(({ personId }) => personId).toSorted())
    expect(third).toEqual({ persons: [], cursor: null })
  })
})

describe('what may be done next', () => {
  test('is what the rules say, with the reason where they refuse', async () => {
    const { personId } = await register()
    const names = async () =>
      Object.fromEntries(
        (await registration.app.personPermitted({ personId }, here)).map(({ command, refusal }) => [
          command,
          refusal?.code,
        ]),
      )
    expect(await names()).toEqual({
      registerUnemployment: undefined,
      reportEmployment: undefined,
      reportUnemployment: 'person-not-employed',
      cancelCertificate: 'certificate-not-valid',
      handCertificate: 'certificate-not-valid',
      recordContact: 'registration-not-open',
      askCorrection: undefined,
      askMove: undefined,
      reportLoss: 'certificate-not-valid',
      findCertificate: 'certificate-not-valid',
      publishLoss: 'certificate-not-valid',
      replaceCertificate: 'certificate-not-valid',
      recordHealth: undefined,
      removeHealth: 'health-not-kept',
      lapseRegistration: 'registration-not-open',
    })
    await registration.app.registerUnemployment({ commandId: newId(), personId, grounds: 'job-lost', assent }, here)
    expect(await names()).toMatchObject({
      registerUnemployment: 'already-unemployment-registered',
      cancelCertificate: undefined,
    })
  })
})

test('the timeline tells who did what at which office, newest first', async () => {
  const { personId } = await unemployed()
  const [latest, first] = await registration.app.personTimeline({ personId }, here)
  expect(first).toMatchObject({ actor: here.id, office: YANERWO, about: 'person', command: 'RegisterPerson' })
  expect(latest).toMatchObject({
    command: 'RegisterUnemployment',
    facts: ['UnemploymentRegistered', 'CertificateIssued'],
  })
})
