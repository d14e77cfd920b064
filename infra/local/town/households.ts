import type { Community } from './communities.ts'
import { HERO, HERO_NAMES, joblessHousehold, ordinaryHousehold, type Member } from './members.ts'
import { familyName, fullName, handedOn, type Custom } from './names.ts'
import type { papers, RosterRow } from './person.ts'
import type { Chance } from './random.ts'

const ELSEWHERE = ['650104', '652301', '653201', '654002', '650502'] as const
// Codes of the time of birth or first issue, some of them former ones: a number's first six digits are only a hint.
const ISSUED_ELSEWHERE = ['652201', '652101', '654223', '622301', '411024', '510922'] as const
const NOTES = ['租房居住', '独居老人', '需上门服务', '行动不便,请上门', '自称"常住"', '联系电话为亲属'] as const

type Papers = ReturnType<typeof papers>
interface Making {
  readonly chance: Chance
  readonly papers: Papers
  readonly community: Community
}

const customOf = ({ chance, community: { customs } }: Making): Custom => {
  const lot = chance.between(1, 100)
  if (lot <= customs.han) return 'han'
  return lot <= customs.han + customs.uyghur ? 'uyghur' : 'kazakh'
}

const educationOf = (chance: Chance, { age, state }: Member): string => {
  if (age < 6) return ''
  if (age < 12) return '小学'
  if (age < 15) return '初中'
  if (age < 18) return '高中'
  if (state === '在校学生') return chance.pick(['大专', '本科', '中专'])
  return age >= 60
    ? chance.pick(['小学', '小学', '初中', '文盲'])
    : chance.pick(['初中', '初中', '高中', '中专', '大专', '本科', '研究生'])
}

// Children take their name from the man of the couple above them, a head's father gives his to the head.
const nameMembers = (chance: Chance, custom: Custom, members: readonly Member[]): readonly string[] => {
  const family = familyName(custom, chance)
  const names: string[] = []
  const nameOf = (relation: string): string | undefined => names[members.findIndex((one) => one.relation === relation)]
  for (const { relation, sex } of members) {
    const above = ['孙子', '孙女'].includes(relation) ? nameOf('子') : members[0]?.sex === 'M' ? names[0] : undefined
    const isChild = ['子', '女', '孙子', '孙女'].includes(relation)
    const isKin = ['户主', '父', '兄弟', '姐妹'].includes(relation)
    const inherited = isKin ? family : isChild && above ? handedOn(custom, above) : familyName(custom, chance)
    const name = fullName(chance, { custom, sex, family: inherited })
    const fatherOfHead = relation === '父' && custom !== 'han'
    names.push(fatherOfHead ? `${family}·${familyName(custom, chance)}` : name)
  }
  return names
}

const rowsOf = (
  { chance, papers: { identityNumber, phone }, community }: Making,
  household: {
    number: string
    hukou: '城镇' | '农业'
    local: boolean
    members: readonly Member[]
    names: readonly string[]
  },
): readonly RosterRow[] => {
  const county = community.code.slice(0, 6)
  return household.members.map((member, at) => {
    const hukouArea = household.local || chance.happens(92) ? county : chance.pick(ELSEWHERE)
    const area = household.local || chance.happens(85) ? hukouArea : chance.pick(ISSUED_ELSEWHERE)
    return {
      姓名: household.names[at] ?? '',
      公民身份号码: identityNumber({ area, age: member.age, sex: member.sex }),
      户号: household.number,
      与户主关系: member.relation,
      户口性质: household.hukou,
      就业状态: member.state,
      联系电话: member.age >= 16 ? phone() : '',
      文化程度: educationOf(chance, member),
      户籍地区划: hukouArea,
      备注: !household.local && chance.happens(5) ? chance.pick(NOTES) : '',
    }
  })
}

/** All rows of a community, household by household; the very first household of the town is the demo family. */
export const communityRows = (making: Making, isFirst: boolean): readonly RosterRow[] => {
  const { chance, community } = making
  return Array.from({ length: community.households }, (_, at) => {
    const number = `${community.sign}${`${at + 1}`.padStart(3, '0')}`
    if (isFirst && at === 0)
      return rowsOf(making, { number, hukou: '城镇', local: true, members: HERO, names: HERO_NAMES }).map((row) =>
        row.与户主关系 === '户主' ? { ...row, 备注: '演示家庭' } : row,
      )
    const isJobless = at % 9 === 4 || at === 10
    const members = isJobless ? joblessHousehold(chance) : ordinaryHousehold(chance)
    const names = nameMembers(chance, customOf(making), members)
    const isRural = at === 10 || (!isJobless && chance.happens(15))
    return rowsOf(making, { number, hukou: isRural ? '农业' : '城镇', local: isJobless, members, names })
  }).flat()
}
