import { CardPrepared } from '@jiuyuan/contract-card/events'
import type { EventContract } from '@jiuyuan/contract-kit/event'
import * as placement from '@jiuyuan/contract-placement/events'
import * as registration from '@jiuyuan/contract-registration/events'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { event, idOf } from '../../test/told.ts'
import { taskChanges } from './project-task.ts'

const [personId, householdId] = [idOf('person'), idOf('household')]
const [recognitionId, objectionId] = [idOf('recognition'), idOf('objection')]
const at = '2026-11-02T02:00:00.000Z'
const changes = <Data extends z.ZodType>(contract: EventContract<Data>, data: z.input<Data>, subject = '') =>
  taskChanges(contract, event(contract, data, { subject }))
const recognition = { recognitionId, personId, householdId }

describe('work queues', () => {
  test('a stage of a recognition closes its queue and opens the next, late when the day is over in Asia/Shanghai', () =>
    expect(
      changes(registration.RecognitionChecked, { ...recognition, dueOn: '2026-11-05' }, recognitionId),
    ).toMatchObject([
      { type: 'close', queue: 'recognition-check', subjectId: recognitionId, key: null, at },
      { type: 'close', queue: 'rejection-review' },
      { type: 'open', queue: 'recognition-publicise', key: recognitionId, personId, dueAt: '2026-11-05T16:00:00.000Z' },
    ]))
  test('each objection is a task of its own', () =>
    expect(changes(registration.RecognitionObjected, { ...recognition, objectionId }, recognitionId)).toMatchObject([
      { type: 'open', queue: 'objection-open', key: objectionId, subjectId: recognitionId },
    ]))
  test('a settled objection closes only itself', () =>
    expect(
      changes(registration.ObjectionSettled, { ...recognition, objectionId, upheld: false }, recognitionId),
    ).toEqual([{ type: 'close', queue: 'objection-open', subjectId: recognitionId, key: objectionId, at }]))
  test('a withdrawn recognition leaves nothing to do', () =>
    expect(changes(registration.RecognitionWithdrawn, recognition, recognitionId)).toEqual(
      [
        'recognition-check',
        'rejection-review',
        'recognition-publicise',
        'objection-open',
        'street-review',
        'county-confirm',
      ].map((queue) => ({
        type: 'close',
        queue,
        subjectId: recognitionId,
        key: null,
        at,
      })),
    ))
  test('an application answers the lead of its household', () =>
    expect(
      changes(
        registration.RecognitionApplied,
        { ...recognition, category: 'D04', appliedOn: '2026-11-02' },
        recognitionId,
      ),
    ).toContainEqual({ type: 'answer', queue: 'zero-household-found', key: householdId, division: '650102002001', at }))
  test('a prepared card waits for its issue', () =>
    expect(changes(CardPrepared, { cardId: idOf('card'), personId }, idOf('card'))).toMatchObject([
      { type: 'close', queue: 'card-prepare' },
      { type: 'open', queue: 'card-issue', personId },
    ]))
  test('a paused guarantee is not late, a resumed one at its new limit', () => {
    const guarantee = { guaranteeId: idOf('guarantee'), householdId, occurrence: 1, at }
    const limitAt = '2026-11-03T05:00:00.000Z'
    expect([
      ...changes(placement.GuaranteePaused, { ...guarantee, reason: '考虑岗位' }, guarantee.guaranteeId),
      ...changes(placement.GuaranteeResumed, { ...guarantee, limitAt }, guarantee.guaranteeId),
    ]).toMatchObject([
      { type: 'move', dueAt: null },
      { type: 'move', dueAt: limitAt },
    ])
  })

  test('open once more when the case comes back to the community, and close above it', () => {
    expect(
      changes(registration.RecognitionSentBack, { ...recognition, dueOn: '2026-11-05' }, recognitionId),
    ).toMatchObject([
      { type: 'open', queue: 'recognition-check', dueAt: '2026-11-05T16:00:00.000Z' },
      { type: 'close', queue: 'street-review' },
      { type: 'close', queue: 'county-confirm' },
    ])
    expect(
      changes(registration.RecognitionReturned, { ...recognition, dueOn: '2026-11-09' }, recognitionId),
    ).toMatchObject([{ type: 'close', queue: 'recognition-check' }])
  })
})
