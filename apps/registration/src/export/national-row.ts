import { divisionName } from '@jiuyuan/codes/divisions'
import type { KnownPerson } from '../person/person-state.ts'
import type { Recognition } from '../recognition/recognition-state.ts'
import { educations, hukouKinds, relations, statuses } from '../roster/words.ts'

/** What a row of a national table is made from; `day` is the day of the export. */
export interface NationalRow {
  readonly id: string
  readonly person: KnownPerson
  readonly papers: { readonly name: string; readonly identityNumber: string; readonly phone: string }
  readonly day: string
  /** The latest recognition that was confirmed, in force or ended. */
  readonly recognition?: Extract<Recognition, { status: 'recognised' | 'exit-noticed' | 'ended' | 'revoked' }>
  /** The category as others may be told it. */
  readonly category?: string
  /** An entry of the certificate's ledger. */
  readonly entry?: { readonly on: string; readonly text: string }
}

/** One item (指标项) of a national table; `code` is null where the national field code is not known to us. */
export interface Item {
  readonly code: string | null
  readonly zh: string
  readonly of: (row: NationalRow) => string
}

const wordOf =
  <Meaning>(words: ReadonlyMap<string, Meaning>) =>
  (meaning: Meaning): string =>
    [...words].find(([, each]) => each === meaning)?.[0] ?? ''

export const said = {
  education: wordOf(educations),
  hukouKind: wordOf(hukouKinds),
  relation: wordOf(relations),
  status: wordOf(statuses),
  yes: (holds: boolean) => (holds ? '是' : '否'),
}

/** Items that several tables share, by their known field codes. */
export const common = {
  person: { code: 'AAC001', zh: '人员编号', of: ({ id }) => id },
  identity: { code: 'AAC002', zh: '公民身份号码', of: ({ papers }) => papers.identityNumber },
  name: { code: 'AAC003', zh: '姓名', of: ({ papers }) => papers.name },
  division: { code: 'AAB301', zh: '行政区划代码', of: ({ person }) => person.division },
  office: { code: 'AAE017', zh: '经办机构', of: ({ person }) => divisionName(person.division) ?? '' },
  day: { code: 'AAE036', zh: '经办日期', of: ({ day }) => day },
  valid: { code: 'AAE100', zh: '有效标志', of: () => '1' },
  employer: { code: 'AAB001', zh: '单位编号', of: ({ person }) => person.employment?.employerId ?? '' },
} as const satisfies Record<string, Item>

/** An item whose national code is still to be asked for (an assumption that stands in the list of assumptions). */
export const uncoded = (zh: string, of: Item['of']): Item => ({ code: null, zh, of })

/** What another department holds; it is left empty here, and filled from there. */
export const elsewhere = (zh: string): Item => uncoded(zh, () => '')
