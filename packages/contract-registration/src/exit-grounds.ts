/** How a ground is shown: by our own register, by papers seen, by judged refusals, by the person's own wish, by the criteria. */
type ExitNeed = 'register' | 'papers' | 'refusals' | 'own-wish' | 'criteria'

interface Ground {
  readonly text: string
  readonly article: string
  readonly need: ExitNeed
  /** Every one of these papers must have been seen. */
  readonly papers: readonly ExitPaperCode[]
}

/** Papers by which an exit is shown. */
export const exitPaperText = {
  'pension-letter': '养老待遇核定通知',
  'capacity-assessment': '劳动能力鉴定结论',
  'leaving-record': '入学、入伍或移居境外的证明',
  judgment: '生效的刑事裁判文书',
  'first-notice': '第一次联系通知',
  'second-notice': '第二次联系通知',
  'visit-record': '上门走访记录',
  'verification-report': '核查报告',
  'hearing-record': '本人陈述和申辩笔录',
  'employment-record': '劳动合同、营业执照或收入证明',
} as const
type ExitPaperCode = keyof typeof exitPaperText
export const exitPaperCodes = [
  'pension-letter',
  'capacity-assessment',
  'leaving-record',
  'judgment',
  'first-notice',
  'second-notice',
  'visit-record',
  'verification-report',
  'hearing-record',
  'employment-record',
] as const satisfies readonly ExitPaperCode[]

export const exitGroundCodes = [
  'retired',
  'incapacitated',
  'left',
  'refused-services',
  'no-job-wish',
  'own-wish',
  'employed',
  'household-employed',
  'criminal-penalty',
  'unreachable',
  'no-longer-qualified',
  'fraud-proved',
] as const
type Code = (typeof exitGroundCodes)[number]

const dynamic = '实施意见 二、(三)“实施动态管理”'
const service = '实施意见 二、(三)“对无正当理由不接受就业援助服务……的人员,不再作为援助对象对待”'

/** 退出就业援助的情形: every ground with its article and what must show it. Only a person decides by them. */
export const exitGrounds: Readonly<Record<Code, Ground>> = {
  retired: {
    text: '达到法定退休年龄或享受基本养老保险待遇',
    article: `${dynamic};28号令 第六十六条(四)`,
    need: 'register',
    papers: [],
  },
  incapacitated: {
    text: '完全丧失劳动能力',
    article: `${dynamic};28号令 第六十六条(五)`,
    need: 'papers',
    papers: ['capacity-assessment'],
  },
  left: {
    text: '入学、服兵役或移居境外',
    article: `${dynamic};28号令 第六十六条(六)`,
    need: 'papers',
    papers: ['leaving-record'],
  },
  'refused-services': { text: '多次无正当理由拒绝就业援助服务', article: service, need: 'refusals', papers: [] },
  'no-job-wish': {
    text: '终止就业要求',
    article: `${dynamic};28号令 第六十六条(八)`,
    need: 'own-wish',
    papers: [],
  },
  'own-wish': { text: '本人申请退出', article: '附件 第六条“个人自愿”', need: 'own-wish', papers: [] },
  employed: {
    text: '已实现就业或者失业登记已经注销',
    article: `${dynamic};28号令 第六十六条(一)至(三)`,
    need: 'register',
    papers: [],
  },
  'household-employed': {
    text: '零就业家庭已有成员就业',
    article: '实施意见 一、(一);二、(二)',
    need: 'register',
    papers: [],
  },
  'criminal-penalty': {
    text: '被判刑收监执行',
    article: `${dynamic};28号令 第六十六条(七)`,
    need: 'papers',
    papers: ['judgment'],
  },
  unreachable: {
    text: '长期无法取得联系',
    article: `${dynamic};28号令 第六十六条(九)`,
    need: 'papers',
    papers: ['first-notice', 'second-notice', 'visit-record'],
  },
  'no-longer-qualified': {
    text: '不再符合就业援助对象条件',
    article: '实施意见 二、(三);附件 第十二条',
    need: 'criteria',
    papers: [],
  },
  'fraud-proved': {
    text: '以虚假材料骗取认定,已经查实',
    article: '实施意见 四、(十);社会救助暂行办法 第六十八条',
    need: 'papers',
    papers: ['verification-report', 'hearing-record'],
  },
}
