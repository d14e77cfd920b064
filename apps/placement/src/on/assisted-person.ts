import {
  CardCancelled,
  CardExpired,
  CardFound,
  CardIssued,
  CardLost,
  CardReplaced,
  CardRestored,
  CardReturnDue,
  CardReturned,
  CardRevoked,
} from '@jiuyuan/contract-card/events'
import {
  CertificateCancelled,
  CertificateIssued,
  HouseholdReopened,
  HouseholdZeroOpened,
  PersonMoved,
  RecognitionRecognised,
} from '@jiuyuan/contract-registration/events'
import { CertificateRestored } from '@jiuyuan/contract-registration/restored-events'
import { on } from '@jiuyuan/service-kit/react'
import type { Db } from '@jiuyuan/service-kit/query'

type Known = 'certificate_valid' | 'household_id' | 'division'

/** Keeps one thing known of a person; whichever service speaks first makes the row. */
const keep = (tx: Db, personId: string, column: Known, value: string | boolean) =>
  tx.query(
    `insert into assisted_person (person_id, ${column}) values ($1, $2)
     on conflict (person_id) do update set ${column} = excluded.${column}`,
    [personId, value],
  )

/** A case that was confirmed before it followed a move still names the old community: a move that is known comes first. */
const recognised = (tx: Db, personId: string, division: string) =>
  tx.query(
    `insert into assisted_person (person_id, division) values ($1, $2)
     on conflict (person_id) do update set division = coalesce(assisted_person.division, excluded.division)`,
    [personId, division],
  )

const keepMembers = async (tx: Db, householdId: string, members: readonly string[]) => {
  for (const personId of members) await keep(tx, personId, 'household_id', householdId)
}

const issued = (tx: Db, { personId, cardId }: { personId: string; cardId: string }) =>
  tx.query(
    `insert into assisted_person (person_id, card_id, card_valid) values ($1, $2, true)
     on conflict (person_id) do update set card_id = excluded.card_id, card_valid = true`,
    [personId, cardId],
  )

/** An older card that goes changes nothing for the one issued since. */
const gone = (tx: Db, { personId, cardId }: { personId: string; cardId: string }) =>
  tx.query(`update assisted_person set card_valid = false where person_id = $1 and coalesce(card_id, $2) = $2`, [
    personId,
    cardId,
  ])

export const onCard = [
  ...[CardIssued, CardFound, CardReplaced].map((event) => on(event, issued)),
  on(CardRestored, async (tx, { status, ...card }) => {
    if (status === 'active') await issued(tx, card)
  }),
  ...[CardLost, CardExpired, CardReturnDue, CardReturned, CardCancelled, CardRevoked].map((event) => on(event, gone)),
]

export const onRegistration = [
  on(CertificateIssued, (tx, { personId }) => keep(tx, personId, 'certificate_valid', true)),
  on(CertificateRestored, (tx, { personId }) => keep(tx, personId, 'certificate_valid', true)),
  on(CertificateCancelled, (tx, { personId }) => keep(tx, personId, 'certificate_valid', false)),
  on(RecognitionRecognised, (tx, { personId }, { division }) => recognised(tx, personId, division)),
  on(PersonMoved, (tx, { personId, toDivision }) => keep(tx, personId, 'division', toDivision)),
  on(HouseholdZeroOpened, (tx, { householdId, members }) => keepMembers(tx, householdId, members)),
  on(HouseholdReopened, (tx, { householdId, members }) => keepMembers(tx, householdId, members)),
]
