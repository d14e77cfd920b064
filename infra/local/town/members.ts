import type { Sex } from './names.ts'
import type { Employment, Relation } from './person.ts'
import type { Chance } from './random.ts'

/** One member of a household before name and papers. */
export interface Member {
  readonly relation: Relation
  readonly sex: Sex
  readonly age: number
  readonly state: Employment
}

const child = (chance: Chance, oldest: number): Member => {
  const sex = chance.pick(['M', 'F'])
  const age = chance.between(1, oldest)
  return { relation: sex === 'M' ? '子' : '女', sex, age, state: age < 16 ? '未达劳动年龄' : '在校学生' }
}

// Nobody stands between 50 and 58 (women) or 58 and 64 (men), so that the moving legal age of retirement decides nothing here.
const couple = (chance: Chance, head: Employment, spouse: Employment): readonly Member[] => {
  const age = chance.between(28, 48)
  return [
    { relation: '户主', sex: 'M', age, state: head },
    { relation: '配偶', sex: 'F', age: Math.max(25, age - chance.between(0, 5)), state: spouse },
  ]
}

const grandparent = (chance: Chance): Member =>
  chance.happens(50)
    ? { relation: '父', sex: 'M', age: chance.between(65, 84), state: '退休' }
    : { relation: '母', sex: 'F', age: chance.between(60, 82), state: '退休' }

const withChildren = (
  chance: Chance,
  parents: readonly Member[],
  counts: readonly [number, number],
): readonly Member[] => {
  const oldest = Math.min(22, ...parents.map(({ age }) => age - 22))
  return [...parents, ...Array.from({ length: chance.between(...counts) }, () => child(chance, oldest))]
}

const workers = (chance: Chance): readonly Member[] => [
  ...withChildren(
    chance,
    couple(chance, chance.pick(['就业', '就业', '自主经营']), chance.pick(['就业', '失业', '自主经营'])),
    [0, 2],
  ),
  ...(chance.happens(25) ? [grandparent(chance)] : []),
]

const pensioners = (chance: Chance): readonly Member[] => [
  { relation: '户主', sex: 'M', age: chance.between(65, 85), state: '退休' },
  { relation: '配偶', sex: 'F', age: chance.between(60, 80), state: '退休' },
]

const threeGenerations = (chance: Chance): readonly Member[] => [
  ...pensioners(chance),
  { relation: '子', sex: 'M', age: chance.between(30, 40), state: '就业' },
  { relation: '儿媳', sex: 'F', age: chance.between(27, 36), state: chance.pick(['失业', '就业']) },
  { relation: '孙女', sex: 'F', age: chance.between(1, 12), state: '未达劳动年龄' },
]

const siblings = (chance: Chance): readonly Member[] => [
  { relation: '户主', sex: 'F', age: chance.between(30, 45), state: '就业' },
  { relation: '兄弟', sex: 'M', age: chance.between(24, 29), state: chance.pick(['失业', '就业', '丧失劳动能力']) },
]

const soldierAtHome = (chance: Chance): readonly Member[] => [
  { relation: '户主', sex: 'M', age: chance.between(42, 52), state: '就业' },
  { relation: '配偶', sex: 'F', age: chance.between(40, 49), state: '就业' },
  { relation: '子', sex: 'M', age: 19, state: '服兵役' },
]

const single = (chance: Chance): readonly Member[] => [
  {
    relation: '户主',
    sex: chance.pick(['M', 'F']),
    age: chance.between(24, 49),
    state: chance.pick(['就业', '自主经营']),
  },
]

/** A household with somebody in work, or nobody who could be. */
export const ordinaryHousehold = (chance: Chance): readonly Member[] =>
  chance.pick([workers, workers, workers, pensioners, threeGenerations, siblings, soldierAtHome, single])(chance)

const jobless = (chance: Chance): readonly Member[] => withChildren(chance, couple(chance, '失业', '失业'), [1, 2])

const joblessMother = (chance: Chance): readonly Member[] => [
  { relation: '户主', sex: 'F', age: chance.between(36, 47), state: '失业' },
  { relation: '女', sex: 'F', age: chance.between(16, 20), state: '在校学生' },
]

const joblessWithSick = (chance: Chance): readonly Member[] =>
  withChildren(chance, couple(chance, '失业', '丧失劳动能力'), [0, 1])

const joblessWithParent = (chance: Chance): readonly Member[] => [
  ...couple(chance, '失业', '失业'),
  grandparent(chance),
]

/** A household in which nobody of working age who can work has work. */
export const joblessHousehold = (chance: Chance): readonly Member[] =>
  chance.pick([jobless, jobless, joblessMother, joblessWithSick, joblessWithParent])(chance)

/** The family of the demo journey: a couple out of work, a student, a pensioner. */
export const HERO: readonly Member[] = [
  { relation: '户主', sex: 'M', age: 42, state: '失业' },
  { relation: '配偶', sex: 'F', age: 39, state: '失业' },
  { relation: '女', sex: 'F', age: 17, state: '在校学生' },
  { relation: '母', sex: 'F', age: 66, state: '退休' },
]
export const HERO_NAMES = ['阿迪力·艾合买提', '帕提古丽·玉素甫', '迪丽努尔·阿迪力', '阿米娜·赛买提']
