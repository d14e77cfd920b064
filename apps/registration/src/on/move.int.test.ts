import { newId } from '@jiuyuan/contract-kit/id'
import { PersonMoved } from '@jiuyuan/contract-registration/events'
import type { PersonId } from '@jiuyuan/contract-registration/person'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startExits } from '../../test/exits.ts'
import { assent, KASHGAR, YANERWO } from '../../test/people.ts'
import { clerk, ok, street } from '../../test/recognition.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'
import { noticeBoard } from '../notice/board.queries.ts'

const there = clerkOf(KASHGAR)
const streetThere = clerkOf('653101001000')
let registration: Registration
let exits: ReturnType<typeof startExits>
beforeEach(async () => {
  registration = await startRegistration()
  exits = startExits(registration)
})
afterEach(() => registration[Symbol.asyncDispose]())

let homes = 0
/** Asked for by the one community, accepted by the other; not yet told. */
const move = async (personId: PersonId, toDivision: string) => {
  homes += 1
  const [from, to] = toDivision === KASHGAR ? [clerk, there] : [there, clerk]
  const asked = { commandId: newId(), personId, toDivision, householdNumber: `M${homes}`, relation: 'head' } as const
  expect(await registration.app.askMove({ ...asked, assent }, from)).toEqual(ok)
  expect(await registration.app.acceptMove({ commandId: newId(), personId, toDivision }, to)).toEqual(ok)
}
const moves = async () => (await registration.outbox()).filter(({ type }) => type === PersonMoved.subject)
const written = { ground: 'criteria-not-met', reason: '见核查表' } as const

describe('when a person moves', () => {
  test('recognition, refusal and recheck are opened by the new community, and no more by the old one', async () => {
    const { id, personId } = await exits.recognised()
    const refusalId = await exits.declined(personId)
    await move(personId, KASHGAR)
    await registration.hear()
    const { app, recognition } = exits
    expect(await recognition.app.recognition({ recognitionId: id }, clerk)).toBeNull()
    expect(await recognition.app.recognition({ recognitionId: id }, there)).toMatchObject({ status: 'recognised' })
    expect(await app.refusalsOf({ personId }, clerk)).toBeNull()
    expect(await app.refusalsOf({ personId }, there)).toMatchObject({ refusals: [{ id: refusalId }] })
    const measured = `select state->>'postDivision' as place from refusal where id = $1`
    expect((await registration.pool.query(measured, [refusalId])).rows).toEqual([{ place: YANERWO }])
    expect((await app.rechecks({ stage: 'later', limit: 50 }, clerk)).lines).toEqual([])
    expect((await app.rechecks({ stage: 'later', limit: 50 }, there)).lines).toMatchObject([{ personId }])
    expect(await exits.hear(refusalId)).toMatchObject({ code: 'out-of-scope' })
  })

  test('a case goes on at the same stage with the new offices', async () => {
    const { app, family, applying, given } = exits.recognition
    const { father } = await family()
    const application = applying(father.personId)
    const id = application.recognitionId
    expect(await app.applyRecognition(application, clerk)).toEqual(ok)
    expect(await app.proposeRejection({ ...given(id), ...written }, clerk)).toEqual(ok)
    await move(father.personId, KASHGAR)
    await registration.hear()
    expect(await app.rejectRecognition({ ...given(id), ...written }, street)).toMatchObject({ code: 'out-of-scope' })
    expect(await app.rejectRecognition({ ...given(id), ...written }, streetThere)).toEqual(ok)
  })

  test('a decision is served by the new community; whom its remedies lead to stays as it was written', async () => {
    const { app, family, applying, given } = exits.recognition
    const { personId } = (await family()).father
    const application = applying(personId)
    const id = application.recognitionId
    expect(await app.applyRecognition(application, clerk)).toEqual(ok)
    expect(await app.proposeRejection({ ...given(id), ...written }, clerk)).toEqual(ok)
    expect(await app.rejectRecognition({ ...given(id), ...written }, street)).toEqual(ok)
    await registration.hear()
    const decisionId = await exits.theDecision(personId)
    const before = await exits.app.decision({ decisionId }, clerk)
    await move(personId, KASHGAR)
    await registration.hear()
    expect(await exits.app.decisionsOf({ personId }, clerk)).toEqual([])
    expect(await exits.app.decision({ decisionId }, there)).toEqual(before)
    await exits.serve(decisionId, there)
  })

  test('a case under public notice stays on its board until the notice is over, and follows then', async () => {
    const { app, posted, given, tick } = exits.recognition
    const { id, father } = await posted()
    await move(father.personId, KASHGAR)
    await registration.hear()
    expect((await noticeBoard(registration, { limit: 50 }, clerk)).notices).toMatchObject([{ id, division: YANERWO }])
    registration.goTo('2026-11-27T02:00:00.000Z')
    await tick()
    await registration.hear()
    expect(await app.recognition({ recognitionId: id }, clerk)).toBeNull()
    expect(await app.reviewRecognition(given(id), street)).toMatchObject({ code: 'out-of-scope' })
    expect(await app.reviewRecognition(given(id), streetThere)).toEqual(ok)
  })

  test('twice, and it is told late, again or in the wrong order, everything lies where the person lives', async () => {
    const { id, personId } = await exits.recognised()
    await move(personId, KASHGAR)
    await move(personId, YANERWO)
    await move(personId, KASHGAR)
    const told = await moves()
    for (const message of [...told.toReversed(), ...told]) await registration.deliver('registration', message)
    const { app } = exits.recognition
    expect(await app.recognition({ recognitionId: id }, clerk)).toBeNull()
    expect(await app.recognition({ recognitionId: id }, there)).toMatchObject({ status: 'recognised' })
    const followed = `select count(*)::int as n from kit.journal where aggregate_id = $1 and command = 'FollowMove'`
    expect((await registration.pool.query(followed, [id])).rows).toEqual([{ n: 1 }])
  })
})
