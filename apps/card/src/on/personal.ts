import type { PersonalMessage } from '@jiuyuan/contract-kit/personal'
import { closePersonal, openPersonal } from '@jiuyuan/service-kit/personal'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Seal } from '@jiuyuan/service-kit/seal'

const nothing = { name: '', identityNumber: '', phone: '' }

/** Keeps what prints on the card under this service's own key; an erased person's row stays empty, so that no older message fills it. */
export const keepPersonal = (stream: Seal, own: Seal) => (tx: Db, message: PersonalMessage) => {
  const { personId, version, erased } = message
  const { name, identityNumber } = closePersonal(own, personId, erased ? nothing : openPersonal(stream, message))
  return tx.query(
    `insert into personal as p (person_id, version, name, identity_number) values ($1, $2, $3, $4)
     on conflict (person_id) do update set version = excluded.version, name = excluded.name, identity_number = excluded.identity_number
     where p.version < excluded.version`,
    [personId, version, name, identityNumber],
  )
}
