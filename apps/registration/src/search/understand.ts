import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { SearchKind } from '@jiuyuan/contract-registration/search'
import { phoneSign, tailSigns } from './signs.edge.ts'

/** One way to look: a condition on `s` (person_search) with its value as `?`, or persons found elsewhere. */
interface Way {
  readonly sql: string
  readonly value: string
}
export interface Understood {
  readonly kind: SearchKind
  readonly ways: readonly Way[]
}

const prefix = (column: string, text: string): Way => ({
  sql: `s.${column} like ?`,
  value: `${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
})
const equal = (column: string, value: string | null): Way[] => (value ? [{ sql: `s.${column} = ?::bytea`, value }] : [])
const elsewhere = (table: string, id: string, column: string, text: string): Way => ({
  sql: `s.person_id in (select ${id} from ${table} where ${column} like ?)`,
  value: `${text}%`,
})

const named = (text: string): Way[] => {
  const letters = text
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[^a-z]/g, '')
  const sounds = letters.length >= 2 ? [prefix('pinyin', letters), prefix('initials', letters)] : []
  if (sounds.length > 0 && !/\P{ASCII}/u.test(text)) return sounds
  const uyghur = /\p{Script=Arabic}/u.test(text)
  return [prefix(uyghur ? 'name_uyghur' : 'name', text.replaceAll(/\s*[·•．・]\s*/gu, '·'))]
}

/** As what a text is to be looked for; an identity number is found whole or by its last four, for it is kept encrypted. */
export const understood = (text: string, blind: (text: string) => string, identity: string | undefined): Understood => {
  const plain = text.replaceAll(/[\s-]/g, '')
  if (identity) {
    const sql = 's.person_id in (select coalesce(merged_into, id) from person where identity_index = ?::bytea)'
    return { kind: 'identity', ways: [{ sql, value: blind(identity) }] }
  }
  if (/^\d{3}[\dX]$/i.test(plain)) {
    const { phone, identity: tail } = tailSigns(blind, plain)
    const ways = [...equal('identity_tail', tail), ...(/X/i.test(plain) ? [] : equal('phone_tail', phone))]
    return { kind: 'tail', ways }
  }
  if (/^(1\d{10}|0\d{9,11})$/.test(plain)) return { kind: 'phone', ways: equal('phone_index', phoneSign(blind, plain)) }
  if (/^\d+$/.test(plain)) {
    const numbers = [
      elsewhere('person', 'coalesce(merged_into, id)', 'certificate_no', plain),
      elsewhere('known_card', 'person_id', 'card_no', plain),
    ]
    return { kind: 'number', ways: numbers }
  }
  return { kind: 'name', ways: named(text) }
}

/** Each way by its own index, within the caller's scope and nowhere else; one condition over all would read everybody. */
export const findStatement = ({ ways }: Understood, { scope }: Pick<Caller, 'scope'>, limit: number) => {
  const values: unknown[] = []
  const parameter = (value: unknown) => `$${values.push(value)}`
  const ranges = scope.map(([from, to]) => `(s.division >= ${parameter(from)} and s.division < ${parameter(to)})`)
  const within = ranges.length > 0 ? `(${ranges.join(' or ')})` : 'false'
  const most = parameter(limit)
  const each = ways.map(({ sql, value }) => {
    const condition = sql.replace('?', () => parameter(value))
    return `(select s.person_id, s.division from person_search s where ${condition} and ${within} and not s.merged limit ${most})`
  })
  const found = each.length > 0 ? each.join(' union ') : 'select null::uuid, null::text where false'
  return { text: `select person_id, division from (${found}) f order by person_id limit ${most}`, values }
}
