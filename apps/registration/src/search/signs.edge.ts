import { soundOf } from '@jiuyuan/codes/name-sound'
import { nameKey, phoneKey } from './name-key.ts'

interface Named {
  readonly name: string
  readonly nameUyghur?: string
  readonly identityNumber: string
  readonly phone: string
}

const TAIL = 4
const signOf = (blind: (text: string) => string, kind: string, text: string) =>
  text === '' ? null : blind(`${kind}|${text}`)

/** What a number is found by: whole, or by its last four. Blank is no sign: it finds nobody, not even the blank. */
export const phoneSign = (blind: (text: string) => string, phone: string) => signOf(blind, 'phone', phoneKey(phone))
export const tailSigns = (blind: (text: string) => string, tail: string) => ({
  phone: signOf(blind, 'phone-tail', tail),
  identity: signOf(blind, 'identity-tail', tail.toUpperCase()),
})

/** The signs by which a person is found and compared; numbers only as keyed hashes. */
export const signsOf = (blind: (text: string) => string, { name, nameUyghur = '', identityNumber, phone }: Named) => ({
  name,
  name_key: nameKey(name),
  name_uyghur: nameUyghur,
  ...soundOf(name),
  phone_index: phoneSign(blind, phone),
  phone_tail: tailSigns(blind, phoneKey(phone).slice(-TAIL)).phone,
  identity_tail: tailSigns(blind, identityNumber.slice(-TAIL)).identity,
})
export type Signs = ReturnType<typeof signsOf>
