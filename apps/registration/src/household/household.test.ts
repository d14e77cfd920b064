import { describe, expect, test } from 'vitest'
import {
  at,
  because,
  candidate,
  cleared,
  daughter,
  employ,
  family,
  father,
  found,
  given,
  grandmother,
  head,
  id,
  lose,
  lostJob,
  mother,
  open,
  opened,
  opening,
  pensioner,
  register,
  registered,
  spouse,
  student,
  take,
  taken,
  tick,
  today,
  told,
  works,
} from '../../test/household-facts.ts'
import type { HouseholdFact } from './household-acts.ts'
import type { Household } from './household-state.ts'
import { household } from './household.ts'

describe('零就业家庭 is derived, never typed in (实施意见 二(二))', () => {
  test('is found when all of working age are out of work and one is registered: since when, because of what', () =>
    given(...family)
      .when(register(father))
      .yields(registered(father), found))
  test('counts neither student nor pensioner', () =>
    given(taken(student), taken(pensioner), taken(head)).when(register(father)).yields(registered(father), found))
  test('is not found while nobody is registered', () => given(taken(head)).when(take(spouse)).yields(taken(spouse)))
  test('is not found while one member works', () => {
    const working = taken({ ...spouse, status: 'employed' })
    given(taken(head), working).when(register(father)).yields(registered(father))
  })
  test('is not found in a household that runs a business', () => {
    const trading = taken({ ...pensioner, status: 'self-employed' })
    given(taken(head), trading).when(register(father)).yields(registered(father))
  })
  test('is not found in a rural household; the head’s book decides', () => {
    given(taken({ ...head, urban: false }), taken(spouse))
      .when(register(father))
      .yields(registered(father))
    given(taken(head), taken({ ...spouse, urban: false }))
      .when(register(father))
      .yields(registered(father), found)
  })
  test('is lost again when a working member joins before the recognition', () => {
    const son = { ...student, status: 'employed', birthDate: '2000-01-01' } as const
    given(...candidate)
      .when(take(son))
      .yields(taken(son), {
        type: 'ZeroLost',
        occurrence: 1,
        since: today,
        causePersonId: daughter,
        causeFact: 'person-registered',
      })
  })
  test('is found again as another occurrence when the last who worked goes away', () => {
    const working = taken({ ...spouse, status: 'employed' })
    given(taken(head), working, registered(father))
      .when({ type: 'LoseMember', personId: mother, cause: because('certificate-cancelled') })
      .yields(
        { type: 'MemberLost', personId: mother, ...told('certificate-cancelled') },
        { type: 'ZeroFound', occurrence: 1, since: today, causePersonId: mother, causeFact: 'certificate-cancelled' },
      )
  })
  test('hears nothing new of somebody who is not a member', () =>
    given(taken(head))
      .when(employ(id(8)))
      .yields())
})

describe('recognition and what follows (实施意见 一(一))', () => {
  test('opens with the recognition, discovered on the day it was found', () =>
    given(...candidate)
      .when(opening)
      .yields(opened))
  test('opens once, whichever member is recognised next', () =>
    given(...open)
      .when(opening)
      .yields())
  test('does not open a household that is none any more', () =>
    given(...family)
      .when(opening)
      .yields())
  test('is cleared when a member works, by which way', () =>
    given(...open)
      .when(employ(mother))
      .yields(works(mother), cleared))
  test('is not cleared by the pension of a member', () => {
    const leave = {
      type: 'ChangeMember',
      personId: mother,
      status: 'retired',
      cause: because('certificate-cancelled'),
    } as const
    given(...open)
      .when(leave)
      .yields({
        type: 'MemberChanged',
        personId: mother,
        status: 'retired',
        certified: false,
        ...told('certificate-cancelled'),
      })
  })
  test('is not cleared by the job of a member who does not count', () =>
    given(...open)
      .when(employ(grandmother))
      .yields(works(grandmother)))
  test('stays cleared while another member still works', () =>
    given(...open, works(mother), cleared, works(father, true))
      .when(lose(mother))
      .yields(lostJob))
  test('is opened again, as the next occurrence, when the last job is lost', () => {
    const reopened: HouseholdFact = {
      type: 'Reopened',
      occurrence: 2,
      since: '2026-11-21',
      causePersonId: mother,
      causeFact: 'person-unemployed',
      reopenedAt: at,
      members: [father, mother],
    }

    given(...open, works(mother), cleared)
      .when(lose(mother))
      .yields(lostJob, reopened)
    const stable: HouseholdFact = { type: 'Stable', occurrence: 1, stableOn: '2027-02-21' }
    given(...open, works(mother), cleared, stable)
      .when(lose(mother))
      .yields(lostJob, reopened)
  })
  test('is stable on the day, not before, and once', () => {
    const held = [...open, works(mother), cleared]
    const stable: HouseholdFact = { type: 'Stable', occurrence: 1, stableOn: '2027-02-21' }
    given(...held)
      .when(tick('2027-02-20'))
      .yields()
    given(...held)
      .when(tick('2027-02-21'))
      .yields(stable)
    given(...held, stable)
      .when(tick('2027-02-22'))
      .yields()
  })
  test('keeps the trail: from which day, because of which event of whom', () => {
    const state = [...open, works(mother), cleared].reduce<Household>(household.evolve, household.initial)
    expect(state).toMatchObject({
      status: 'cleared',
      occurrence: 1,
      history: [
        { since: today, zero: true, occurrence: 1, causePersonId: father, causeFact: 'unemployment-registered' },
        { since: '2026-11-22', zero: false, occurrence: 1, causePersonId: mother, causeFact: 'person-employed' },
      ],
    })
  })
})
