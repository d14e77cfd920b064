import { newId } from '@jiuyuan/contract-kit/id'
import { OfferDeclined, PostApproved } from '@jiuyuan/contract-placement/events'
import { DecisionId } from '@jiuyuan/contract-registration/decision'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { RefusalId } from '@jiuyuan/contract-registration/refusal'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { expect } from 'vitest'
import { exitParts } from '../src/exit-parts.ts'
import { assent } from './people.ts'
import { clerk, county, ok, startRecognition, street } from './recognition.ts'
import type { Registration } from './registration.ts'

const suitable = { health: true, capacity: true, distance: true, legal: true }

/** Exits on a running registration service, with people who are recognised and offers they declined. */
export const startExits = (registration: Registration) => {
  const { pool, clock } = registration
  const recognition = startRecognition(registration)
  const edge = { db: pool, clock, wake: () => {} }
  const parts = exitParts(edge, registration, recognition.commands)
  const { app } = parts

  /** Recognised on 2026-11-27 as a member of a zero-employment family. */
  const recognised = async (name?: string) => {
    registration.goTo('2026-11-23T02:00:00.000Z')
    const { id, father } = await recognition.posted(name)
    registration.goTo('2026-11-27T02:00:00.000Z')
    await recognition.tick()
    expect(await recognition.app.reviewRecognition(recognition.given(id), street)).toEqual(ok)
    expect(await recognition.app.confirmRecognition(recognition.given(id), county)).toEqual(ok)
    await registration.hear()
    return { id, father, personId: father.personId }
  }

  const approved = async (monthlyWage: string) => {
    const postId = newId()
    const post = { postId, employerId: newId(), title: '保洁', places: 1, monthlyWage }
    await registration.deliver('placement', registration.eventOf(PostApproved, post, { subject: postId }))
    return postId
  }
  /** An offer that was declined in placement, as we hear of it. */
  const declined = async (personId: string, { wage = '207000', on = clock.today(), reason = 'not-wanted' } = {}) => {
    const offerId = newId()
    const postId = await approved(wage)
    const data = { offerId, postId, employerId: newId(), personId, at: `${on}T03:00:00.000Z`, reason }
    await registration.deliver('placement', registration.eventOf(OfferDeclined, data, { subject: offerId }))
    return RefusalId.parse(derivedId('refusal', offerId))
  }
  const about = (refusalId: RefusalId) => ({ commandId: newId(), refusalId })
  const hear = (refusalId: RefusalId) => {
    const statement = '我要照顾生病的母亲'
    const spoken = { spoke: true, statement, assent: { ...assent, on: clock.today() } } as const
    return app.hearRefusal({ ...about(refusalId), hearing: spoken }, clerk)
  }
  type Judging = Partial<Pick<Parameters<typeof app.judgeRefusal>[0], 'suitable' | 'validReason'>>
  const judge = (refusalId: RefusalId, more: Judging = {}) => {
    const told = { on: clock.today(), method: 'in-person' } as const
    return app.judgeRefusal({ ...about(refusalId), suitable, told, reason: '见判定表', ...more }, clerk)
  }
  /** Heard, judged and confirmed by a second officer after the days to object. */
  const counted = async (personId: string, until: string) => {
    const refusalId = await declined(personId)
    expect(await hear(refusalId)).toEqual(ok)
    expect(await judge(refusalId)).toEqual(ok)
    return async () => {
      registration.goTo(until)
      expect(await app.confirmRefusal(about(refusalId), street)).toEqual(ok)
    }
  }
  const given = recognition.given
  const theDecision = async (personId: string, by = county) => {
    const [line] = await app.decisionsOf({ personId: PersonId.parse(personId) }, by)
    return DecisionId.parse(line?.id)
  }
  const serve = async (decisionId: DecisionId, by = clerk) => {
    const service = { method: 'direct', on: clock.today(), receipt: '回证1号' } as const
    expect(await app.serveDecision({ commandId: newId(), decisionId, ...service }, by)).toEqual(ok)
    await registration.hear()
  }
  return { app, recognition, recognised, declined, about, hear, judge, counted, given, theDecision, serve }
}
