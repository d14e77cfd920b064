import { CardCancelled, CardIssued, CardReturned } from '@jiuyuan/contract-card/events'
import { CertificateCancelled, CertificateIssued, HouseholdReopened, HouseholdZeroOpened, RecognitionRecognised } from '@jiuyuan/contract-registration/events'
import { on } from '@jiuyuan/service-kit/react'
import type { Db } from '@jiuyuan/service-kit/query'

/** Keeps one thing known of a person; whichever service speaks first makes the row. */
const keep = (tx: Db, personId: string, column: 'card_valid' | 'certificate_valid' | 'household_id' | 'division', value: string | boolean) =>
  tx.query(
    `insert into assisted_person (person_id, ${column}) values ($1, $2)
     on conflict (person_id) do update set ${column} = excluded.${column}`,
    [personId, value],
  )

const keepMembers = (tx: Db, householdId: string, members: readonly string[]) =>
  Promise.all(members.map((personId) => keep(tx, personId, 'household_id', householdId)))

/** 附件第七条: card and certificate, valid only together. */
export const onCard = [
  on(CardIssued, (tx, { personId }) => keep(tx, personId, 'card_valid', true)),
  on(CardReturned, (tx, { personId }) => keep(tx, personId, 'card_valid', false)),
  on(CardCancelled, (tx, { personId }) => keep(tx, personId, 'card_valid', false)),
]

export const onRegistration = [
  on(CertificateIssued, (tx, { personId }) => keep(tx, personId, 'certificate_valid', true)),
  on(CertificateCancelled, (tx, { personId }) => keep(tx, personId, 'certificate_valid', false)),
  on(RecognitionRecognised, (tx, { personId }, { division }) => keep(tx, personId, 'division', division)),
  on(HouseholdZeroOpened, (tx, { householdId, members }) => keepMembers(tx, householdId, members)),
  on(HouseholdReopened, (tx, { householdId, members }) => keepMembers(tx, householdId, members)),
]
