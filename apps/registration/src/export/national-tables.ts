import type { NationalTable } from '@jiuyuan/contract-registration/export'
import { common, elsewhere, said, uncoded, type Item, type NationalRow } from './national-row.ts'

interface Table {
  readonly zh: string
  /** Which persons, recognitions or ledger entries make a row. */
  readonly rows: 'person' | 'recognition' | 'policy'
  readonly has: (row: NationalRow) => boolean
  readonly items: readonly Item[]
}

const { person, identity, name, division, office, day, valid, employer } = common
const who = [person, identity, name]
const registrations = { none: '未登记', registered: '登记失业', ended: '已终止' } as const
const channels = {
  'public-post': '公益性岗位',
  employer: '单位就业',
  'self-employed': '自主创业',
  flexible: '灵活就业',
}
const everybody = () => true

const certificate = (read: (held: NonNullable<NationalRow['person']['certificate']>) => string) => (row: NationalRow) =>
  row.person.certificate ? read(row.person.certificate) : ''
const job = (read: (held: NonNullable<NationalRow['person']['employment']>) => string | null) => (row: NationalRow) =>
  (row.person.employment && read(row.person.employment)) ?? ''
const certificateNo = uncoded(
  '就业失业登记证编号',
  certificate(({ no }) => no),
)
const registeredOn = uncoded('失业登记日期', ({ person: { registration } }) =>
  registration.state === 'none' ? '' : registration.since,
)
const registration = uncoded('失业登记状态', (row) => registrations[row.person.registration.state])

/** 就业监测基础数据库(2016)的基础表; ethnicity is in none of ours. */
export const nationalTables: Readonly<Record<NationalTable, Table>> = {
  DY11: {
    zh: '人员基本信息',
    rows: 'person',
    has: everybody,
    items: [
      ...who,
      { code: 'AAC004', zh: '性别', of: (row) => (row.person.sex === 'M' ? '1' : '2') },
      { code: 'AAC006', zh: '出生日期', of: (row) => row.person.birthDate },
      { code: 'AAC009', zh: '户口性质', of: (row) => said.hukouKind(row.person.hukouKind) },
      { code: 'AAC010', zh: '户口所在地', of: (row) => row.person.hukouDivision },
      { code: 'AAE005', zh: '联系电话', of: ({ papers }) => papers.phone },
      division,
      uncoded('文化程度', (row) => said.education(row.person.education)),
      uncoded('与户主关系', (row) => said.relation(row.person.relation)),
      uncoded('户号', (row) => row.person.householdNumber),
      uncoded('就业状态', (row) => said.status(row.person.status)),
      registration,
      registeredOn,
      uncoded('技能特长', (row) => row.person.skills.join(',')),
      uncoded('是否就业困难人员', (row) => said.yes(row.recognition?.status === 'recognised')),
      uncoded('无公民身份号码原因', (row) => row.person.noNumberReason ?? ''),
      uncoded('退休类别', (row) => row.person.retirementTrack),
      uncoded('家庭编号', (row) => row.person.householdId),
      { code: 'AAE013', zh: '备注', of: () => '' },
      office,
      day,
      valid,
    ],
  },
  DY12: {
    zh: '就业失业登记证',
    rows: 'person',
    has: (row) => row.person.certificate !== null,
    items: [
      ...who,
      certificateNo,
      uncoded(
        '发证日期',
        certificate(({ issuedOn }) => issuedOn),
      ),
      uncoded(
        '证件状态',
        certificate(({ status }) => status),
      ),
      uncoded(
        '证件版次',
        certificate(({ version }) => `${version}`),
      ),
      office,
      day,
      valid,
    ],
  },
  DY13: {
    zh: '就业登记',
    rows: 'person',
    has: (row) => row.person.employment !== null,
    items: [
      ...who,
      employer,
      elsewhere('单位名称'),
      uncoded(
        '就业形式',
        job(({ channel }) => channel && channels[channel]),
      ),
      uncoded(
        '就业日期',
        job(({ since }) => since),
      ),
      uncoded(
        '单位应备案日期',
        job(({ dueOn }) => dueOn),
      ),
      uncoded(
        '单位备案日期',
        job(({ reportedOn }) => reportedOn),
      ),
      uncoded(
        '安置编号',
        job(({ placementId }) => placementId),
      ),
      division,
      office,
      day,
    ],
  },
  DY14: {
    zh: '失业登记',
    rows: 'person',
    has: (row) => row.person.registration.state !== 'none',
    items: [
      ...who,
      registeredOn,
      registration,
      uncoded('终止日期', ({ person: { registration: of } }) => (of.state === 'ended' ? of.endedOn : '')),
      uncoded('终止原因', ({ person: { registration: of } }) => (of.state === 'ended' ? (of.ground ?? '') : '')),
      certificateNo,
      uncoded('最近联系日期', (row) => row.person.contact?.lastOn ?? ''),
      division,
      office,
      day,
    ],
  },
  DY16: {
    zh: '就业援助',
    rows: 'recognition',
    has: (row) => row.recognition !== undefined,
    items: [
      ...who,
      uncoded('援助对象类别', (row) => row.category ?? ''),
      uncoded('认定日期', (row) => row.recognition?.recognisedAt.slice(0, 10) ?? ''),
      uncoded('是否零就业家庭成员', (row) => said.yes(row.recognition?.categories.includes('D04') ?? false)),
      uncoded('认定状态', (row) => row.recognition?.status ?? ''),
      uncoded('退出日期', ({ recognition: of }) => (of?.status === 'ended' ? of.endedOn : '')),
      uncoded('退出原因', ({ recognition: of }) => (of?.status === 'ended' ? of.exitGround : '')),
      office,
      day,
    ],
  },
  DY17: {
    zh: '享受就业扶持政策',
    rows: 'policy',
    has: (row) => row.entry !== undefined,
    items: [
      ...who,
      certificateNo,
      employer,
      elsewhere('单位名称'),
      elsewhere('岗位名称'),
      elsewhere('政策种类'),
      elsewhere('社会保险险种'),
      elsewhere('享受起始月份'),
      elsewhere('享受终止月份'),
      elsewhere('享受月数'),
      elsewhere('金额(元)'),
      uncoded('记载日期', (row) => row.entry?.on ?? ''),
      uncoded('记载内容', (row) => row.entry?.text ?? ''),
      division,
      office,
      day,
    ],
  },
}

/** The head of an item's column: code and word, or that the code is still to be asked for. */
export const headOf = ({ code, zh }: Item) => (code ? `${code} ${zh}` : `${zh}(代码待核)`)
