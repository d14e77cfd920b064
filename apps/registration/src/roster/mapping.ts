import { freeColumns, rosterColumns, type Mapping, type RosterColumn } from '@jiuyuan/contract-registration/roster'
import type { RosterRefusal } from '@jiuyuan/contract-registration/roster-refusals'
import { refuse, type Refused } from '@jiuyuan/kernel/decider'

/** What offices call the columns beside the template's own words. */
const otherWords: Readonly<Partial<Record<RosterColumn, readonly string[]>>> = {
  姓名: ['名字', '人员姓名', '成员姓名'],
  公民身份号码: ['身份证号', '身份证号码', '公民身份证号码', '证件号码', '身份证'],
  户号: ['户口簿号', '户口本号', '家庭编号', '户编号'],
  与户主关系: ['与户主的关系', '户主关系', '关系'],
  户口性质: ['户籍性质', '户口类别'],
  就业状态: ['就业状况', '就业情况'],
  联系电话: ['电话', '手机', '手机号', '手机号码', '电话号码'],
  文化程度: ['学历', '受教育程度'],
  户籍地区划: ['户籍地', '户籍所在地', '户籍区划', '户籍地代码'],
  备注: ['说明'],
}
const bare = (text: string) => text.normalize('NFKC').replaceAll(/[\s*:()]/gu, '')

/** The columns as the head line names them; what it does not name is left open. */
export const guessMapping = (header: readonly string[]): Mapping => {
  const words = header.map(bare)
  const found = rosterColumns.map((column) => {
    const names = [column, ...(otherWords[column] ?? [])]
    return [column, names.map((name) => words.indexOf(name)).find((at) => at >= 0)] as const
  })
  return Object.fromEntries(found.filter(([, at]) => at !== undefined))
}

/** What is wrong with a mapping: a column that must be there and is not, or one that is taken twice. */
export const mappingFault = (mapping: Mapping, width: number): Refused<RosterRefusal> | undefined => {
  const taken = new Map<number, RosterColumn>()
  for (const column of rosterColumns) {
    const at = mapping[column]
    if (at === undefined || at >= width) {
      if (freeColumns.includes(column)) continue
      return refuse('column-missing', { column })
    }
    const other = taken.get(at)
    if (other) return refuse('column-twice', { column, other })
    taken.set(at, column)
  }
  return undefined
}

/** The cells of a row in the order of the template. */
export const arranged = (cells: readonly string[], mapping: Mapping): string[] =>
  rosterColumns.map((column) => cells[mapping[column] ?? -1] ?? '')

/** A row as its batch was told to read it; without a mapping it stands in the template's order. */
export const arrangedBy = ({ mapping }: { readonly mapping: Mapping | null }, cells: readonly string[]) =>
  mapping ? arranged(cells, mapping) : [...cells]

/** The same for head lines that say the same: what an office chose is remembered by it. */
export const bareHeader = (header: readonly string[]) => JSON.stringify(header.map(bare))
