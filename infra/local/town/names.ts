import type { Chance } from './random.ts'

/** How a family names itself: surname and given name, or own name · father's name. */
export type Custom = 'han' | 'uyghur' | 'kazakh'
export type Sex = 'M' | 'F'
type Names = readonly [string, ...string[]]

const words = (text: string): Names => {
  const [first = '', ...others] = text.split(' ')
  return [first, ...others]
}

const SURNAMES = words('王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 韩 冯 邓 曹 彭')

const GIVEN: Readonly<Record<Custom, Readonly<Record<Sex, Names>>>> = {
  han: {
    M: words('建国 志强 永生 卫东 海峰 文斌 国庆 小军 立新 德明 浩然 子轩 宇航 俊杰 天佑 新民 长河 春林 远山 家乐'),
    F: words('秀英 桂兰 玉梅 红霞 淑芬 丽娟 晓燕 雪梅 春花 海燕 梦瑶 雨欣 子涵 佳怡 思琪 美玲 彩云 月华 新菊 静雯'),
  },
  uyghur: {
    M: words(
      '艾合买提 吐尔逊 玉素甫 热合曼 亚森 库尔班 艾尼瓦尔 帕尔哈提 迪力夏提 木拉提 阿迪力 肉孜 依明 吾买尔 赛买提 阿力木 艾力 阿不都热合曼 买买提江 阿卜杜瓦力',
    ),
    F: words(
      '阿依古丽 古丽娜尔 帕提古丽 热孜万古丽 米日古丽 阿米娜 祖丽胡玛尔 迪丽努尔 茹仙古丽 布海力且木 阿孜古丽 古扎丽努尔 麦尔耶姆 努尔比亚 孜乃提 帕丽旦 阿提开姆 莱丽',
    ),
  },
  kazakh: {
    M: words('叶尔兰 努尔兰 巴合提 叶尔肯 赛力克 阿斯哈尔 达吾列提 胡安德克 木合塔尔 哈布力 加尔肯 波拉提'),
    F: words('阿依努尔 古丽沙拉 加娜尔 沙吾列 玛依拉 巴合提古丽 叶尔克古丽 卡米拉 阿依达娜 库丽山'),
  },
}

/** What a family hands on: the surname, or the father's own name. */
export const familyName = (custom: Custom, chance: Chance): string =>
  custom === 'han' ? chance.pick(SURNAMES) : chance.pick(GIVEN[custom].M)

/** A person's own name in a family that hands on `family`. */
export const fullName = (
  chance: Chance,
  { custom, sex, family }: { custom: Custom; sex: Sex; family: string },
): string => {
  const own = chance.pick(GIVEN[custom][sex])
  return custom === 'han' ? `${family}${own}` : `${own}·${family}`
}

/** What a father hands on to his children. */
export const handedOn = (custom: Custom, fatherName: string): string =>
  custom === 'han' ? fatherName.slice(0, 1) : fatherName.slice(0, fatherName.indexOf('·'))
