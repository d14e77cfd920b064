import * as card from '@jiuyuan/contract-card/events'
import * as events from '@jiuyuan/contract-registration/events'
import * as merging from '@jiuyuan/contract-registration/merge-events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import type { RegistrationCommands } from '../commands.ts'
import { clashesOfPerson, type Clash } from '../duplicate/clashes.ts'
import { commonOffice } from '../duplicate/common-office.ts'
import { pairIdOf } from '../duplicate/pair-id.ts'
import { takenFrom } from '../duplicate/taken-from.ts'
import { KnownPerson } from '../person/person-state.ts'
import { requestOf, unlessRefused } from './reacting.ts'

const openPairs = `select first_id, second_id from duplicate_pair where status = 'open' and (first_id = $1 or second_id = $1)`

/** Compares somebody with the whole register: new clashes are flagged, and a flag whose clash is gone is cleared. */
const comparing =
  ({ pair }: RegistrationCommands) =>
  async (tx: Db, personId: string, meta: Meta) => {
    const { division, clashes } = await clashesOfPerson(tx, personId)
    const foundOn = civilDayOf(meta.time)
    const asked = (pairId: string) => ({ ...requestOf(tx, meta), commandId: derivedId('pair', meta.eventId, pairId) })
    const flag = ({ personId: other, division: theirs, grounds }: Clash) => {
      const ids = pairIdOf(personId, other)
      const found = { ...ids, division: commonOffice(division, theirs), grounds, foundOn }
      return unlessRefused(pair(ids.pairId, { type: 'FlagPair', ...found }, asked(ids.pairId)))
    }
    for (const clash of clashes) await flag(clash)
    const { rows } = await tx.query<{ first_id: string; second_id: string }>(openPairs, [personId])
    for (const { first_id, second_id } of rows) {
      const other = first_id === personId ? second_id : first_id
      const { pairId } = pairIdOf(first_id, second_id)
      if (!clashes.some((clash) => clash.personId === other))
        await unlessRefused(pair(pairId, { type: 'ClearPair' }, asked(pairId)))
    }
  }

const entryOf = async (tx: Db, personId: string) => {
  const { rows } = await tx.query<{ state: unknown }>('select state from person where id = $1', [personId])
  return KnownPerson.parse(rows[0]?.state)
}

/** Likely duplicates follow the register; a confirmed merge follows into both entries, and an undone one out of them. */
export const onDuplicates = (commands: RegistrationCommands) => {
  const compare = comparing(commands)
  const { person } = commands
  const asked = (tx: Db, meta: Meta, step: string) => ({
    ...requestOf(tx, meta),
    commandId: derivedId(step, meta.eventId),
  })
  const changes = [
    events.PersonRegistered,
    events.PapersChanged,
    events.PersonCorrected,
    events.PersonMoved,
    events.HouseholdMemberMoved,
    merging.PersonMerged,
    merging.PersonUnmerged,
    events.RegistrationUndone,
  ]
  return [
    ...changes.map((changed) => on(changed, (tx, { personId }, meta) => compare(tx, personId, meta))),
    on(merging.MergeConfirmed, async (tx, confirmed, meta) => {
      const { personId, intoPersonId: into, on: day, take, certificateOf, cardOf } = confirmed
      const gaveCertificate = certificateOf === personId
      const after = takenFrom(await entryOf(tx, personId), take, gaveCertificate)
      const keeps = { ...(certificateOf ? { certificateOf } : {}), ...(cardOf ? { cardOf } : {}) }
      const merge = { type: 'MergeInto', into, on: day, gaveCertificate, ...keeps } as const
      await unlessRefused(person(personId, merge, asked(tx, meta, 'merge')), 'person-merged')
      if (Object.keys(after).length > 0)
        await unlessRefused(person(into, { type: 'TakeOver', from: personId, after }, asked(tx, meta, 'take')))
    }),
    on(merging.MergeUndone, async (tx, { personId, intoPersonId, on: day }, meta) => {
      await unlessRefused(person(intoPersonId, { type: 'GiveBack', from: personId }, asked(tx, meta, 'give-back')))
      await unlessRefused(person(personId, { type: 'UndoMerge', on: day }, asked(tx, meta, 'undo')))
    }),
  ]
}

const keepCard = `insert into known_card (card_id, person_id, card_no, open) values ($1, $2, $3, true)
  on conflict (card_id) do update set card_no = excluded.card_no`
const openCard = 'update known_card set open = true where card_id = $1'
const closeCard = 'update known_card set open = false where card_id = $1'

/** Card numbers, for the search, and who holds an open card, for merges. */
export const onKnownCards = [
  on(card.CardIssued, (tx, { cardId, personId, cardNo }) => tx.query(keepCard, [cardId, personId, cardNo])),
  on(card.CardRestored, (tx, { cardId }) => tx.query(openCard, [cardId])),
  ...[card.CardReturned, card.CardCancelled, card.CardRevoked].map((ended) =>
    on(ended, (tx, { cardId }) => tx.query(closeCard, [cardId])),
  ),
]
