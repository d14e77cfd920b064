import { divisionName, levelOf } from '@jiuyuan/codes/divisions'
import { COMMUNITIES, COUNTIES, PREFECTURES, REGION, STREETS } from './communities.ts'
import { employers } from './employers.ts'

/** The one password of every demo account. */
export const DEMO_PASSWORD = 'jiuyuan-demo-2026'

const SUFFIX = {
  community: '',
  township: '社会保障事务所',
  county: '人力资源和社会保障局',
  prefecture: '人力资源和社会保障局',
  region: '人力资源和社会保障厅',
}

/** One office for each division of the town. */
export const offices = [
  REGION,
  ...[...PREFECTURES, ...COUNTIES, ...STREETS, ...COMMUNITIES].map(({ code }) => code),
].map((divisionCode) => {
  const level = levelOf(divisionCode)
  return { divisionCode, level, name: `${divisionName(divisionCode) ?? ''}${SUFFIX[level]}` }
})

interface Seat {
  readonly username: string
  readonly displayName: string
  readonly role: string
  readonly officeDivision: string
}

const seats = (
  kind: { role: string; prefix: string; names: readonly string[] },
  places: readonly { readonly code: string; readonly username: string }[],
): readonly Seat[] =>
  places.map(({ code, username }, at) => ({
    username: `${kind.prefix}.${username}`,
    displayName: kind.names[at] ?? '',
    role: kind.role,
    officeDivision: code,
  }))

/** The demo accounts: staff with the division of their office, employers with their credit code. */
export const accounts = [
  ...seats(
    {
      role: 'community-clerk',
      prefix: 'clerk',
      names: ['阿依古丽·木拉提', '陈晓燕', '叶尔肯·达吾列提', '热孜万古丽·亚森', '艾尼瓦尔·肉孜'],
    },
    COMMUNITIES,
  ),
  ...seats(
    {
      role: 'street-officer',
      prefix: 'street',
      names: ['王海峰', '迪丽努尔·艾力', '加娜尔·赛力克', '亚森·阿力木', '李文斌'],
    },
    STREETS,
  ),
  ...seats({ role: 'county-registrar', prefix: 'registrar', names: ['赵丽娟', '米日古丽·库尔班'] }, COUNTIES),
  ...seats({ role: 'county-confirmer', prefix: 'confirmer', names: ['帕尔哈提·依明', '周立新'] }, COUNTIES),
  ...seats({ role: 'county-finance', prefix: 'finance', names: ['孙淑芬', '阿迪力·吾买尔'] }, COUNTIES),
  ...seats({ role: 'prefecture-officer', prefix: 'prefecture', names: ['黄国庆', '古扎丽努尔·热合曼'] }, PREFECTURES),
  ...seats({ role: 'region-admin', prefix: 'admin', names: ['高建国'] }, [{ code: REGION, username: 'region' }]),
  ...employers.map(({ username, contactName, creditCode }) => ({
    username,
    displayName: contactName,
    role: 'employer',
    employerCreditCode: creditCode,
  })),
]
