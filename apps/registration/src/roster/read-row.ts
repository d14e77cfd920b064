import { parseIdentityNumber, type IdentityNumber } from '@jiuyuan/codes/identity-number'
import { HukouDivision, identityFlaws, PersonName, Phone } from '@jiuyuan/contract-registration/person'
import { rosterColumns, type RosterColumn, type RowFault } from '@jiuyuan/contract-registration/roster'
import { ageOn } from '@jiuyuan/kernel/civil-day'
import { isFormula } from '../export/safe-cell.ts'
import { educations, hukouKinds, relations, statuses } from './words.ts'

/** What is wrong with one cell; the row's number is known to who asks. */
export type Fault = Omit<RowFault, 'row' | 'column'> & { readonly column: RosterColumn }
export interface AgeRule {
  readonly today: string
  readonly minAge: number
}

type Read<Value> = { readonly value: Value } | { readonly reason: string; readonly fix: string }

const bad = (reason: string, fix: string): Read<never> => ({ reason, fix })

const oneOf =
  <Meaning>(words: ReadonlyMap<string, Meaning>) =>
  (text: string): Read<Meaning> => {
    const value = words.get(text)
    if (value !== undefined) return { value }
    const choices = [...words.keys()].filter(Boolean).join('、')
    return bad(text === '' ? '未填写' : '不是可选项', `请填写以下之一:${choices}。`)
  }

const nameOf = (text: string): Read<string> => {
  const { success, data } = PersonName.safeParse(text)
  if (success) return { value: data }
  return text === ''
    ? bad('未填写', '请填写身份证上的姓名。')
    : bad('不是姓名', '姓名只能由文字和间隔号“·”组成,不超过60字。')
}

const identityOf = (text: string): Read<IdentityNumber> => {
  const parsed = parseIdentityNumber(text)
  if (parsed.ok) return { value: parsed.value }
  const fix =
    parsed.reason === 'blank'
      ? '请按居民身份证填写;没有证件的,请先到公安机关办理。'
      : '请对照居民身份证核对;该列应设为文本格式。'
  return bad(`公民身份号码${identityFlaws[parsed.reason]}`, fix)
}

const householdOf = (text: string): Read<string> =>
  text !== '' && text.length <= 40 ? { value: text } : bad('未填写或超过40字', '请填写户口簿上的户号。')

const phoneOf = (text: string): Read<string> =>
  Phone.safeParse(text).success
    ? { value: text }
    : bad('不是电话号码', '请填写11位手机号码或带区号的固定电话,没有可不填。')

const hukouOf = (text: string): Read<string> =>
  HukouDivision.safeParse(text).success ? { value: text } : bad('不是区划代码', '请填写户籍所在县(市、区)的6位代码。')

const ageFault = (birthDate: string, status: string, { today, minAge }: AgeRule): Fault | undefined =>
  status === 'unemployed' && ageOn(birthDate, today) < minAge
    ? {
        column: '就业状态',
        reason: `未满${minAge}周岁,不能为“失业”`,
        fix: '请改为“未达劳动年龄”或“在校学生”;或核对公民身份号码。',
      }
    : undefined

/** Reads one row of a roster: everything it says, or everything that is wrong with it. The note is read, never kept. */
export const readRow = (cells: readonly string[], rule: AgeRule) => {
  const faults: Fault[] = []
  const cell = <Value>(column: RosterColumn, read: (text: string) => Read<Value>): Value | undefined => {
    const text = (cells[rosterColumns.indexOf(column)] ?? '').trim()
    const result = isFormula(text) ? bad('以 = + - @ 开头,可能是公式', '请改为普通文字。') : read(text)
    if ('value' in result) return result.value
    faults.push({ column, ...result })
    return undefined
  }
  const name = cell('姓名', nameOf)
  const identity = cell('公民身份号码', identityOf)
  const householdNumber = cell('户号', householdOf)
  const relation = cell('与户主关系', oneOf(relations))
  const hukouKind = cell('户口性质', oneOf(hukouKinds))
  const status = cell('就业状态', oneOf(statuses))
  const phone = cell('联系电话', phoneOf)
  const education = cell('文化程度', oneOf(educations))
  const hukouDivision = cell('户籍地区划', hukouOf)
  cell('备注', (value) => ({ value }))
  const young = identity && status && ageFault(identity.birthDate, status, rule)
  if (young) faults.push(young)
  const identityNumber = identity?.number
  const read = { name, identityNumber, householdNumber, relation, hukouKind, status, phone, education, hukouDivision }
  return faults.length > 0 || !isWhole(read) ? { faults, identityNumber } : { row: read, identityNumber }
}

type Whole<Row> = { [Column in keyof Row]: Exclude<Row[Column], undefined> }
const isWhole = <Row extends object>(row: Row): row is Row & Whole<Row> =>
  Object.values(row).every((value) => value !== undefined)
