import { checkDigit } from '@jiuyuan/codes/identity-number'
import { addDays, addMonths } from '@jiuyuan/kernel/civil-day'
import type { Sex } from './names.ts'
import type { Chance } from './random.ts'

/** The day for which the town's ages and states hold. */
export const TOWN_DAY = '2026-11-01'

export type Relation =
  | '户主'
  | '配偶'
  | '子'
  | '女'
  | '父'
  | '母'
  | '祖父'
  | '祖母'
  | '孙子'
  | '孙女'
  | '兄弟'
  | '姐妹'
  | '儿媳'
  | '女婿'
  | '其他'
export type Employment = '就业' | '失业' | '在校学生' | '退休' | '服兵役' | '丧失劳动能力' | '自主经营' | '未达劳动年龄'

/** A row of a roster, as a clerk would type it: one field per column. */
export interface RosterRow {
  readonly 姓名: string
  readonly 公民身份号码: string
  readonly 户号: string
  readonly 与户主关系: string
  readonly 户口性质: '城镇' | '农业'
  readonly 就业状态: Employment
  readonly 联系电话: string
  readonly 文化程度: string
  readonly 户籍地区划: string
  readonly 备注: string
}

/** Makes identity numbers and phones. Sequences from 900 up are hardly ever given to real people. */
export const papers = (chance: Chance) => {
  let phones = 0
  const identityNumber = ({ area, age, sex }: { area: string; age: number; sex: Sex }): string => {
    const youngest = addMonths(TOWN_DAY, -12 * age)
    const birth = addDays(youngest, -chance.between(0, 364)).replaceAll('-', '')
    const sequence = chance.between(450, 499) * 2 + (sex === 'M' ? 1 : 0)
    const first17 = `${area}${birth}${sequence}`
    return first17 + checkDigit(first17)
  }
  return { identityNumber, phone: () => `199000${`${(phones += 1)}`.padStart(5, '0')}` }
}
