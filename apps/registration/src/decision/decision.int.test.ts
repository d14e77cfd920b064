import { newId } from '@jiuyuan/contract-kit/id'
import { ReviewId } from '@jiuyuan/contract-registration/decision'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startExits } from '../../test/exits.ts'
import { assent } from '../../test/people.ts'
import { clerk, county, ok, street } from '../../test/recognition.ts'
import { startRegistration, type Registration } from '../../test/registration.ts'

let registration: Registration
let exits: ReturnType<typeof startExits>
beforeEach(async () => {
  registration = await startRegistration()
  exits = startExits(registration)
})
afterEach(() => registration[Symbol.asyncDispose]())

/** A rejection by the street on the community's proposal, with its letter. */
const rejected = async () => {
  const { app, family, applying, given } = exits.recognition
  const { father } = await family()
  const application = applying(father.personId)
  const id = application.recognitionId
  const written = { ground: 'evidence-insufficient', reason: '户口簿与实际不符' } as const
  expect(await app.applyRecognition(application, clerk)).toEqual(ok)
  expect(await app.proposeRejection({ ...given(id), ...written }, clerk)).toEqual(ok)
  expect(await app.rejectRecognition({ ...given(id), ...written }, street)).toEqual(ok)
  await registration.hear()
  return { id, personId: father.personId, name: father.name, decisionId: await exits.theDecision(father.personId) }
}

describe('[A14] every refusal letter', () => {
  test('has facts, rule with version, evidence, appeal body and both limits; the clocks start with service', async () => {
    const { app } = exits
    const { decisionId, name, id } = await rejected()
    const letter = await app.decision({ decisionId }, clerk)
    expect(letter).toMatchObject({
      number: '乌鲁木齐市天山区燕儿窝街道就援决〔2026〕1号',
      title: '不予认定决定书',
      kind: 'rejection',
      caseId: id,
      name,
      ground: '证明材料不足',
      article: expect.stringContaining('实施意见'),
      pack: 'xinjiang-2010@1',
      status: 'to-serve',
      service: null,
      remedies: {
        body: '乌鲁木齐市天山区人民政府',
        reconsiderationDays: 60,
        courtMonths: 6,
        reconsiderationUntil: null,
        courtUntil: null,
      },
    })
    expect(letter?.facts).toContain('户口簿与实际不符')
    expect(letter?.facts.join()).toContain('零就业家庭')
    await exits.serve(decisionId)
    expect(await app.decision({ decisionId }, clerk)).toMatchObject({
      status: 'served',
      remedies: { reconsiderationUntil: '2027-01-22', courtUntil: '2027-05-23' },
    })
  })
  test('about a sensitive category tells its facts to nobody but who decides on cases', async () => {
    const { app, family, applying, given } = exits.recognition
    const { father } = await family()
    const application = applying(father.personId, 'D10')
    const written = { ground: 'evidence-insufficient', reason: '没有出示释放证明' } as const
    expect(await app.applyRecognition(application, clerk)).toEqual(ok)
    expect(await app.proposeRejection({ ...given(application.recognitionId), ...written }, clerk)).toEqual(ok)
    expect(await app.rejectRecognition({ ...given(application.recognitionId), ...written }, street)).toEqual(ok)
    await registration.hear()
    const decisionId = await exits.theDecision(father.personId)
    const deciding = { ...clerk, permissions: ['recognition:check'] }
    expect((await exits.app.decision({ decisionId }, deciding))?.facts).toContain('没有出示释放证明')
    expect((await exits.app.decision({ decisionId }, county))?.facts).toEqual([expect.stringContaining('敏感')])
  })
  test('is numbered by office and year without a hole', async () => {
    await rejected()
    const { decisionId } = await rejected()
    expect(await exits.app.decision({ decisionId }, clerk)).toMatchObject({
      number: '乌鲁木齐市天山区燕儿窝街道就援决〔2026〕2号',
    })
  })
  test('is written once, however often the fact is told', async () => {
    const { personId } = await rejected()
    for (const message of await registration.outbox()) await registration.deliver('registration', message)
    expect(await exits.app.decisionsOf({ personId }, county)).toHaveLength(1)
  })
  test('also comes with the cancellation of a certificate, but not to the dead', async () => {
    const { father: gone } = await exits.recognition.family()
    const { father: dead } = await exits.recognition.family()
    const cancel = (personId: typeof gone.personId, reason: 'own-wish' | 'dead') =>
      registration.app.cancelCertificate({ commandId: newId(), personId, reason }, clerk)
    expect(await cancel(gone.personId, 'own-wish')).toEqual(ok)
    expect(await cancel(dead.personId, 'dead')).toEqual(ok)
    await registration.hear()
    expect(await exits.app.decisionsOf({ personId: gone.personId }, county)).toMatchObject([
      { kind: 'certificate-cancellation', status: 'to-serve' },
    ])
    expect(await exits.app.decisionsOf({ personId: dead.personId }, county)).toEqual([])
  })
})

describe('a review that overturns', () => {
  const request = (decisionId: Awaited<ReturnType<typeof rejected>>['decisionId']) => {
    const reviewId = ReviewId.parse(newId())
    const asked = { reviewId, channel: 'reconsideration', on: '2026-11-23', text: '户口簿没有问题' } as const
    return { commandId: newId(), decisionId, ...asked }
  }
  const overturn = async (decisionId: Awaited<ReturnType<typeof rejected>>['decisionId']) => {
    const asked = request(decisionId)
    expect(await exits.app.requestReview(asked, clerk)).toEqual(ok)
    const { reviewId } = asked
    const answer = {
      reviewId,
      outcome: 'overturned',
      on: '2026-11-23',
      document: '天政复〔2026〕3号',
      reason: '事实不清',
    } as const
    expect(await exits.app.settleReview({ commandId: newId(), decisionId, ...answer }, county)).toEqual(ok)
  }

  test('puts the rejected case back at its desk by a new decision, and leaves the old one as it was', async () => {
    const { app } = exits
    const { id, personId, decisionId } = await rejected()
    const before = await app.decision({ decisionId }, county)
    const supersede = { commandId: newId(), decisionId, reason: '恢复核查' }
    expect(await app.supersedeDecision(supersede, county)).toMatchObject({ code: 'not-overturned' })
    await overturn(decisionId)
    const again = { ...supersede, commandId: newId() }
    expect(await app.supersedeDecision(again, county)).toEqual(ok)
    expect(await app.supersedeDecision(again, county)).toEqual(ok)
    expect(await exits.recognition.app.recognition({ recognitionId: id }, county)).toMatchObject({ status: 'applied' })
    const old = await app.decision({ decisionId }, county)
    expect(old).toMatchObject({ status: 'superseded', facts: before?.facts, number: before?.number })
    const [newer] = (await app.decisionsOf({ personId }, county)).filter(({ kind }) => kind === 'remedy')
    expect(old?.supersededBy).toBe(newer?.id)
    expect(newer).toMatchObject({ status: 'to-serve' })
  })
  test('gives an ended recognition back', async () => {
    const { app, given } = exits
    const { id, personId } = await exits.recognised()
    const own = { assent: { ...assent, on: '2026-11-27' }, reason: '本人' }
    const wish = { ground: 'own-wish' as const, evidence: [], ...own }
    expect(await app.proposeExit({ ...given(id), ...wish }, clerk)).toEqual(ok)
    expect(await app.confirmExit(given(id), street)).toEqual(ok)
    await registration.hear()
    const decisionId = await exits.theDecision(personId)
    await exits.serve(decisionId)
    registration.goTo('2026-12-21T02:00:00.000Z')
    expect(await app.finaliseExit(given(id), street)).toEqual(ok)
    const asked = { ...request(decisionId), on: '2026-12-21' }
    expect(await app.requestReview(asked, clerk)).toEqual(ok)
    const { reviewId } = asked
    const answer = {
      reviewId,
      outcome: 'overturned',
      on: '2026-12-21',
      document: '行初1号',
      reason: '非本人意愿',
    } as const
    expect(await app.settleReview({ commandId: newId(), decisionId, ...answer }, county)).toEqual(ok)
    expect(await app.supersedeDecision({ commandId: newId(), decisionId, reason: '恢复' }, county)).toEqual(ok)
    await registration.hear()
    const view = await exits.recognition.app.recognition({ recognitionId: id }, county)
    expect(view?.status).toBe('recognised')
    const reopened = (await registration.outbox()).filter(({ type }) => type.includes('recognition-reopened'))
    expect(reopened).toMatchObject([{ subject: id, data: { status: 'recognised' } }])
  })
  test('changes nothing at all when the person has applied anew meanwhile', async () => {
    const { app } = exits
    const { id, personId, decisionId } = await rejected()
    expect(await exits.recognition.app.applyRecognition(exits.recognition.applying(personId, 'D04'), clerk)).toEqual(ok)
    await overturn(decisionId)
    expect(await app.supersedeDecision({ commandId: newId(), decisionId, reason: '恢复' }, county)).toMatchObject({
      code: 'case-not-reopenable',
    })
    expect(await app.decision({ decisionId }, county)).toMatchObject({ status: 'overturned', supersededBy: null })
    expect(await exits.recognition.app.recognition({ recognitionId: id }, county)).toMatchObject({ status: 'rejected' })
  })
})
