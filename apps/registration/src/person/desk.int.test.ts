import { newId } from '@jiuyuan/contract-kit/id'
import { CertificateCancelled, PersonMoved } from '@jiuyuan/contract-registration/events'
import { VisitDone } from '@jiuyuan/contract-assistance/events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskOf } from '../../test/desk.ts'
import { assent, KASHGAR, registering, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'

const here = clerkOf(YANERWO)
const there = clerkOf(KASHGAR)
const street = clerkOf('650102002000')
const ok = { ok: true }
let registration: Registration
let desk: ReturnType<typeof deskOf>
beforeAll(async () => {
  registration = await startRegistration()
  desk = deskOf(registration)
})
afterAll(() => registration[Symbol.asyncDispose]())
const id = () => newId()

describe('who registers', () => {
  test('with an old number of 15 digits is found by the one of 18; both are kept as given', async () => {
    const { personId } = await desk.register({ identityNumber: '650102681103153', nameUyghur: 'ئادىل' })
    const row = await registration.prisma.personal.findUniqueOrThrow({ where: { personId } })
    const { identityNumber, identityGiven } = registration.seals.open(row)
    expect(identityGiven).toBe('650102681103153')
    expect(identityNumber).toMatch(/^650102196811031\d\d[\dX]$/)
    expect(row.identityGiven).not.toContain('650102')
    const again = registering({ identityNumber })
    expect(await registration.app.registerPerson(again, here)).toMatchObject({ code: 'already-registered' })
    expect(await desk.view(personId)).toMatchObject({ nameUyghur: 'ئادىل', birthDate: '1968-11-03', sex: 'M' })
  })
  test('[F1] without a number equals nobody, however many there are', async () => {
    const noNumber = { reason: 'not-yet-issued', birthDate: '1990-05-06', sex: 'F' } as const
    for (let one = 0; one < 3; one++) {
      const { personId } = await desk.register({ identityNumber: one === 0 ? '' : ' ', noNumber })
      const row = await registration.prisma.person.findUniqueOrThrow({ where: { id: personId } })
      expect(row.identityIndex).toBeNull()
      expect(await desk.view(personId)).toMatchObject({ noNumberReason: 'not-yet-issued', birthDate: '1990-05-06' })
    }
  })
  test('tells skills and languages, which stand in their file', async () => {
    const told = { skills: ['cooking', 'care'], languages: ['ug', 'zh'], skillNote: '会做拉条子' } as const
    const { personId } = await desk.register({ ...told, skills: [...told.skills], languages: [...told.languages] })
    expect(await desk.view(personId)).toMatchObject(told)
  })
})

describe('limits of health', () => {
  test('are kept with the assent only, sealed, shown on record, and gone when the person wishes', async () => {
    const { app, pool } = registration
    const { personId } = await desk.register()
    const limits = { commandId: id(), personId, limits: ['lifting' as const], note: '腰椎术后', assent }
    expect(await app.recordHealth(limits, here)).toEqual(ok)
    expect(await app.health({ personId }, here)).toEqual({ limits: ['lifting'], note: '腰椎术后', assent })
    expect(await app.health({ personId }, there)).toBeNull()
    for (const table of ['person', 'health_limit', 'kit.journal', 'kit.outbox', 'kit.command_log']) {
      const { rows } = await pool.query<{ text: string }>(`select t::text as text from ${table} t`)
      expect(rows.map(({ text }) => text).join('\n')).not.toMatch(/腰椎|lifting/)
    }
    expect((await desk.view(personId)).healthKept).toBe(true)
    expect(await app.removeHealth({ commandId: id(), personId }, here)).toEqual(ok)
    expect(await registration.prisma.healthLimit.count({ where: { personId } })).toBe(0)
    expect(await app.removeHealth({ commandId: id(), personId }, here)).toMatchObject({ code: 'health-not-kept' })
  })
})

describe('a move inside the region', () => {
  const home = { toDivision: KASHGAR, householdNumber: 'KSH077', relation: 'head' } as const
  test('is accepted by the receiving community, keeps the certificate number, and is told', async () => {
    const { app } = registration
    const { personId } = await desk.unemployed()
    const before = await desk.view(personId)
    expect(await app.askMove({ commandId: id(), personId, ...home, assent }, here)).toEqual(ok)
    expect(await app.moves({ limit: 50, way: 'in' }, there)).toMatchObject({ lines: [{ id: personId }] })
    expect(await app.moves({ limit: 50, way: 'in' }, here)).toMatchObject({ lines: [] })
    expect(await app.moves({ limit: 50, way: 'out' }, here)).toMatchObject({ lines: [{ id: personId }] })
    const accept = { personId, toDivision: KASHGAR }
    expect(await app.acceptMove({ commandId: id(), ...accept }, here)).toMatchObject({ code: 'out-of-scope' })
    const wrong = { ...accept, toDivision: '653101001014' }
    expect(await app.acceptMove({ commandId: id(), ...wrong }, clerkOf('653101001014'))).toMatchObject({
      code: 'move-unknown',
    })
    expect(await app.acceptMove({ commandId: id(), ...accept }, there)).toEqual(ok)
    expect(await app.person({ personId }, here)).toBeNull()
    const after = await app.person({ personId }, there)
    expect(after).toMatchObject({ division: KASHGAR, registration: 'registered', moving: null })
    expect(after?.certificate).toEqual(before.certificate)
    const told = (await registration.outbox()).filter(({ type }) => type === PersonMoved.subject)
    expect(told).toMatchObject([{ division: KASHGAR, data: { personId, fromDivision: YANERWO, toDivision: KASHGAR } }])
  })
  test('is declined by the receiving community with its reason, and nothing changes', async () => {
    const { app } = registration
    const { personId } = await desk.unemployed()
    expect(await app.askMove({ commandId: id(), personId, ...home, assent }, here)).toEqual(ok)
    const decline = { commandId: id(), personId, toDivision: KASHGAR, reason: '未在本社区居住' }
    expect(await app.declineMove(decline, there)).toEqual(ok)
    expect(await desk.view(personId)).toMatchObject({ division: YANERWO, moving: null })
  })
})

test('[A1] a cancelled certificate is told in the same write, without a clock or another act', async () => {
  const { personId } = await desk.unemployed()
  const { certificateNo } = await desk.view(personId)
  const cancel = { commandId: id(), personId, reason: 'retired' } as const
  expect(await registration.app.cancelCertificate(cancel, here)).toEqual(ok)
  const told = (await registration.outbox()).filter(({ subject }) => subject === personId)
  expect(told.filter(({ type }) => type === CertificateCancelled.subject)).toMatchObject([
    { data: { personId, certificateNo, reason: 'retired' } },
  ])
  const { rows } = await registration.pool.query<{ same: boolean }>(
    `select bool_and(o.occurred_at = j.at) as same from kit.outbox o join kit.journal j on j.aggregate_id = o.aggregate_id
     and j.command = 'CancelCertificate' where o.aggregate_id = $1 and o.subject = $2`,
    [personId, CertificateCancelled.subject],
  )
  expect(rows).toEqual([{ same: true }])
})

test('[A3] retirement cancels registration and certificate, and the person is asked for no more', async () => {
  const { personId } = await desk.unemployed()
  await registration.app.cancelCertificate({ commandId: id(), personId, reason: 'retired' }, here)
  expect(await desk.view(personId)).toMatchObject({
    status: 'retired',
    registration: 'ended',
    ended: { on: '2026-11-23', ground: 'retired' },
    certificate: { status: 'cancelled', dueOn: null },
  })
})

test('an employer’s report is late after its days, and the file says so', async () => {
  const { app } = registration
  const { personId } = await desk.unemployed()
  const hired = { personId, channel: 'employer', since: '2026-10-23' } as const
  expect(await app.reportEmployment({ commandId: id(), ...hired }, here)).toEqual(ok)
  const reported = { dueOn: '2026-11-22', reportedOn: '2026-11-23', late: true }
  expect((await desk.view(personId)).employment).toMatchObject(reported)
  expect(await app.reportUnemployment({ commandId: id(), personId, since: '2026-11-20' }, here)).toEqual(ok)
  expect((await desk.view(personId)).jobEnded).toEqual({
    on: '2026-11-20',
    dueOn: '2026-12-05',
    reportedOn: '2026-11-23',
    late: false,
  })
})

describe('the certificate', () => {
  test('waits in the list until it is in the person’s hands', async () => {
    const { app } = registration
    const { personId } = await desk.unemployed()
    const waiting = async () => {
      const { lines } = await app.certificates({ limit: 100, show: 'due' }, here)
      return lines.find((line) => line.id === personId)
    }
    expect(await waiting()).toMatchObject({ dueOn: '2026-12-07', overdue: false })
    expect(await app.handCertificate({ commandId: id(), personId, receipt: assent }, here)).toEqual(ok)
    expect(await waiting()).toBeUndefined()
  })
  test('lost, publicised and replaced has its old number and everything that was recorded in it', async () => {
    const { app } = registration
    const { personId, identityNumber: number } = await desk.unemployed()
    const loss = { commandId: id(), personId, on: '2026-11-22', assent }
    expect(await app.reportLoss(loss, here)).toEqual(ok)
    expect(await app.publishLoss({ commandId: id(), personId, place: '社区公告栏' }, here)).toEqual(ok)
    const replace = () => app.replaceCertificate({ commandId: id(), personId }, here)
    expect(await replace()).toMatchObject({ code: 'loss-notice-running', detail: { until: '2026-11-30' } })
    const { lines } = await app.certificates({ limit: 100, show: 'lost' }, here)
    expect(lines).toMatchObject([{ id: personId, noticeUntil: '2026-11-30' }])
    registration.goTo('2026-12-01T02:00:00.000Z')
    expect(await replace()).toEqual(ok)
    registration.goTo('2026-11-23T02:00:00.000Z')
    await registration.hear()
    const paper = await app.printCertificate({ personId, purpose: '打印登记证' }, here)
    expect(paper).toMatchObject({ version: 2, status: 'valid', identityNumber: number })
    expect(paper?.entries.map(({ text }) => text)).toEqual([
      '2026-11-23 办理失业登记',
      `2026-11-23 核发登记证${paper?.no}`,
      '2026-12-01 遗失补发,编号不变,第2本',
    ])
    expect(await app.printCertificate({ personId, purpose: '好奇' }, there)).toBeNull()
    const looks = await registration.pool.query(
      `select purpose from kit.look where person_id = $1 and actor_id = $2 order by position desc limit 1`,
      [personId, here.id],
    )
    expect(looks.rows).toEqual([{ purpose: '打印登记证' }])
  })
})

describe('who is not heard from', () => {
  test('is listed when the months are full, never lapsed by the clock, and lapses by an officer after all was tried', async () => {
    const { app } = registration
    const { personId } = await desk.unemployed()
    const due = async () => (await app.contactsDue({ limit: 100 }, here)).lines.find((line) => line.id === personId)
    registration.goTo('2027-05-22T02:00:00.000Z')
    expect(await due()).toBeUndefined()
    registration.goTo('2027-05-23T02:00:00.000Z')
    expect(await due()).toMatchObject({ lastOn: '2026-11-23', dueOn: '2027-05-23', notices: 0, ready: false })
    const lapse = () => app.lapseRegistration({ commandId: id(), personId, reason: '多次联系未果' }, street)
    expect(await lapse()).toMatchObject({ code: 'contact-not-tried' })
    const tries = [
      ['2027-05-23', 'notice'],
      ['2027-05-27', 'notice'],
      ['2027-05-29', 'visit'],
    ] as const
    registration.goTo('2027-06-01T02:00:00.000Z')
    for (const [on, kind] of tries)
      expect(await app.recordContactAttempt({ commandId: id(), personId, on, kind }, here)).toEqual(ok)
    await registration.tick()
    expect((await desk.view(personId)).registration).toBe('registered')
    expect(await due()).toMatchObject({ notices: 2, visits: 1, ready: true })
    expect(await lapse()).toEqual(ok)
    const view = await desk.view(personId)
    expect(view).toMatchObject({ registration: 'ended', ended: { ground: 'no-contact' }, contact: null })
    const back = { commandId: id(), personId, grounds: 'job-lost', assent } as const
    expect(await app.registerUnemployment(back, here)).toEqual(ok)
    expect((await desk.view(personId)).certificate).toMatchObject({ no: view.certificateNo, version: 1 })
    registration.goTo('2026-11-23T02:00:00.000Z')
  })
  test('is heard from when a visitor met them, and not when nobody was met', async () => {
    const { personId } = await desk.unemployed()
    registration.goTo('2026-12-20T02:00:00.000Z')
    const visit = (on: string, outcome: string) =>
      registration.deliver('assistance', registration.eventOf(VisitDone, { visitId: id(), personId, on, outcome }))
    await visit('2026-12-15', 'not-met')
    expect((await desk.view(personId)).contact?.lastOn).toBe('2026-11-23')
    await visit('2026-12-10', 'stable')
    expect((await desk.view(personId)).contact?.lastOn).toBe('2026-12-10')
    registration.goTo('2026-11-23T02:00:00.000Z')
  })
})

describe('a draft', () => {
  const values = JSON.stringify({ name: '阿依古丽', identityNumber: '650102196803150026' })
  test('is kept sealed for the account that began it, and for nobody else', async () => {
    const { app, pool } = registration
    const draft = { kind: 'register-person', draftId: id(), title: '阿依古丽', values } as const
    const { kind, draftId } = draft
    expect(await app.saveDraft(draft, here)).toEqual(ok)
    expect(await app.saveDraft({ ...draft, values: values.replace('0026', '0027') }, here)).toEqual(ok)
    expect(await app.draft({ kind, draftId }, here)).toMatchObject({ values: values.replace('0026', '0027') })
    expect(await app.drafts({}, here)).toMatchObject([{ title: '阿依古丽', draftId }])
    expect(await app.draft({ kind, draftId }, there)).toBeNull()
    expect(await app.drafts({}, there)).toEqual([])
    const { rows } = await pool.query<{ text: string }>('select t::text as text from draft t')
    expect(rows.map(({ text }) => text).join()).not.toMatch(/阿依古丽|650102196803/)
    expect(await app.discardDraft({ kind, draftId }, there)).toEqual(ok)
    expect(await app.drafts({}, here)).toHaveLength(1)
    expect(await app.discardDraft({ kind, draftId }, here)).toEqual(ok)
    expect(await app.drafts({}, here)).toEqual([])
  })
  test('is gone after the policy’s days', async () => {
    const { app } = registration
    const draft = { kind: 'register-person', draftId: id(), title: '甲', values: '{}' } as const
    await app.saveDraft(draft, here)
    registration.goTo('2026-12-23T02:00:00.000Z')
    expect(await app.drafts({}, here)).toHaveLength(1)
    registration.goTo('2026-12-24T02:00:00.000Z')
    expect(await app.drafts({}, here)).toEqual([])
    await app.saveDraft({ ...draft, draftId: id() }, there)
    expect(await registration.prisma.draft.count({ where: { draftId: draft.draftId } })).toBe(0)
    registration.goTo('2026-11-23T02:00:00.000Z')
  })
})
