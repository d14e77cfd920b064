import { newId } from '@jiuyuan/contract-kit/id'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asked, LOW_INCOME, PENSION, register } from '../../test/departments.ts'
import { KASHGAR } from '../../test/people.ts'
import { clerk as officer, ok, startRecognition } from '../../test/recognition.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'
import type { FactPort } from '../fact-port/fact-port.ts'

const clerk = { ...officer, permissions: ['recognition:apply', 'recognition:check'] }

let registration: Registration
beforeEach(async () => {
  registration = await startRegistration()
})
afterEach(() => registration[Symbol.asyncDispose]())

const start = (ports?: readonly FactPort[]) => startRecognition(registration, ports)

/** Half a year later the low-income category is open to the family. */
const later = '2027-06-01'
const goLater = () => registration.goTo(`${later}T02:00:00.000Z`)

describe('what an application needs', () => {
  const needs = async (ports: readonly FactPort[], evidence: Parameters<typeof query>[2] = []) => {
    const recognition = start(ports)
    const { father } = await recognition.family()
    goLater()
    return query(recognition, father.personId, evidence)
  }
  const query = async (
    { app }: ReturnType<typeof startRecognition>,
    personId: Parameters<typeof app.recognitionNeeds>[0]['personId'],
    evidence: Parameters<typeof app.recognitionNeeds>[0]['evidence'],
  ) => {
    const view = await app.recognitionNeeds({ personId, categories: ['D02'], evidence }, clerk)
    const of = (fact: string) => view?.needs.find((need) => need.fact === fact)
    return { view, of, personId, app }
  }

  test('is asked for once: our own register, the department with its day, and nothing that is known by a paper', async () => {
    const { view, of } = await needs(register(true, '2027-05-20'))
    expect(of('person.registeredSince')).toMatchObject({ state: 'known', source: '失业登记', value: '2026-11-23' })
    expect(of(LOW_INCOME)).toMatchObject({
      state: 'certified',
      value: true,
      source: '民政部门',
      asOf: '2027-05-20',
      stub: false,
    })
    expect(view?.needs.map(({ state }) => state)).not.toContain('bring')
    expect(view?.proofs).toMatchObject([{ category: 'D02', outcome: 'yes' }])
  })
  test('names the profile of the day and what it takes for granted', async () => {
    const { view } = await needs(register(true, '2027-05-20'))
    expect(view?.profile).toMatchObject({ id: 'XJ-2025' })
    expect(view?.profile.assumptions.join()).toContain('新人社规〔2025〕1号')
    expect(view?.proofs[0]?.assumptions.length).toBeGreaterThan(0)
  })
  test('asks for the paper where the department’s answer is old, and never takes it for a no', async () => {
    const { view, of } = await needs(register(false, '2027-03-01'))
    expect(of(LOW_INCOME)).toMatchObject({ state: 'stale', paper: '《最低生活保障证》', asOf: '2027-03-01' })
    expect(view?.proofs).toMatchObject([{ outcome: 'unknown', missingEvidence: '《最低生活保障证》' }])
  })
  test('takes the paper that was seen rather than the department’s word', async () => {
    const { view, of } = await needs(register(false, '2027-05-20'), [{ fact: LOW_INCOME, value: true, seenOn: later }])
    expect(of(LOW_INCOME)).toMatchObject({ state: 'shown', source: '《最低生活保障证》', value: true })
    expect(view?.proofs).toMatchObject([{ outcome: 'yes' }])
  })
  test('shows what speaks against the person, with its source, and decides nothing by it', async () => {
    const { view } = await needs(register(true, '2027-05-20'))
    expect(view?.contradictions).toMatchObject([{ fact: PENSION, value: true, stub: true }])
    expect(view?.proofs).toMatchObject([{ outcome: 'yes' }])
  })
  test('says what would let the person pass, and nothing to an office elsewhere', async () => {
    const recognition = start()
    const { father } = await recognition.family()
    const about = { personId: father.personId, categories: ['D01'], evidence: [] }
    const view = await recognition.app.recognitionNeeds(about, clerk)
    expect(view?.proofs).toMatchObject([{ outcome: 'no', wouldPassIf: expect.stringContaining('2038-11-04') }])
    expect(await recognition.app.recognitionNeeds(about, clerkOf(KASHGAR))).toBeNull()
  })
  test('is looked up with a purpose that stays on record', async () => {
    const { personId } = await needs(register(true, '2027-05-20'))
    const { rows } = await registration.pool.query(
      `select actor_id from kit.look where person_id = $1 and purpose = '申请认定前的数据比对'`,
      [personId],
    )
    expect(rows).toEqual([{ actor_id: clerk.id }])
  })
})

describe('what departments certify', () => {
  test('is kept with the case, no more than the categories need, and no paper is asked for', async () => {
    const { app, family, applying, given } = start(register(true, '2027-05-20'))
    const { father } = await family()
    goLater()
    asked.length = 0
    const application = applying(father.personId, 'D02')
    expect(await app.applyRecognition(application, clerk)).toEqual(ok)
    expect(asked).toEqual([[LOW_INCOME]])
    expect(await app.checkRecognition({ ...given(application.recognitionId), evidence: [] }, clerk)).toEqual(ok)
    const view = await app.recognition({ recognitionId: application.recognitionId }, clerk)
    expect(view?.answers).toEqual([
      { fact: LOW_INCOME, title: '享受最低生活保障', value: true, source: '民政部门', asOf: '2027-05-20', stub: false },
    ])
  })
  test('is of no use any more when it has become old before the check: the paper is asked for', async () => {
    const { app, family, applying, given } = start(register(true, '2027-05-20'))
    const { father, mother } = await family()
    const job = { commandId: newId(), personId: mother.personId, since: '2026-11-23', channel: 'employer' } as const
    expect(await registration.app.reportEmployment(job, clerk)).toEqual(ok)
    await registration.hear()
    goLater()
    const application = applying(father.personId, 'D02')
    expect(await app.applyRecognition(application, clerk)).toEqual(ok)
    registration.goTo('2027-06-21T02:00:00.000Z')
    const check = { ...given(application.recognitionId), evidence: [] }
    expect(await app.checkRecognition(check, clerk)).toMatchObject({ code: 'facts-missing' })
  })
  test('is not asked about somebody out of scope', async () => {
    const { app, family, applying } = start(register(true, '2027-05-20'))
    const { father } = await family()
    asked.length = 0
    expect(await app.applyRecognition(applying(father.personId, 'D02'), clerkOf(KASHGAR))).toMatchObject({
      code: 'out-of-scope',
    })
    expect(asked).toEqual([])
  })
})

describe('a sensitive category', () => {
  test('stands in no list and no event, and on the case’s page only for who decides on it', async () => {
    const { app, family, applying, given } = start()
    const { father } = await family()
    const application = applying(father.personId, 'D10')
    const { recognitionId } = application
    const evidence = [{ fact: 'person.releasedOrSupervised', value: true, seenOn: '2026-11-23' }] as const
    expect(await app.applyRecognition({ ...application, evidence: [...evidence] }, clerk)).toEqual(ok)
    expect(await app.checkRecognition({ ...given(recognitionId), evidence: [] }, clerk)).toEqual(ok)
    const reader = { ...clerk, permissions: ['recognition:read'] }
    const pages = [
      await app.recognitionsOf({ personId: father.personId }, clerk),
      await app.recognitionQueue({ stage: 'publicise', limit: 50 }, clerk),
      await app.recognition({ recognitionId }, reader),
      await registration.outbox(),
    ]
    for (const page of pages) expect(JSON.stringify(page)).not.toMatch(/D10|另有法定帮扶情形|releasedOrSupervised/)
    expect(await app.recognition({ recognitionId }, clerk)).toMatchObject({ category: 'D10' })
  })
  test('is offered only when it is asked for', async () => {
    const { app, family } = start()
    const { father } = await family()
    const all = await app.recognitionNeeds({ personId: father.personId, categories: [], evidence: [] }, clerk)
    expect(all?.proofs.map(({ category }) => category)).not.toContain('D10')
    const one = await app.recognitionNeeds({ personId: father.personId, categories: ['D10'], evidence: [] }, clerk)
    expect(one?.needs.find(({ fact }) => fact === 'person.releasedOrSupervised')).toMatchObject({ attested: true })
  })
})
