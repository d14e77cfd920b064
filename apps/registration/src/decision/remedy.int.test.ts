import { CardCancelled } from '@jiuyuan/contract-card/events'
import { newId } from '@jiuyuan/contract-kit/id'
import { ReviewId, type DecisionId } from '@jiuyuan/contract-registration/decision'
import { HouseholdId } from '@jiuyuan/contract-registration/household'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { z } from 'zod'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startExits } from '../../test/exits.ts'
import { familyOf, recognisedOf } from '../../test/family.ts'
import { clerk, county, ok, street } from '../../test/recognition.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'

const prefecture = clerkOf('650100000000')
let registration: Registration
let exits: ReturnType<typeof startExits>
beforeEach(async () => {
  registration = await startRegistration()
  exits = startExits(registration)
})
afterEach(() => registration[Symbol.asyncDispose]())

const today = () => registration.clock.today()
const asking = (decisionId: DecisionId) => {
  const reviewId = ReviewId.parse(newId())
  return { commandId: newId(), decisionId, reviewId, channel: 'internal', on: today(), text: '与事实不符' } as const
}
const answering = (decisionId: DecisionId, reviewId: z.output<typeof ReviewId>) =>
  ({ commandId: newId(), decisionId, reviewId, outcome: 'overturned', on: today(), reason: '事实不清' }) as const
/** Asked by the person, overturned by our own review, and replaced by a new decision. */
const remedied = async (decisionId: DecisionId, by = county) => {
  const asked = asking(decisionId)
  expect(await exits.app.requestReview(asked, clerk)).toEqual(ok)
  expect(await exits.app.settleReview(answering(decisionId, asked.reviewId), by)).toEqual(ok)
  expect(await exits.app.supersedeDecision({ commandId: newId(), decisionId, reason: '恢复' }, by)).toEqual(ok)
  await registration.hear()
}
const types = async (subject: string) =>
  (await registration.outbox()).flatMap((told) => (told.subject === subject ? [told.type.split('.')[1]] : []))

describe('the cancellation of a card by an officer', () => {
  const cancelled = async (more: { decided?: { by: string; office: string; cardNo?: string }; reason: string }) => {
    const { father } = await exits.recognition.family()
    const cardId = newId()
    const data = { cardId, personId: father.personId, cancelledOn: today(), ...more }
    const message = registration.eventOf(CardCancelled, data, { subject: cardId })
    await registration.deliver('card', message)
    await registration.deliver('card', message)
    await registration.hear()
    return { personId: father.personId, cardId }
  }

  test('is a letter with ground, article, number and both ways against it, once', async () => {
    const decided = { by: street.id, office: street.office, cardNo: '6501022600000018' }
    const { personId, cardId } = await cancelled({ reason: 'misused', decided })
    expect(await exits.app.decisionsOf({ personId }, county)).toHaveLength(1)
    const decisionId = await exits.theDecision(personId)
    expect(await exits.app.decision({ decisionId }, clerk)).toMatchObject({
      kind: 'card-cancellation',
      title: '注销《就业援助卡》决定书',
      number: '乌鲁木齐市天山区燕儿窝街道就援决〔2026〕1号',
      caseId: cardId,
      article: '附件 第十五条',
      evidence: [{ title: '《就业援助卡》6501022600000018' }],
      decidedBy: street.id,
      remedies: { body: '乌鲁木齐市天山区人民政府', reconsiderationDays: 60, courtMonths: 6 },
    })
  })
  test('is not reviewed by who decided it; the remedy tells the card service', async () => {
    const { personId, cardId } = await cancelled({
      reason: 'misused',
      decided: { by: county.id, office: county.office },
    })
    const decisionId = await exits.theDecision(personId)
    const asked = asking(decisionId)
    expect(await exits.app.requestReview(asked, clerk)).toEqual(ok)
    const answer = answering(decisionId, asked.reviewId)
    expect(await exits.app.settleReview(answer, county)).toMatchObject({ code: 'reviewer-had-part' })
    expect(await exits.app.settleReview({ ...answer, commandId: newId() }, prefecture)).toEqual(ok)
    const replacing = { commandId: newId(), decisionId, reason: '恢复' }
    expect(await exits.app.supersedeDecision(replacing, prefecture)).toEqual(ok)
    const told = (await registration.outbox()).find(({ type }) => type.includes('decision-superseded'))
    expect(told?.data).toMatchObject({ kind: 'card-cancellation', caseId: cardId })
  })
  test('that only follows another decision or a return gets no second letter', async () => {
    const { personId } = await cancelled({ reason: 'left-market' })
    expect(await exits.app.decisionsOf({ personId }, county)).toEqual([])
  })
})

describe('the removal of a household', () => {
  const removed = async () => {
    const told = await familyOf(registration)
    const householdId = HouseholdId.parse(told.householdId)
    await registration.deliver('registration', await recognisedOf(registration, told))
    const { app } = registration
    const since = '2026-11-23'
    const income = { commandId: newId(), householdId, kind: 'business', since, source: 'licence' } as const
    expect(await app.recordIncome(income, clerk)).toEqual(ok)
    const propose = { commandId: newId(), householdId, ground: 'no-longer-qualifies', reason: '查有执照' } as const
    expect(await app.proposeRemoval(propose, clerk)).toEqual(ok)
    expect(await app.confirmRemoval({ commandId: newId(), householdId }, street)).toEqual(ok)
    await registration.hear()
    return { ...told, householdId }
  }
  const of = async (personId: string) => exits.app.decisionsOf({ personId: PersonId.parse(personId) }, county)

  test('is a letter to each member of age, by the two who decided', async () => {
    const { father, mother, householdId } = await removed()
    for (const personId of [father, mother]) {
      expect(await of(personId)).toMatchObject([{ kind: 'household-removal', caseId: householdId, status: 'to-serve' }])
      const letter = await exits.app.decision({ decisionId: await exits.theDecision(personId) }, county)
      expect(letter).toMatchObject({ title: '退出零就业家庭决定书', decidedBy: `${clerk.id}、${street.id}` })
      expect(letter?.facts).toContain('查有执照')
    }
    const { rows } = await registration.pool.query('select from decision')
    expect(rows).toHaveLength(2)
  })
  test('is taken back by the remedy of one of them, once: the same occurrence goes on', async () => {
    const { father, mother, householdId } = await removed()
    const view = () => registration.app.household({ householdId }, county)
    expect(await view()).toMatchObject({ status: 'removed' })
    await remedied(await exits.theDecision(father))
    expect(await view()).toMatchObject({ status: 'open', occurrence: 1, removal: null })
    await remedied(await exits.theDecision(mother))
    expect((await types(householdId)).filter((type) => type === 'household-removal-undone')).toHaveLength(1)
    expect(await view()).toMatchObject({ status: 'open', occurrence: 1 })
  })
})

describe('the cancellation of a certificate that a review overturned', () => {
  test('gives it back under its number by the new decision itself, with the registration and in the household', async () => {
    const told = await familyOf(registration)
    const personId = PersonId.parse(told.father)
    const certificate = async () => (await registration.app.person({ personId }, county))?.certificate
    const before = await certificate()
    const leave = { commandId: newId(), personId, reason: 'retired' } as const
    expect(await registration.app.cancelCertificate(leave, clerk)).toEqual(ok)
    await registration.hear()
    expect(await certificate()).toMatchObject({ status: 'cancelled' })
    await remedied(await exits.theDecision(personId))
    expect(await certificate()).toMatchObject({ no: before?.no, status: 'valid', version: before?.version })
    expect(await registration.app.person({ personId }, county)).toMatchObject({
      status: 'unemployed',
      registration: 'registered',
    })
    const household = await registration.app.household({ householdId: told.householdId }, county)
    const member = household?.members.find((one) => one.personId === personId)
    expect(member).toMatchObject({ status: 'unemployed', registered: true })
    const restored = (await registration.outbox()).find(({ type }) => type.includes('certificate-restored'))
    expect(restored?.data).toMatchObject({ certificateNo: before?.no, reason: 'retired', unemployed: true })
    const paper = await registration.app.printCertificate({ personId, purpose: '核对' }, county)
    expect(paper?.entries.map(({ text }) => text)).toContain(`${today()} 注销决定已撤销,登记证恢复有效,编号不变`)
  })
  test('changes nothing for who registered anew meanwhile', async () => {
    const { father } = await exits.recognition.family()
    const { personId } = father
    const leave = { commandId: newId(), personId, reason: 'own-wish' } as const
    expect(await registration.app.cancelCertificate(leave, clerk)).toEqual(ok)
    await registration.hear()
    const decisionId = await exits.theDecision(personId)
    const assent = { method: 'signature', on: today(), language: 'zh' } as const
    const again = { commandId: newId(), personId, grounds: 'job-lost', assent } as const
    expect(await registration.app.registerUnemployment(again, clerk)).toEqual(ok)
    await remedied(decisionId)
    expect(await types(personId)).not.toContain('certificate-restored')
    expect((await registration.app.person({ personId }, county))?.certificate).toMatchObject({ status: 'valid' })
  })
})

test('a certificate found again is good again, and the ledger says so; the replaced one is refused', async () => {
  const { father } = await exits.recognition.family()
  const { personId } = father
  const { app } = registration
  const assent = { method: 'signature', on: today(), language: 'zh' } as const
  expect(await app.reportLoss({ commandId: newId(), personId, on: today(), assent }, clerk)).toEqual(ok)
  const find = (version: number) =>
    app.findCertificate({ commandId: newId(), personId, version, receipt: assent }, clerk)
  expect(await find(2)).toMatchObject({ code: 'certificate-replaced' })
  expect(await find(1)).toEqual(ok)
  await registration.hear()
  expect(await types(personId)).toContain('certificate-found')
  const paper = await app.printCertificate({ personId, purpose: '核对' }, clerk)
  expect(paper).toMatchObject({ status: 'valid', version: 1, lostOn: null })
  expect(paper?.entries.map(({ text }) => text)).toContain(`${today()} 挂失的登记证已找回,编号不变`)
})
