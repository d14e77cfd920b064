import { z } from 'zod'

/** What an objection says is wrong, as the objector chose it; never a category (个人信息保护法 25). */
export const ObjectionGround = z.enum(['at-work', 'income', 'family', 'procedure', 'other'])
export type ObjectionGround = z.output<typeof ObjectionGround>
/** Each ground in the words of the form. */
export const objectionGroundText = {
  'at-work': '已经就业或者经商办企业',
  income: '收入或者财产情况不实',
  family: '身份、户籍或者家庭情况不实',
  procedure: '受理、核查或者公示的程序有误',
  other: '其他情况',
} as const satisfies Record<ObjectionGround, string>
