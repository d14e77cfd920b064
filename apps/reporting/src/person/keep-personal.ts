import { parseIdentityNumber } from '@jiuyuan/codes/identity-number'
import type { PersonalMessage } from '@jiuyuan/contract-kit/personal'
import { openPersonal } from '@jiuyuan/service-kit/personal'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Seal } from '@jiuyuan/service-kit/seal'
import { soundOf } from '@jiuyuan/codes/name-sound'

/** An identity number as the index knows it; `undefined` for what is none, which therefore finds nobody. */
export const indexed = (blind: (text: string) => string, identityNumber: string) => {
  const parsed = parseIdentityNumber(identityNumber, { legacy: true })
  return parsed.ok ? blind(parsed.value.number) : undefined
}

const keep = `insert into person_name as n (person_id, version, name, pinyin, initials, identity_index) values ($1, $2, $3, $4, $5, $6)
  on conflict (person_id) do update set version = excluded.version, name = excluded.name, pinyin = excluded.pinyin,
    initials = excluded.initials, identity_index = excluded.identity_index
  where n.version < excluded.version`

/** Keeps a person's name for the search, of the identity number only a blind index; an erased person's row stays empty. */
export const keepPersonal = (stream: Seal, blind: (text: string) => string) => (tx: Db, message: PersonalMessage) => {
  const { personId, version, erased } = message
  const { name, identityNumber } = erased ? { name: '', identityNumber: '' } : openPersonal(stream, message)
  const sound = soundOf(name)
  const index = indexed(blind, identityNumber) ?? null
  return tx.query(keep, [personId, version, name, sound.pinyin, sound.initials, index])
}
