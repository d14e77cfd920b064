import { writeFileSync } from 'node:fs'
import { COMMUNITIES } from './communities.ts'
import { employers, posts } from './employers.ts'
import { expectedOf } from './expected.ts'
import { communityRows } from './households.ts'
import { withMistakes, type MistakeReason } from './mistakes.ts'
import { accounts, DEMO_PASSWORD, offices } from './offices.ts'
import { papers, TOWN_DAY, type RosterRow } from './person.ts'
import { chanceOf } from './random.ts'

const SEED = 20_101_001
const COLUMNS = [
  '姓名',
  '公民身份号码',
  '户号',
  '与户主关系',
  '户口性质',
  '就业状态',
  '联系电话',
  '文化程度',
  '户籍地区划',
  '备注',
] as const satisfies readonly (keyof RosterRow)[]
const MISTAKES: Readonly<Record<(typeof COMMUNITIES)[number]['sign'], readonly MistakeReason[]>> = {
  YRW: ['checksum', 'blank'],
  SLL: ['birth-date', 'duplicate'],
  TJS: ['blank', 'relation-unknown', 'blank'],
  RMG: ['under-age', 'checksum'],
  XFY: ['birth-date'],
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

// Excel opens a CSV as UTF-8 only behind a byte order mark.
const csv = (rows: readonly RosterRow[]): string =>
  `\uFEFF${line(COLUMNS)}${rows.map((row) => line(COLUMNS.map((column) => row[column]))).join('')}`
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const communitiesOf = (seed: number) => {
  const chance = chanceOf(seed)
  const given = papers(chance)
  return COMMUNITIES.map((community, at) => {
    const rows = communityRows({ chance, papers: given, community }, at === 0)
    const roster = withMistakes(rows, MISTAKES[community.sign])
    return { code: community.code, rows: roster.rows, expected: expectedOf(roster.rows, roster.mistakes) }
  })
}

/** What imports of the town must find, by community; `hero` is the family of the demo journey. */
export const expectedTown = (communities = communitiesOf(SEED)) => ({
  townDay: TOWN_DAY,
  hero: { community: COMMUNITIES[0].code, household: `${COMMUNITIES[0].sign}001` },
  communities: Object.fromEntries(communities.map(({ code, expected }) => [code, expected])),
})

/** The whole town as files: name and text. The same seed makes the same bytes. */
export const makeTown = (seed = SEED): ReadonlyMap<string, string> => {
  const communities = communitiesOf(seed)
  return new Map([
    ...communities.map(({ code, rows }) => [`roster-${code}.csv`, csv(rows)] as const),
    ['employers.json', json(employers)],
    ['posts.json', json(posts)],
    ['offices.json', json(offices)],
    ['accounts.json', json({ password: DEMO_PASSWORD, accounts })],
    ['expected.json', json(expectedTown(communities))],
  ])
}

if (import.meta.main) for (const [name, text] of makeTown()) writeFileSync(new URL(name, import.meta.url), text)
