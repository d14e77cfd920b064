import { divisionName } from '@jiuyuan/codes/divisions'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import * as events from '@jiuyuan/contract-registration/events'
import * as restored from '@jiuyuan/contract-registration/restored-events'
import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Change, Store } from '@jiuyuan/service-kit/store'
import type { SealedPapers } from './papers.edge.ts'
import { searchRows } from '../search/search-row.ts'
import { erased, UNDONE, undoneEvents, undoneRows } from '../roster/undone.store.ts'
import { isPaper } from './correctable.ts'
import { mergeEvents } from './merge-events.ts'
import type { Fact, PersonFact } from './person-acts.ts'
import { lastContact, Person, type KnownPerson } from './person-state.ts'

/** A correction as the others need it: that name or numbers are told anew, and which parts of the register changed. */
const corrected = ({ fields }: Fact<'PersonCorrected'>, ids: { personId: string; householdId: string }): Outgoing[] => {
  const register = fields.filter((field) => !isPaper(field))
  const told = fields.some((field) => field === 'name' || field === 'phone' || field === 'identityNumber')
  return [
    ...(told ? [outgoing(events.PapersChanged, { personId: ids.personId })] : []),
    ...(register.length > 0 ? [outgoing(events.PersonCorrected, { ...ids, fields: register })] : []),
  ]
}

const publish = (personId: string, fact: PersonFact, { householdId, status, certificate }: KnownPerson): Outgoing[] => {
  const ids = { personId, householdId }
  const paper = { personId, certificateNo: certificate?.no ?? '' }
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
    case 'UnemploymentEnded':
      return [outgoing(events.UnemploymentEnded, { ...fact, personId })]
    case 'RegistrationLapsed': {
      const { on } = fact
      const lapsed = outgoing(events.RegistrationLapsed, { personId, on })
      return [outgoing(events.UnemploymentEnded, { personId, ground: 'no-contact', on }), lapsed]
    }
    case 'CertificateHanded':
      return [outgoing(events.CertificateHanded, { ...paper, on: fact.on })]
    case 'CertificateLost':
      return [outgoing(events.CertificateLost, { ...paper, on: fact.on })]
    case 'CertificateFound':
      return [outgoing(restored.CertificateFound, { ...paper, on: fact.on })]
    case 'CertificateRestored': {
      const { reason, from, on } = fact
      const unemployed = status === 'unemployed'
      return [outgoing(restored.CertificateRestored, { ...paper, householdId, reason, from, on, unemployed })]
    }
    case 'CertificateReplaced':
      return [outgoing(events.CertificateReplaced, { ...paper, on: fact.on, version: fact.version })]
    case 'PersonCorrected':
      return corrected(fact, ids)
    case 'PersonMoved': {
      const { fromDivision, toDivision, on, fromHouseholdId, householdId: toHouseholdId } = fact
      return [outgoing(events.PersonMoved, { personId, fromDivision, toDivision, on, fromHouseholdId, toHouseholdId })]
    }
    case 'HouseholdChanged':
    case 'MergedInto':
    case 'MergeUndone':
    case 'FieldsTaken':
    case 'FieldsGivenBack':
      return mergeEvents(fact, ids)
    default:
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
  const { personId = '', division = '' } = first ?? {}
  return refuse('already-registered', { where: divisionName(division) ?? '', personId })
}

const touchesPapers = ({ facts }: Change<Person, PersonFact>) =>
  facts.some(
    (fact) => fact.type === 'PersonRegistered' || (fact.type === 'PersonCorrected' && fact.fields.some(isPaper)),
  )

const none = { no: null, status: null, dueOn: null }

/** What the person is searched and listed by. */
const columnsOf = (state: KnownPerson) => {
  const { registration, merged } = state
  const { no, status, dueOn } = state.certificate ?? none
  return {
    household_id: state.householdId,
    status: state.status,
    registration: registration.state,
    certificate_no: merged?.gaveCertificate ? null : no,
    certificate_status: status,
    certificate_due: dueOn,
    contact_on: registration.state === 'registered' && !merged ? lastContact(state) : null,
    moving_to: state.moving?.toDivision ?? null,
    correcting: state.corrections.length > 0,
    merged_into: merged?.into ?? null,
  }
}

/** The store of persons; with papers, when the command brings a name and numbers. */
export const personStore = (papers?: SealedPapers): Store<Person, PersonFact, PersonRefusal> => ({
  table: 'person',
  state: Person,
  division: (state) => (state.stage === 'unknown' ? (state.undoneAt ?? '') : state.division),
  filedUnder: (state) => (state.stage === 'unknown' ? UNDONE : state.division),
  columns: (state) =>
    state.stage === 'unknown'
      ? { identity_index: null, status: 'undone' }
      : { ...columnsOf(state), ...(papers ? { identity_index: papers.index } : {}) },
  publish: (id, fact, state) =>
    fact.type === 'RegistrationUndone'
      ? undoneEvents(id, fact)
      : state.stage === 'unknown'
        ? []
        : publish(id, fact, state),
  rows: (change) => {
    if (change.facts.some(({ type }) => type === 'RegistrationUndone')) return undoneRows(change.id)
    const anew = papers && change.state.stage === 'known' && touchesPapers(change)
    return [...(anew ? [papers.row(change.state.papers)] : []), ...searchRows(change, anew ? papers.signs : undefined)]
  },
  personal: (change) => {
    const undone = change.facts.find((fact) => fact.type === 'RegistrationUndone')
    if (undone) return erased(change.id, undone)
    return papers && change.state.stage === 'known' && touchesPapers(change)
      ? papers.message(change.state.papers)
      : undefined
  },
  conflicts: papers?.index ? { person_identity_index_key: already(papers.index) } : {},
})
