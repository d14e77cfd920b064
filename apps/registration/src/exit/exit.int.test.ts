import { newId } from '@jiuyuan/contract-kit/id'
import { RecheckId } from '@jiuyuan/contract-registration/recheck'
import { ObjectionId } from '@jiuyuan/contract-registration/recognition'
import { RefusalId } from '@jiuyuan/contract-registration/refusal'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startExits } from '../../test/exits.ts'
import { assent } from '../../test/people.ts'
import { clerk, county, ok, street } from '../../test/recognition.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'
import { recheckIdOf } from '../recheck/recheck-id.ts'

let registration: Registration
let exits: ReturnType<typeof startExits>
beforeEach(async () => {
  registration = await startRegistration()
  exits = startExits(registration)
})
afterEach(() => registration[Symbol.asyncDispose]())

const wish = (on: string) => {
  return { ground: 'own-wish' as const, evidence: [], assent: { ...assent, on }, reason: '本人书面申请' }
}
const refused = { ground: 'refused-services' as const, evidence: [], reason: '三次拒绝' }
const recheckOf = (recognitionId: string) => RecheckId.parse(recheckIdOf(recognitionId))
const statusOf = async (recognitionId: Parameters<typeof exits.given>[0]) =>
  (await exits.recognition.app.recognition({ recognitionId }, county))?.status

/** A notice that was proposed by the clerk, confirmed by the street, and heard. */
const noticed = async () => {
  const person = await exits.recognised()
  const { app, given } = exits
  expect(await app.proposeExit({ ...given(person.id), ...wish('2026-11-27') }, clerk)).toEqual(ok)
  expect(await app.confirmExit(given(person.id), street)).toEqual(ok)
  await registration.hear()
  return person
}

describe('[A7] refusals and exit', () => {
  test('two unsuitable and one with a valid reason are no exit; three that two officers confirmed lead to a notice only', async () => {
    const { app, recognised, declined, hear, judge, counted, given, theDecision, serve } = exits
    const { id, personId } = await recognised()
    for (const wage of ['206999', '100000']) {
      const low = await declined(personId, { wage })
      expect(await hear(low)).toEqual(ok)
      expect(await judge(low)).toEqual(ok)
    }
    const cared = await declined(personId)
    expect(await judge(cared, { validReason: 'care' })).toEqual(ok)
    expect(await app.refusalsOf({ personId }, clerk)).toMatchObject({ counted: 0, limit: 3, months: 6 })
    expect(await app.proposeExit({ ...given(id), ...refused }, clerk)).toMatchObject({
      code: 'exit-refusals-too-few',
      detail: { counted: 0, limit: 3, months: 6 },
    })

    const confirmations = []
    for (let time = 0; time < 3; time++) confirmations.push(await counted(personId, '2026-12-07T02:00:00.000Z'))
    for (const confirm of confirmations) await confirm()
    expect(await app.proposeExit({ ...given(id), ...refused }, clerk)).toEqual(ok)
    expect(await app.confirmExit(given(id), clerk)).toMatchObject({ code: 'exit-second-person-needed' })
    expect(await app.confirmExit(given(id), street)).toEqual(ok)
    await registration.hear()
    expect(await statusOf(id)).toBe('exit-noticed')
    expect(await app.finaliseExit(given(id), street)).toMatchObject({ code: 'exit-not-served' })

    await serve(await theDecision(personId))
    expect(await app.exitOf({ recognitionId: id }, county)).toMatchObject({
      objectionUntil: '2026-12-28',
      daysLeft: 22,
    })
    registration.goTo('2026-12-28T15:59:00.000Z')
    expect(await app.finaliseExit(given(id), street)).toMatchObject({ code: 'exit-notice-running' })
    registration.goTo('2026-12-28T16:00:00.000Z')
    expect(await app.finaliseExit(given(id), street)).toEqual(ok)
    expect(await statusOf(id)).toBe('ended')
  })

  test('of the months before the window do not count any more', async () => {
    const { app, recognised, counted, given } = exits
    const { id, personId } = await recognised()
    const confirmations = []
    for (let time = 0; time < 3; time++) confirmations.push(await counted(personId, '2026-12-07T02:00:00.000Z'))
    for (const confirm of confirmations) await confirm()
    registration.goTo('2027-05-28T02:00:00.000Z')
    expect(await app.proposeExit({ ...given(id), ...refused }, clerk)).toMatchObject({ detail: { counted: 0 } })
  })

  test('where the minimum wage of the place is not known, nothing is judged suitable, and the officer is told what to do', async () => {
    const { app, recognised, hear, judge } = exits
    const { personId } = await recognised()
    const refusalId = RefusalId.parse(newId())
    const paper = { refused: 'post', on: '2026-11-27', because: 'pay', documented: 'written' } as const
    const post = { monthlyWage: '300000', postDivision: '653201001001' }
    expect(await app.recordRefusal({ commandId: newId(), refusalId, personId, ...paper, ...post }, clerk)).toEqual(ok)
    expect(await hear(refusalId)).toEqual(ok)
    expect(await judge(refusalId)).toMatchObject({ code: 'minimum-wage-unknown' })
  })
})

describe('no exit is ever automatic', () => {
  test('a served notice whose days ran out a year ago is still only a notice', async () => {
    const { id, personId } = await noticed()
    await exits.serve(await exits.theDecision(personId))
    registration.goTo('2027-11-26T02:00:00.000Z')
    await registration.tick()
    await registration.hear()
    expect(await statusOf(id)).toBe('exit-noticed')
  })
  test('[F5] a recheck that fails is listed with its proof, changes nothing, and a hold stays', async () => {
    const { app } = exits
    const { id, personId } = await exits.recognised()
    const job = { commandId: newId(), personId, since: '2026-11-27', channel: 'employer' } as const
    expect(await registration.app.reportEmployment(job, clerk)).toEqual(ok)
    registration.goTo('2027-11-27T02:00:00.000Z')
    await registration.hear()
    await registration.tick()
    const due = await app.rechecks({ stage: 'due', limit: 50 }, clerk)
    expect(due.lines).toMatchObject([{ recognitionId: id, outcome: 'no', dueOn: '2027-11-27', overdue: false }])
    expect(due.lines[0]?.lines.join()).toContain('【不符合】')
    expect(await statusOf(id)).toBe('recognised')
    const recheckId = recheckOf(id)
    const held = { commandId: newId(), recheckId, hold: 'dispute', reason: '复议中' } as const
    expect(await app.holdRecheck(held, clerk)).toEqual(ok)
    registration.goTo('2028-11-28T02:00:00.000Z')
    await registration.tick()
    expect((await app.rechecks({ stage: 'held', limit: 50 }, clerk)).lines).toMatchObject([
      { id: recheckId, evaluatedOn: '2027-11-27', hold: { reason: 'dispute' } },
    ])
    expect(await app.recomputeRecheck({ commandId: newId(), recheckId }, clerk)).toMatchObject({
      code: 'recheck-held',
    })
  })
  test('many who still qualify stay by one act; the others are told apart, and a dry run does nothing', async () => {
    const { app } = exits
    const one = await exits.recognised()
    const two = await exits.recognised('帕提古丽·买买提')
    const job = { commandId: newId(), personId: two.personId, since: '2026-11-27', channel: 'employer' } as const
    expect(await registration.app.reportEmployment(job, clerk)).toEqual(ok)
    registration.goTo('2027-11-27T02:00:00.000Z')
    await registration.hear()
    await registration.tick()
    const recheckIds = [recheckOf(one.id), recheckOf(two.id)]
    const answer = { kept: recheckIds.slice(0, 1), failed: [{ id: recheckIds[1], code: 'recheck-not-passing' }] }
    expect(await app.keepManyRecognised({ commandId: newId(), recheckIds, dryRun: true }, clerk)).toMatchObject(answer)
    expect((await app.rechecks({ stage: 'due', limit: 50 }, clerk)).lines).toHaveLength(2)
    expect(await app.keepManyRecognised({ commandId: newId(), recheckIds, dryRun: false }, clerk)).toMatchObject(answer)
    expect((await app.rechecks({ stage: 'later', limit: 50 }, clerk)).lines).toMatchObject([
      { recognitionId: one.id, dueOn: '2028-11-27' },
    ])
  })
})

describe('[A3] who is no longer qualified and still unemployed', () => {
  test('leaves assistance and stays registered with a valid certificate', async () => {
    const { app, given } = exits
    const { id, personId } = await exits.recognised()
    const [mother] = (await registration.app.persons({ limit: 100 }, county)).persons.filter(
      (one) => one.id !== personId,
    )
    const job = {
      commandId: newId(),
      personId: mother?.id ?? personId,
      since: '2026-11-27',
      channel: 'employer',
    } as const
    expect(await registration.app.reportEmployment(job, clerk)).toEqual(ok)
    await registration.hear()
    const ground = { ground: 'no-longer-qualified' as const, evidence: [], reason: '家庭已有成员就业' }
    expect(await app.proposeExit({ ...given(id), ...ground }, clerk)).toEqual(ok)
    expect(await app.confirmExit(given(id), street)).toEqual(ok)
    await registration.hear()
    await exits.serve(await exits.theDecision(personId))
    registration.goTo('2026-12-21T02:00:00.000Z')
    expect(await app.finaliseExit(given(id), street)).toEqual(ok)
    await registration.hear()
    const told = (await registration.outbox()).filter(({ subject }) => subject === id).at(-1)
    expect(told).toMatchObject({ type: 'registration.recognition-ended.v1', data: { ground: 'no-longer-qualified' } })
    expect(await registration.app.person({ personId }, clerk)).toMatchObject({
      registration: 'registered',
      certificate: { status: 'valid' },
    })
    expect(await exits.recognition.app.applyRecognition(exits.recognition.applying(personId, 'D01'), clerk)).toEqual(ok)
  })
})

describe('the objection of the person', () => {
  test('is sealed, heard by a third, and gives the exit up with a new decision', async () => {
    const { app, given } = exits
    const { id, personId } = await noticed()
    const old = await exits.theDecision(personId)
    const objectionId = ObjectionId.parse(newId())
    const said = { text: '我没有签过这份申请', assent: { ...assent, on: '2026-11-27' } }
    expect(await app.objectToExit({ ...given(id), objectionId, ...said }, clerk)).toEqual(ok)
    expect(await app.exitStatements({ recognitionId: id }, county)).toEqual([
      { kind: 'exit-objection', text: said.text },
    ])
    for (const table of ['recognition', 'statement', 'kit.journal', 'kit.outbox', 'kit.command_log']) {
      const { rows } = await registration.pool.query<{ text: string }>(`select t::text as text from ${table} t`)
      expect(rows.map(({ text }) => text).join()).not.toContain('没有签过')
    }
    const settled = { objectionId, heardOn: '2026-11-27', upheld: true, reason: '签名不是本人所签' }
    expect(await app.settleExitObjection({ ...given(id), ...settled }, street)).toMatchObject({
      code: 'exit-second-person-needed',
    })
    expect(await app.settleExitObjection({ ...given(id), ...settled }, county)).toEqual(ok)
    await registration.hear()
    expect(await statusOf(id)).toBe('recognised')
    expect(await app.decision({ decisionId: old }, county)).toMatchObject({ status: 'superseded' })
    const decisions = await app.decisionsOf({ personId }, county)
    expect(decisions.map(({ kind }) => kind).toSorted()).toEqual(['exit', 'remedy'])
  })
})

describe('the scope', () => {
  test('keeps another county from every exit, decision, refusal and recheck', async () => {
    const { app, given } = exits
    const { id, personId } = await noticed()
    const decisionId = await exits.theDecision(personId)
    const stranger = clerkOf('653101000000')
    const outside = { ok: false, code: 'out-of-scope' }
    expect(await app.dropExit({ ...given(id), reason: '无' }, stranger)).toEqual(outside)
    expect(await app.exitOf({ recognitionId: id }, stranger)).toBeNull()
    expect(await app.exitPermitted({ recognitionId: id }, stranger)).toEqual([])
    expect((await app.exitDesk({ stage: 'to-serve', limit: 50 }, stranger)).lines).toEqual([])
    expect(await app.decision({ decisionId }, stranger)).toBeNull()
    expect((await app.decisionQueue({ stage: 'to-serve', limit: 50 }, stranger)).lines).toEqual([])
    const service = { method: 'direct', on: '2026-11-27', receipt: '1' } as const
    expect(await app.serveDecision({ commandId: newId(), decisionId, ...service }, stranger)).toEqual(outside)
    expect(await app.refusalsOf({ personId }, stranger)).toBeNull()
    expect((await app.rechecks({ stage: 'later', limit: 50 }, stranger)).lines).toEqual([])
    const recompute = { commandId: newId(), recheckId: recheckOf(id) }
    expect(await app.recomputeRecheck(recompute, stranger)).toMatchObject({ code: 'recheck-unknown' })
  })
})
