import { describe, test } from 'vitest'
import {
  at,
  because,
  cleared,
  father,
  found,
  given,
  head,
  lostJob,
  member,
  mother,
  opened,
  pensioner,
  register,
  registered,
  student,
  take,
  taken,
  today,
} from '../../test/household-facts.ts'
import type { HouseholdCommand, HouseholdFact } from './household-acts.ts'

describe('[A6] a pensioner, a student and one unemployed adult', () => {
  const reopening = (personId: string): HouseholdCommand => ({
    type: 'ChangeMember',
    personId,
    status: 'unemployed',
    cause: because('person-unemployed', '2026-11-21'),
  })
  const trader = member(mother, { relation: 'spouse', sex: 'F', retirementTrack: 'F50', status: 'self-employed' })
  const again = { occurrence: 2, since: '2026-11-21', causePersonId: mother, causeFact: 'person-unemployed' }
  const alone = [taken(pensioner), taken(student), taken(head)]

  test('are a zero-employment household', () =>
    given(...alone)
      .when(register(father))
      .yields(registered(father), found))
  test('are none any more with a member who has business income; before the recognition the lead is lost', () =>
    given(...alone, registered(father), found)
      .when(take(trader))
      .yields(taken(trader), {
        type: 'ZeroLost',
        occurrence: 1,
        since: today,
        causePersonId: mother,
        causeFact: 'person-registered',
      }))
  test('are cleared, once recognised, by the member who trades; the last work lost opens them a second time', () => {
    const traded: HouseholdFact = { ...cleared, since: today, causeFact: 'person-registered', channel: 'self-employed' }
    given(...alone, registered(father), found, opened)
      .when(take(trader))
      .yields(taken(trader), traded)
    given(...alone, registered(father), found, opened, taken(trader), traded)
      .when(reopening(mother))
      .yields(lostJob, { type: 'Reopened', ...again, reopenedAt: at, members: [father, mother] })
  })
  test('are none while the household has recorded income, and are found again, a second time, when it ended', () => {
    const record = (since: string): HouseholdCommand => {
      return { type: 'RecordIncome', kind: 'business', source: 'licence', cause: because('income', since) }
    }
    const recorded: HouseholdFact = { type: 'IncomeRecorded', kind: 'business', since: '2026-11-01', source: 'licence' }
    const lost: HouseholdFact = {
      type: 'ZeroLost',
      occurrence: 1,
      since: '2026-11-01',
      causePersonId: father,
      causeFact: 'income',
    }
    const traded = [...alone, registered(father), found, recorded, lost]
    given(...alone, registered(father), found)
      .when(record('2026-11-01'))
      .yields(recorded, lost)
    given(...traded)
      .when(record('2026-11-02'))
      .refuses('income-recorded', { since: '2026-11-01' })
    given(...traded)
      .when({ type: 'EndIncome', kind: 'business', source: 'licence', cause: because('income') })
      .yields(
        { type: 'IncomeEnded', kind: 'business', until: today, source: 'licence' },
        { type: 'ZeroFound', occurrence: 2, since: today, causePersonId: father, causeFact: 'income' },
      )
    given().when(record(today)).refuses('household-unknown')
    given(...alone)
      .when(record('2026-11-24'))
      .refuses('day-in-future', { day: '2026-11-24' })
  })
})
