import * as events from '@jiuyuan/contract-registration/events'
import * as merging from '@jiuyuan/contract-registration/merge-events'
import { CertificateRestored } from '@jiuyuan/contract-registration/restored-events'
import { projection, type Projection } from '../projection.ts'

const person = (columns: { id: string; division: string; [column: string]: string | null }) => [
  { table: 'person', key: ['id'], columns },
]

/** What is known of a person from registration; each event sets what it tells. */
export const personProjections: readonly Projection[] = [
  projection(events.PersonRegistered, ({ personId, householdId, status }, { division }) =>
    person({ id: personId, division, household_id: householdId, status }),
  ),
  projection(events.UnemploymentRegistered, ({ personId, householdId }, { division }) =>
    person({ id: personId, division, household_id: householdId, status: 'unemployed' }),
  ),
  projection(events.PersonEmployed, ({ personId, householdId, channel }, { division }) => {
    const status = channel === 'self-employed' ? channel : 'employed'
    return person({ id: personId, division, household_id: householdId, status })
  }),
  projection(events.PersonUnemployed, ({ personId, householdId }, { division }) =>
    person({ id: personId, division, household_id: householdId, status: 'unemployed' }),
  ),
  projection(events.CertificateIssued, ({ personId, certificateNo }, { division }) =>
    person({ id: personId, division, certificate_no: certificateNo }),
  ),
  projection(events.CertificateCancelled, ({ personId }, { division }) =>
    person({ id: personId, division, certificate_no: null }),
  ),
  projection(CertificateRestored, ({ personId, certificateNo, unemployed }, { division }) =>
    person({ id: personId, division, certificate_no: certificateNo, ...(unemployed ? { status: 'unemployed' } : {}) }),
  ),
  projection(events.PersonMoved, ({ personId, toDivision, toHouseholdId }) =>
    person({ id: personId, division: toDivision, ...(toHouseholdId ? { household_id: toHouseholdId } : {}) }),
  ),
  projection(merging.PersonMerged, ({ personId, intoPersonId }, { division }) =>
    person({ id: personId, division, merged_into: intoPersonId }),
  ),
  projection(merging.PersonUnmerged, ({ personId }, { division }) =>
    person({ id: personId, division, merged_into: null }),
  ),
  // The entry never counted: no household, no status; its name is forgotten by the personal stream.
  projection(events.RegistrationUndone, ({ personId }, { division }) =>
    person({ id: personId, division, household_id: null, status: null }),
  ),
]
