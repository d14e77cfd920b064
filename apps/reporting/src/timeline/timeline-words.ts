import { isCivilDay } from '@jiuyuan/kernel/civil-day'

const channels = {
  'public-post': '公益性岗位就业',
  employer: '单位就业',
  'self-employed': '自主创业',
  flexible: '灵活就业',
}
const statuses = {
  employed: '就业',
  unemployed: '失业',
  student: '在校学生',
  retired: '退休',
  soldier: '服役',
  incapacitated: '丧失劳动能力',
  child: '未成年人',
}
const holders = { issuer: '发卡机构', person: '本人', employer: '用人单位' }
const reasons = {
  'offer-with-person': '岗位推荐等候本人答复',
  'asked-to-wait': '家庭要求等候',
  illness: '生病',
  care: '照料家人',
  training: '正在培训',
  distance: '路途太远',
  language: '语言不便',
  pay: '报酬不合意',
  'other-work': '另有工作',
  'not-wanted': '本人不愿意',
  expiry: '合同期满',
  'other-job': '另谋职业',
  unfit: '不能胜任',
  breach: '违约',
  resigned: '本人辞职',
  dead: '死亡',
  employed: '实现就业',
  'policy-ended': '享受政策期满',
  'not-qualified': '不再符合援助对象条件',
  'left-market': '退出人力资源市场',
  merged: '登记信息合并',
  revoked: '认定已撤销',
  lost: '遗失',
  misused: '持证人以外的人使用',
  altered: '卡被涂改或者不是统一印制',
  'issued-in-error': '填写、核发有误',
  retired: '达到退休年龄',
  deceased: '死亡',
  'own-wish': '本人自愿',
  other: '其他',
}

/** Chinese words for the codes that events carry, by the name of the field. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  channel: channels,
  status: { ...statuses, 'self-employed': '自主创业' },
  holder: holders,
  by: holders,
  level: { county: '县(市、区)', prefecture: '地(州、市)', breach: '自治区' },
  kind: { post: '岗位补贴', insurance: '社会保险补贴' },
  upheld: { true: '异议成立', false: '异议不成立' },
  within: { true: '在24小时之内', false: '超过24小时' },
  reason: reasons,
  outcome: {
    stable: '就业稳定',
    difficulty: '有困难',
    unemployed: '已失去工作',
    'not-met': '未见到本人',
    declined: '本人不愿走访',
  },
}
const money = ['monthlyWage', 'amount']

/** Fen in decimal digits as 元, exact. */
const yuan = (fen: string) => `${BigInt(fen) / 100n}.${(BigInt(fen) % 100n).toString().padStart(2, '0')}元`

/** A value of an event as it reads in a sentence. */
const wordFor = (field: string, value: unknown): string => {
  const text = String(value)
  if (money.includes(field)) return yuan(text)
  if (isCivilDay(text)) return text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')
  return words[field]?.[text] ?? text
}

/** The sentence of a template; what the event does not tell is left out. */
export const sentence = (template: string, params: Readonly<Record<string, unknown>>) =>
  template.replace(/\{(\w+)\}/g, (_, field: string) =>
    params[field] === undefined ? '' : wordFor(field, params[field]),
  )
