import { newId } from '@jiuyuan/contract-kit/id'
import { RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { recognitionProcedures } from '@jiuyuan/contract-registration/recognition-router'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assent } from '../../test/people.ts'
import { clerk, county, ok, startRecognition, street } from '../../test/recognition.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'

let registration: Registration
let recognition: ReturnType<typeof startRecognition>
beforeEach(async () => {
  registration = await startRegistration()
  recognition = startRecognition(registration)
})
afterEach(() => registration[Symbol.asyncDispose]())

const told = async (id: string) =>
  (await registration.outbox()).filter(({ subject }) => subject === id).map(({ type }) => type.split('.')[1])

describe('a recognition on the real database', () => {
  test('goes the whole way, is told step by step, and opens the household to the guarantee', async () => {
    const { app, tick, given, posted } = recognition
    const { id, father } = await posted()
    registration.goTo('2026-11-27T02:00:00.000Z')
    expect(await tick()).toBe(1)
    expect(await app.reviewRecognition(given(id), street)).toEqual(ok)
    expect(await app.confirmRecognition(given(id), county)).toEqual(ok)
    const steps = ['applied', 'checked', 'publicised']
    expect(await told(id)).toEqual([
      ...steps.map((step) => `recognition-${step}`),
      'notice-ended',
      'recognition-reviewed',
      'recognition-recognised',
    ])
    const view = await app.recognition({ recognitionId: id }, county)
    expect(view).toMatchObject({
      status: 'recognised',
      firstContactOfficer: clerk.id,
      recognisedAt: '2026-11-27T02:00:00.000Z',
      proofs: [{ category: 'D04', outcome: 'yes' }],
      judged: { pack: 'xinjiang-2010@1', profile: 'XJ-2025', on: '2026-11-23' },
      dueOn: null,
    })
    expect(view?.stages.map(({ command, actor, officeName }) => [command, actor, officeName])).toEqual([
      ['ApplyRecognition', clerk.id, expect.stringContaining('燕儿窝')],
      ['CheckRecognition', clerk.id, expect.anything()],
      ['Publicise', clerk.id, expect.anything()],
      ['EndNotice', 'system:registration', ''],
      ['ReviewRecognition', street.id, expect.anything()],
      ['ConfirmRecognition', county.id, expect.stringContaining('天山区')],
    ])
    expect(view?.proofs[0]?.lines[0]).toContain('【符合】零就业家庭成员')
    await registration.hear()
    const { householdId } = view ?? { householdId: '' }
    expect(await told(householdId)).toContain('household-zero-opened')
    const packs = `select distinct pack from kit.journal where aggregate_type = 'recognition' and aggregate_id = $1`
    const { rows } = await registration.pool.query(packs, [id])
    expect(rows).toEqual([{ pack: 'xinjiang-2010@1' }])
    expect(await app.recognitionsOf({ personId: father.personId }, county)).toMatchObject([
      { id, status: 'recognised' },
    ])
  })

  test('tells events that hold no name, no number and no text of an objection', async () => {
    const { posted, object } = recognition
    const { id, father } = await posted('卡那瑞·金丝雀')
    await object(id, '张三 13900000000')
    for (const table of ['recognition', 'kit.journal', 'kit.outbox', 'kit.command_log', 'objection_text']) {
      const { rows } = await registration.pool.query<{ text: string }>(`select t::text as text from ${table} t`)
      const text = rows.map((row) => row.text).join('\n')
      for (const secret of [father.name, father.identityNumber, '王家饭馆', '张三']) expect(text).not.toContain(secret)
    }
  })

  test('is refused without a certificate, quoting 附件第五条, at the door that clients use', async () => {
    const { app, family, applying } = recognition
    const { mother } = await family()
    const door = recognitionProcedures.createCaller({ app, caller: clerk })
    await expect(door.submit(applying(mother.personId))).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
      cause: { notice: { code: 'certificate-missing', article: expect.stringContaining('附件 第五条') } },
    })
    expect(await app.applyRecognition(applying(mother.personId), clerk)).toEqual({
      ok: false,
      code: 'certificate-missing',
    })
  })

  test('is refused at the check when a member of the household works, naming the line that fails', async () => {
    const { app, family, applying, given } = recognition
    const { father, mother } = await family()
    const application = applying(father.personId)
    expect(await app.applyRecognition(application, clerk)).toEqual(ok)
    const job = { commandId: newId(), personId: mother.personId, since: '2026-11-23', channel: 'employer' } as const
    expect(await registration.app.reportEmployment(job, clerk)).toEqual(ok)
    await registration.hear()
    const checked = await app.checkRecognition({ ...given(application.recognitionId), evidence: [] }, clerk)
    expect(checked).toEqual({
      ok: false,
      code: 'criteria-not-met',
      detail: { line: '法定劳动年龄内的家庭人员均处于失业状况' },
    })
  })

  test('waits for a paper, and passes once it was seen', async () => {
    const { app, family, applying, given } = recognition
    const { father, mother } = await family()
    const job = { commandId: newId(), personId: mother.personId, since: '2026-11-23', channel: 'employer' } as const
    expect(await registration.app.reportEmployment(job, clerk)).toEqual(ok)
    await registration.hear()
    registration.goTo('2027-06-01T02:00:00.000Z')
    const application = applying(father.personId, 'D02')
    expect(await app.applyRecognition(application, clerk)).toEqual(ok)
    const id = application.recognitionId
    expect(await app.checkRecognition({ ...given(id), evidence: [] }, clerk)).toMatchObject({
      code: 'facts-missing',
      detail: { missing: '《最低生活保障证》' },
    })
    const evidence = [{ fact: 'person.minimumLivingAllowance', value: true, seenOn: '2027-06-01' }] as const
    expect(await app.checkRecognition({ ...given(id), evidence: [...evidence] }, clerk)).toEqual(ok)
    const view = await app.recognition({ recognitionId: id }, clerk)
    expect(view?.evidence).toEqual([{ title: '《最低生活保障证》', value: true, seenOn: '2027-06-01' }])
  })
})

describe('one open recognition per person', () => {
  test('refuses the second, saying since when and how far the first is', async () => {
    const { app, family, applying } = recognition
    const { father } = await family()
    expect(await app.applyRecognition(applying(father.personId), clerk)).toEqual(ok)
    expect(await app.applyRecognition(applying(father.personId), clerk)).toEqual({
      ok: false,
      code: 'recognition-open',
      detail: { appliedOn: '2026-11-23', status: '待社区核查' },
    })
    expect(await app.applyRecognition(applying(father.personId, 'D01'), clerk)).toMatchObject({
      code: 'recognition-open',
    })
  })
  test('lets the person apply again after withdrawing', async () => {
    const { app, family, applying, given } = recognition
    const { father } = await family()
    const first = applying(father.personId)
    expect(await app.applyRecognition(first, clerk)).toEqual(ok)
    expect(await app.withdrawRecognition({ ...given(first.recognitionId), assent }, clerk)).toEqual(ok)
    expect(await app.applyRecognition(applying(father.personId), clerk)).toEqual(ok)
  })
  test('has one winner when two desks apply at the same instant under different categories, twenty times', async () => {
    const { app, family, applying } = recognition
    for (let round = 0; round < 20; round++) {
      const { father } = await family()
      const outcomes = await Promise.all(
        ['D04', 'D05'].map((category) => app.applyRecognition(applying(father.personId, category), clerk)),
      )
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ code: 'recognition-open' })
    }
  })
  test('answers a repeated command as it was answered', async () => {
    const { app, family, applying } = recognition
    const application = applying((await family()).father.personId)
    expect(await app.applyRecognition(application, clerk)).toEqual(ok)
    expect(await app.applyRecognition(application, clerk)).toEqual(ok)
    expect(await told(application.recognitionId)).toEqual(['recognition-applied'])
  })
})

describe('the scope', () => {
  test('keeps an office of another county out of every act and every page', async () => {
    const { app, given, posted, applying } = recognition
    const { id, father } = await posted()
    const stranger = clerkOf('653101000000')
    const outside = { ok: false, code: 'out-of-scope' }
    expect(await app.withdrawRecognition({ ...given(id), assent }, stranger)).toEqual(outside)
    expect(await app.applyRecognition(applying(father.personId, 'D01'), stranger)).toEqual(outside)
    expect(await app.recognition({ recognitionId: id }, stranger)).toBeNull()
    expect(await app.recognitionsOf({ personId: father.personId }, stranger)).toEqual([])
    expect(await app.recognitionPermitted({ recognitionId: id }, stranger)).toEqual([])
    const queue = await app.recognitionQueue({ stage: 'notice', limit: 50 }, stranger)
    expect(queue.recognitions).toEqual([])
  })
  test('lets nobody act on a case that does not exist', async () => {
    const missing = RecognitionId.parse(newId())
    const { app, given } = recognition
    expect(await app.reviewRecognition(given(missing), street)).toMatchObject({ code: 'recognition-unknown' })
    expect(await app.recognition({ recognitionId: missing }, street)).toBeNull()
  })
})

describe('four eyes and two levels', () => {
  test('who took the application does not confirm it, whatever office they sit in now', async () => {
    const { app, tick, given, posted } = recognition
    const { id } = await posted()
    registration.goTo('2026-11-27T02:00:00.000Z')
    await tick()
    expect(await app.reviewRecognition(given(id), street)).toEqual(ok)
    expect(await app.confirmRecognition(given(id), { ...county, id: clerk.id })).toEqual({
      ok: false,
      code: 'approver-is-registrar',
      detail: { role: '受理人' },
    })
  })
  test('a rejection gives its reason and both remedies with their time limits', async () => {
    const { app, family, applying, given } = recognition
    const application = applying((await family()).father.personId)
    const id = application.recognitionId
    await app.applyRecognition(application, clerk)
    const written = { ground: 'evidence-insufficient', reason: '户口簿与实际不符' } as const
    expect(await app.proposeRejection({ ...given(id), ...written }, clerk)).toEqual(ok)
    expect(await app.rejectRecognition({ ...given(id), ...written }, county)).toMatchObject({
      code: 'stage-of-other-office',
    })
    expect(await app.rejectRecognition({ ...given(id), ...written }, street)).toEqual(ok)
    const view = await app.recognition({ recognitionId: id }, clerk)
    expect(view).toMatchObject({
      status: 'rejected',
      rejection: { ground: 'evidence-insufficient', stage: 'community' },
    })
    expect(view?.rejection?.remedies).toEqual([
      '不服本决定的,可以自知道之日起60日内向乌鲁木齐市天山区人民政府申请行政复议。',
      '也可以自知道之日起6个月内依法向人民法院提起行政诉讼。',
    ])
    expect(view?.stages.at(-1)).toMatchObject({ command: 'RejectRecognition', reason: '户口簿与实际不符' })
    expect(await told(id)).toEqual(['recognition-applied', 'rejection-proposed', 'recognition-rejected'])
  })
  test('what is not permitted now says why, by the same rules', async () => {
    const { app, posted } = recognition
    const { id } = await posted()
    const permitted = await app.recognitionPermitted({ recognitionId: id }, county)
    const open = permitted.filter((one) => one.permitted).map(({ command }) => command)
    expect(open).toEqual(['object', 'withdraw'])
    expect(permitted.find(({ command }) => command === 'confirm')?.refusal).toMatchObject({
      code: 'notice-running',
      zh: '公示到2026-11-26为止,尚未结束。',
    })
  })
})
