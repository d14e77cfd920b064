import { VisitId, type RecordVisit } from '@jiuyuan/contract-assistance/visit'
import { newId } from '@jiuyuan/contract-kit/id'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  clerk,
  moved,
  ok,
  recognised,
  refused,
  reopened,
  startAssistance,
  started,
  street,
  stranger,
  zeroOpened,
} from './assistance.ts'

const account = { way: 'telephone', outcome: 'stable', needs: [], note: null, assent: null } satisfies Partial<
  z.output<typeof RecordVisit>
>
const given = (id: string) => ({ commandId: newId(), visitId: VisitId.parse(id) })

const planned = async () => {
  const assistance = await startAssistance()
  const personId = newId()
  await assistance.hear(recognised(personId))
  const id = newId()
  expect(await assistance.app.planVisit({ ...given(id), personId, dueOn: '2026-12-24' }, clerk)).toEqual(ok)
  return { ...assistance, personId, id }
}

describe('a visit', () => {
  test('is planned, moved and made within the community that the person lives in', async () => {
    const { app, told, personId, id } = await planned()
    const moved = { ...given(id), dueOn: '2026-12-28', reason: 'person-asked' } as const
    expect(await app.rescheduleVisit(moved, stranger)).toEqual(refused('out-of-scope'))
    expect(await app.rescheduleVisit({ ...moved, commandId: newId() }, clerk)).toEqual(ok)
    expect(await app.dueVisits({}, street)).toMatchObject([{ id, personId, dueOn: '2026-12-28', late: false }])
    expect(await app.dueVisits({}, stranger)).toEqual([])
    expect(await app.recordVisit({ ...given(id), ...account, on: '2026-11-23' }, clerk)).toEqual(ok)
    expect(await app.dueVisits({}, street)).toEqual([])
    expect(await app.visitsOf({ personId }, clerk)).toMatchObject([{ status: 'done', outcome: 'stable', late: false }])
    expect(await app.visitsOf({ personId }, stranger)).toEqual([])
    expect(await told(id)).toEqual(['planned', 'planned', 'done'].map((fact) => `assistance.visit-${fact}.v1`))
  })

  test('is not planned for a person whom nobody has recognised, nor by another county', async () => {
    const { app, personId } = await planned()
    const plan = (about: string) => ({ ...given(newId()), personId: about, dueOn: '2026-12-24' })
    expect(await app.planVisit(plan(newId()), clerk)).toEqual(refused('person-not-assisted'))
    expect(await app.planVisit(plan(personId), stranger)).toEqual(refused('out-of-scope'))
  })

  test('goes to the street once its day has passed, though the clock stood still for days', async () => {
    const { app, tick, id } = await planned()
    expect(await tick('2026-12-24T15:59:59.000Z')).toBe(0)
    expect(await app.dueVisits({ escalated: true }, street)).toEqual([])
    expect(await tick('2026-12-27T02:00:00.000Z')).toBe(1)
    expect(await tick('2026-12-28T02:00:00.000Z')).toBe(0)
    expect(await app.dueVisits({ escalated: true }, street)).toMatchObject([
      { id, escalatedOn: '2026-12-27', late: true },
    ])
    await app.rescheduleVisit({ ...given(id), dueOn: '2026-12-30', reason: 'weather' }, clerk)
    expect(await app.dueVisits({ escalated: true }, street)).toEqual([])
    expect(await tick('2026-12-30T16:00:00.000Z')).toBe(1)
    expect(await app.dueVisits({ escalated: true }, street)).toMatchObject([{ id, escalatedOn: '2026-12-31' }])
  })

  test('may be declined, which closes it without any consequence', async () => {
    const { app, tick, told, personId, id } = await planned()
    expect(await app.declineVisit({ ...given(id), on: '2026-11-23' }, clerk)).toEqual(ok)
    expect(await tick('2027-01-01T02:00:00.000Z')).toBe(0)
    expect(await app.visitsOf({ personId }, clerk)).toMatchObject([{ status: 'declined', outcome: null, late: false }])
    expect(await told(id)).toEqual(['assistance.visit-planned.v1', 'assistance.visit-done.v1'])
  })

  test('permits just what its commands then allow', async () => {
    const { app, id } = await planned()
    const allowed = async (by = clerk) =>
      (await app.visitPermitted({ visitId: id }, by)).filter(({ permitted }) => permitted).map(({ command }) => command)
    expect(await allowed()).toEqual(['record', 'reschedule', 'decline'])
    expect(await allowed(stranger)).toEqual([])
    await app.declineVisit({ ...given(id), on: '2026-11-23' }, clerk)
    expect(await allowed()).toEqual([])
  })

  test('is ended once, whoever is the faster, twenty times', async () => {
    const { app, personId } = await planned()
    for (let round = 0; round < 20; round++) {
      const id = newId()
      await app.planVisit({ ...given(id), personId, dueOn: '2026-12-24' }, clerk)
      const outcomes = await Promise.all([
        app.recordVisit({ ...given(id), ...account, on: '2026-11-23' }, clerk),
        app.declineVisit({ ...given(id), on: '2026-11-23' }, clerk),
      ])
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      expect(outcomes).toContainEqual(refused('visit-over'))
    }
  })
})

describe('what is heard', () => {
  test('of work that has begun plans one visit after the policy’s days, however often it is told', async () => {
    const { app, hear } = await startAssistance()
    const personId = newId()
    await hear(recognised(personId))
    const message = started(personId)
    expect([await hear(message), await hear(message)]).toEqual(['apply', 'skip'])
    expect(await app.visitsOf({ personId }, clerk)).toMatchObject([
      { cause: 'placement', dueOn: '2026-12-24', officer: 'clerk.a' },
    ])
  })

  test('of work before the recognition plans the visit all the same, without an officer', async () => {
    const { app, hear } = await startAssistance()
    const personId = newId()
    await hear(started(personId))
    await hear(recognised(personId))
    expect(await app.visitsOf({ personId }, clerk)).toMatchObject([{ cause: 'placement', officer: '' }])
  })

  test('of a zero-employment family plans the visits of a year with the member whom an officer knows', async () => {
    const { app, hear } = await startAssistance()
    const [householdId, personId] = [newId(), newId()]
    await hear(recognised(personId))
    const message = zeroOpened(householdId, [newId(), personId])
    expect([await hear(message), await hear(message)]).toEqual(['apply', 'skip'])
    const days = async () => (await app.visitsOf({ personId }, clerk)).map(({ dueOn }) => dueOn)
    expect(await days()).toEqual(['2027-03-23', '2027-07-23', '2027-11-23'])
    await hear(reopened(householdId, [personId]))
    expect(await days()).toHaveLength(6)
  })

  test('of a move gives agreement and visits to the new community, which goes on with them', async () => {
    const { app, hear, told, personId, id } = await planned()
    const move = moved(personId)
    expect([await hear(move), await hear(move)]).toEqual(['apply', 'skip'])
    expect(await app.agreementsOf({ personId }, clerk)).toEqual([])
    expect(await app.agreementsOf({ personId }, stranger)).toMatchObject([{ status: 'awaited', officer: 'clerk.a' }])
    expect(await app.visitsOf({ personId }, clerk)).toEqual([])
    expect(await app.recordVisit({ ...given(id), ...account, on: '2026-11-23' }, clerk)).toEqual(
      refused('out-of-scope'),
    )
    expect(await app.recordVisit({ ...given(id), ...account, on: '2026-11-23' }, stranger)).toEqual(ok)
    expect(await told(id)).toEqual(['planned', 'done'].map((fact) => `assistance.visit-${fact}.v1`))
  })

  test('of two moves in the wrong order leaves everything where the person went last', async () => {
    const { app, hear, personId } = await planned()
    expect([await hear(moved(personId, { back: true })), await hear(moved(personId))]).toEqual(['park', 'apply'])
    expect(await app.agreementsOf({ personId }, stranger)).toEqual([])
    expect(await app.agreementsOf({ personId }, clerk)).toHaveLength(1)
    expect(await app.visitsOf({ personId }, clerk)).toHaveLength(1)
  })

  test('of a recognition that was confirmed before it followed the move awaits the agreement where the person lives', async () => {
    const { app, hear } = await startAssistance()
    const [personId, backAgain] = [newId(), newId()]
    await hear(moved(personId))
    await hear(recognised(personId))
    expect(await app.agreementsOf({ personId }, clerk)).toEqual([])
    expect(await app.agreementsOf({ personId }, stranger)).toHaveLength(1)
    for (const back of [false, true]) await hear(moved(backAgain, { back }))
    await hear(recognised(backAgain))
    expect(await app.agreementsOf({ personId: backAgain }, clerk)).toHaveLength(1)
  })

  test('of a recognition awaits one agreement from the first-contact officer', async () => {
    const { app, hear } = await startAssistance()
    const personId = newId()
    const message = recognised(personId)
    expect([await hear(message), await hear(message)]).toEqual(['apply', 'skip'])
    const [agreement, ...others] = await app.agreementsOf({ personId }, clerk)
    expect(others).toEqual([])
    expect(agreement).toMatchObject({ officer: 'clerk.a', status: 'awaited', dueOn: '2026-12-23' })
    const agreementId = agreement?.id ?? ''
    expect(await app.agreementPermitted({ agreementId }, clerk)).toMatchObject([
      { command: 'propose', permitted: true },
      { command: 'sign', refusal: { code: 'agreement-not-proposed' } },
    ])
    expect(await app.agreementPermitted({ agreementId }, stranger)).toMatchObject([
      { refusal: { code: 'agreement-unknown' } },
      { permitted: false },
    ])
  })
})
