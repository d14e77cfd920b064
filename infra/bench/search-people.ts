import { checkDigit } from '@jiuyuan/codes/identity-number'
import { childrenOf } from '@jiuyuan/codes/divisions'
import { addDays } from '@jiuyuan/kernel/civil-day'
import { derivedId } from '@jiuyuan/service-kit/ids'

const leavesOf = (code: string): string[] => {
  const below = childrenOf(code, '2026-11-23')
  return below.length > 0 ? below.flatMap((each) => leavesOf(each.code)) : [code]
}

/** The same numbers for the same seed, on every machine. */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

const parts =
  '阿迪力 艾合买提 买买提 古丽娜尔 阿依古丽 吐尔逊 热合曼 祖丽菲亚 玉素甫 阿不都拉 帕提古丽 库尔班 依明 木合塔尔 努尔买买提 哈力克 再娜甫 塔依尔 米日古丽 艾力'.split(
    ' ',
  )
const uyghur = ['ئادىل', 'ئەخمەت', 'مەمەت', 'گۈلنار', 'ئايگۈل', 'تۇرسۇن', 'راخمان', 'زۇلفىيە', 'يۈسۈپ', 'ئابدۇللا']
const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉红建文辉玲']

/** One synthetic person of the benchmark; sequence numbers of 9xx are hardly ever given to real people. */
export const townspeople = (count: number, seed = 20261123) => {
  const random = seeded(seed)
  const pick = <Item>(items: readonly Item[], fallback: Item) => items[Math.floor(random() * items.length)] ?? fallback
  const communities = leavesOf('650000000000')
  const counties = [...new Set(communities.map((code) => code.slice(0, 6)))]
  const named = () =>
    random() < 0.6
      ? { name: `${pick(parts, '')}·${pick(parts, '')}`, nameUyghur: `${pick(uyghur, '')} ${pick(uyghur, '')}` }
      : { name: pick(surnames, '') + pick(given, '') + (random() < 0.7 ? pick(given, '') : ''), nameUyghur: '' }
  return Array.from({ length: count }, (_, index) => {
    const birthDate = addDays('1955-01-01', Math.floor(index / counties.length) % 18_000)
    const sequence = 900 + (Math.floor(index / counties.length / 18_000) % 50) * 2
    const first17 = `${counties[index % counties.length]}${birthDate.replaceAll('-', '')}${sequence}`
    const division = communities[Math.floor(random() * communities.length)] ?? ''
    const phone = `199${String(Math.floor(random() * 1e8)).padStart(8, '0')}`
    const personId = derivedId('bench-person', `${index}`)
    const certificateNo = `${division.slice(0, 6)}2026${String(index).padStart(6, '0')}`
    const cardNo = index % 3 === 0 ? `${division.slice(0, 6)}26${String(index).padStart(7, '0')}0` : null
    const numbers = { identityNumber: first17 + checkDigit(first17), phone, certificateNo, cardNo }
    return { personId, division, household: Math.floor(index / 4), birthDate, ...named(), ...numbers }
  })
}
export type Townsperson = ReturnType<typeof townspeople>[number]
