import type { RefusalTable } from '@jiuyuan/contract-kit/refusal'

const article = '实施意见 二、(三)'

/** What the exit of a recognised person can be refused for; part of the recognition's refusals. */
export const exitRefusals = {
  'exit-not-recognised': {
    http: 'PRECONDITION_FAILED',
    zh: '此人目前为“{status}”,不能办理退出。',
    article,
    next: '只有已认定的援助对象才办理退出。',
  },
  'exit-already-proposed': {
    http: 'CONFLICT',
    zh: '已于{on}提出退出意见:{ground}。',
    article,
    next: '请先确认或撤销已提出的意见。',
  },
  'exit-not-proposed': {
    http: 'PRECONDITION_FAILED',
    zh: '还没有人提出退出意见。',
    article,
    next: '请先由经办人提出,附材料。',
  },
  'exit-ground-not-shown': {
    http: 'PRECONDITION_FAILED',
    zh: '登记信息没有显示“{ground}”。',
    article,
    next: '请先核对并更正登记信息。',
  },
  'exit-papers-missing': {
    http: 'PRECONDITION_FAILED',
    zh: '尚缺材料:{missing}。',
    article,
    next: '请见到材料后再提出。',
  },
  'exit-refusals-too-few': {
    http: 'PRECONDITION_FAILED',
    zh: '{months}个月内经确认计入的拒绝为{counted}次,不足{limit}次。',
    article: `${article}“无正当理由不接受就业援助服务”`,
    next: '未经两人判定确认的、不适合的、有正当理由的拒绝都不计入。',
  },
  'exit-still-qualified': {
    http: 'PRECONDITION_FAILED',
    zh: '按今天的登记信息,此人仍符合认定条件。',
    article,
    next: '请核对登记信息;仍符合的不得退出。',
  },
  'exit-facts-missing': {
    http: 'PRECONDITION_FAILED',
    zh: '不能判断此人是否仍符合认定条件,尚缺:{missing}。',
    article,
    next: '请先查明,事实不清的不得退出。',
  },
  'exit-contact-too-recent': {
    http: 'PRECONDITION_FAILED',
    zh: '最近一次取得联系距今不满{months}个月,或者没有填写。',
    article: `${article};28号令 第六十六条(九)`,
    next: '请继续联系本人,并记录每次联系。',
  },
  'exit-assent-missing': {
    http: 'BAD_REQUEST',
    zh: '没有本人的书面意愿。',
    article: '附件 第六条“个人自愿”',
    next: '请由本人签字确认。',
  },
  'exit-second-person-needed': {
    http: 'FORBIDDEN',
    zh: '您是这次退出的{role},不能再由您办理这一步。',
    article: `${article};提出与确认由两人分别办理`,
    next: '请由街道或县级另一名工作人员办理。',
  },
  'exit-not-served': {
    http: 'PRECONDITION_FAILED',
    zh: '退出决定还没有送达本人,异议期限尚未开始计算。',
    article,
    next: '请先送达决定书并登记送达回证。',
  },
  'exit-notice-running': {
    http: 'PRECONDITION_FAILED',
    zh: '本人在{until}以前可以提出异议,现在不能办理终结。',
    article,
    next: '请在异议期满后办理。',
  },
  'exit-objection-open': {
    http: 'PRECONDITION_FAILED',
    zh: '本人的异议尚未处理。',
    article,
    next: '请先听取本人意见并作出结论。',
  },
  'exit-objection-over': {
    http: 'PRECONDITION_FAILED',
    zh: '异议期已于{until}届满。',
    article,
    next: '可以对决定书申请复核、行政复议或者提起行政诉讼。',
  },
  'not-reopenable': {
    http: 'PRECONDITION_FAILED',
    zh: '这项认定目前为“{status}”,不需要恢复。',
    article,
    next: '请核对决定书与认定的状态。',
  },
} as const satisfies RefusalTable
