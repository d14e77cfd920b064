import { refusals } from '@jiuyuan/contract-kit/refusal'
import { exitRefusals } from './exit-refusals.ts'

/** What the recognition of a person under assistance can be refused for. */
export const recognitionRefusals = refusals({
  ...exitRefusals,
  'recognition-unknown': { http: 'NOT_FOUND', zh: '没有这项认定申请。', next: '请从待办列表重新打开。' },
  'person-unknown': { http: 'NOT_FOUND', zh: '没有此人的登记信息。', next: '请先登记人员基本信息。' },
  'category-unknown': {
    http: 'BAD_REQUEST',
    zh: '今天没有“{category}”这一认定类别。',
    article: '实施意见 二、(二);附件 第三条',
    next: '请从现行类别中选择。',
  },
  'not-registered-unemployed': {
    http: 'PRECONDITION_FAILED',
    zh: '此人没有处于有效期内的失业登记。',
    article: '实施意见 二、(三)“对未进行失业登记的,要首先进行失业登记”',
    next: '请先办理失业登记。',
  },
  'certificate-missing': {
    http: 'PRECONDITION_FAILED',
    zh: '此人没有有效的《就业失业登记证》。',
    article: '附件 第五条“应先进行失业登记,发放《就业失业登记证》”',
    next: '请先办理失业登记并核发登记证。',
  },
  'recognition-open': {
    http: 'CONFLICT',
    zh: '此人的认定已于{appliedOn}申请,目前为“{status}”。',
    article: '实施意见 二、(三)',
    next: '请继续办理已有的申请。',
  },
  'recognition-closed': {
    http: 'CONFLICT',
    zh: '这项认定已经办结:{status}。',
    article: '实施意见 二、(三)',
    next: '如情况有变,由本人自愿重新申请。',
  },
  'not-at-this-stage': {
    http: 'PRECONDITION_FAILED',
    zh: '这项认定目前为“{status}”,还不能办理此事。',
    article: '实施意见 二、(三)',
    next: '请按核查、公示、审核、确认的次序办理。',
  },
  'criteria-not-met': {
    http: 'PRECONDITION_FAILED',
    zh: '不符合认定条件:{line}。',
    article: '实施意见 二、(二)',
    next: '请核对登记信息;确不符合的,请提出不予认定的意见。',
  },
  'facts-missing': {
    http: 'PRECONDITION_FAILED',
    zh: '尚缺材料:{missing}。',
    article: '实施意见 二、(三)',
    next: '请一次性告知本人补充,见到原件后再核查。',
  },
  'notice-running': {
    http: 'PRECONDITION_FAILED',
    zh: '公示到{until}为止,尚未结束。',
    article: '实施意见 二、(三)“按照规定程序及时予以公示认定”',
    next: '请在公示期满后办理。',
  },
  'notice-not-begun': {
    http: 'PRECONDITION_FAILED',
    zh: '公示自{from}起,尚未开始。',
    article: '实施意见 二、(三)',
    next: '请在公示期内提出。',
  },
  'notice-over': {
    http: 'PRECONDITION_FAILED',
    zh: '公示已于{until}结束。',
    article: '实施意见 二、(三)',
    next: '对认定结果有意见的,可向县级人力资源和社会保障部门反映。',
  },
  'notice-of-other-community': {
    http: 'CONFLICT',
    zh: '这项认定不属于这个社区,不能在同一批公示。',
    article: '实施意见 二、(三)',
    next: '请按社区分批张贴。',
  },
  'calendar-unknown': {
    http: 'PRECONDITION_FAILED',
    zh: '{year}年的节假日安排尚未公布,期限届满的日期无法确定。',
    article: '民法典 第二百零三条',
    next: '请联系自治区管理员更新节假日安排。',
  },
  'objection-open': {
    http: 'PRECONDITION_FAILED',
    zh: '有{open}件公示异议尚未调查完毕。',
    article: '实施意见 二、(三)',
    next: '请先调查异议并作出结论。',
  },
  'investigator-is-checker': {
    http: 'FORBIDDEN',
    zh: '异议所针对的核查是您作出的,须由其他工作人员调查。',
    article: '行政程序 回避与不相容岗位分离',
    next: '请由街道(乡镇)或本社区另一名工作人员调查。',
  },
  'objection-unknown': { http: 'NOT_FOUND', zh: '没有这件异议。', next: '请从待办列表重新打开。' },
  'objection-settled': { http: 'CONFLICT', zh: '这件异议已有结论。', next: '无需重复办理。' },
  'repeat-judged': { http: 'CONFLICT', zh: '这件重复的异议街道已经看过。', next: '无需重复办理。' },
  'repeats-unread': {
    http: 'PRECONDITION_FAILED',
    zh: '有{open}件同一理由的重复异议街道还没有看过。',
    article: '实施意见 二、(三);信访工作条例 第三十六条(参照)',
    next: '请先在异议台查看,写明是否提出新的情况。',
  },
  'day-in-future': { http: 'BAD_REQUEST', zh: '日期{day}还没有到。', next: '请填写今天或以前的日期。' },
  'approver-is-registrar': {
    http: 'FORBIDDEN',
    zh: '您是这项认定的{role},受理核查、审核、确认须由不同的人办理。',
    article: '行政程序 回避与不相容岗位分离',
    next: '请由本机构另一名工作人员办理。',
  },
  'returned-once': {
    http: 'PRECONDITION_FAILED',
    zh: '已于{on}一次性告知本人补充材料,不能再次退回。',
    article: '行政许可法 第三十二条“一次告知”(参照)',
    next: '请就现有材料核查,或提出不予认定的意见。',
  },
  'not-returned': {
    http: 'PRECONDITION_FAILED',
    zh: '这项认定没有等待补充材料。',
    article: '实施意见 二、(三)',
    next: '请从待办列表重新打开。',
  },
  'supplement-running': {
    http: 'PRECONDITION_FAILED',
    zh: '本人可补充材料到{until}为止,尚未到期。',
    article: '实施意见 二、(三)',
    next: '请在期满后联系本人,确不补充的再办结。',
  },
  'category-not-proven': {
    http: 'PRECONDITION_FAILED',
    zh: '核查没有证明此人符合“{category}”。',
    article: '实施意见 二、(二)',
    next: '请从已证明的类别中选择。',
  },
  'category-not-asked': {
    http: 'PRECONDITION_FAILED',
    zh: '本人没有申请“{category}”这一类别。',
    article: '附件 第六条“个人自愿申请”',
    next: '请先征得本人同意,由社区增加这一类别。',
  },
  'category-already-asked': {
    http: 'CONFLICT',
    zh: '本人已经申请了“{category}”这一类别。',
    article: '附件 第六条“个人自愿申请”',
    next: '无需重复增加。',
  },
  'stage-of-other-office': {
    http: 'FORBIDDEN',
    zh: '这一步由{office}决定。',
    article: '附件 第四条、第十四条',
    next: '请转{office}办理。',
  },
})
export type RecognitionRefusal = keyof typeof recognitionRefusals
