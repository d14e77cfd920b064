import { divisionName } from '@jiuyuan/codes/divisions'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import * as events from '@jiuyuan/contract-registration/events'
import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Change, Store } from '@jiuyuan/service-kit/store'
import type { SealedPapers } from './papers.edge.ts'
import type { PersonFact } from './person-acts.ts'
import { Person, type KnownPerson } from './person-state.ts'

const publish = (personId: string, fact: PersonFact, { householdId, status }: KnownPerson): Outgoing[] => {
  const ids = { personId, householdId }
  switch (fact.type) {
    case 'PersonRegistered':
      return [outgoing(events.PersonRegistered, { ...ids, status })]
    case 'UnemploymentRegistered':
      return [outgoing(events.UnemploymentRegistered, { ...ids, registeredOn: fact.registeredOn })]
    case 'CertificateIssued':
      return [outgoing(events.CertificateIssued, { ...fact, personId })]
    case 'PersonEmployed': {
      const { since, channel, employerId } = fact
      return [outgoing(events.PersonEmployed, { ...ids, since, channel, employerId })]
    }
    case 'PersonUnemployed':
      return [outgoing(events.PersonUnemployed, { ...ids, since: fact.since })]
    case 'CertificateCancelled':
      return [outgoing(events.CertificateCancelled, { ...fact, personId })]
    case 'PapersCorrected':
      return []
  }
}

/** Where the person with this identity number was registered first. */
export const registeredElsewhere = async (db: Db, index: string) => {
  const found = 'select id, division, household_id from person where identity_index = $1::bytea'
  const { rows } = await db.query<{ id: string; division: string; household_id: string }>(found, [index])
  return rows[0] && { personId: rows[0].id, division: rows[0].division, householdId: rows[0].household_id }
}

const already = (index: string) => async (db: Db) => {
  const first = await registeredElsewhere(db, index)
  return refuse('already-registered', { where: (first && divisionName(first.division)) ?? '' })
}

const touchesPapers = ({ facts }: Change<Person, PersonFact>) =>
  facts.some(({ type }) => type === 'PersonRegistered' || type === 'PapersCorrected')

/** The store of persons; with papers, when the command brings a name and numbers. */
export const personStore = (papers?: SealedPapers): Store<Person, PersonFact, PersonRefusal> => ({
  table: 'person',
  state: Person,
  division: (state) => (state.stage === 'unknown' ? '' : state.division),
  columns: (state) =>
    state.stage === 'unknown'
      ? {}
      : {
          household_id: state.householdId,
          status: state.status,
          registration: state.registration.state,
          certificate_no: state.certificate?.no ?? null,
          ...(papers ? { identity_index: papers.index } : {}),
        },
  publish: (id, fact, state) => (state.stage === 'unknown' ? [] : publish(id, fact, state)),
  rows: (change) =>
    papers && change.state.stage === 'known' && touchesPapers(change) ? [papers.row(change.state.papers)] : [],
  personal: (change) =>
    papers && change.state.stage === 'known' && touchesPapers(change) ? papers.message(change.state.papers) : undefined,
  conflicts: papers ? { person_identity_index_key: already(papers.index) } : {},
})
