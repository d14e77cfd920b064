import { refusals } from '@jiuyuan/contract-kit/refusal'

/** What acts on a household can be refused for. */
export const householdRefusals = refusals({
  'household-unknown': { http: 'NOT_FOUND', zh: '没有这个家庭。', next: '请核对户号。' },
  'day-in-future': { http: 'BAD_REQUEST', zh: '日期{day}还没有到。', next: '请填写今天或以前的日期。' },
  'income-recorded': {
    http: 'CONFLICT',
    zh: '该家庭的此项收入已自{since}起登记。',
    article: '实施意见 二、(二)',
    next: '如收入已终止,请办理收入终止。',
  },
  'income-not-recorded': {
    http: 'PRECONDITION_FAILED',
    zh: '该家庭没有登记此项收入,或终止日期早于起始日期。',
    next: '请核对收入种类和日期。',
  },
  'household-not-open': {
    http: 'PRECONDITION_FAILED',
    zh: '该家庭不是已认定、尚未消除的零就业家庭。',
    article: '实施意见 一、(一)',
    next: '无需退出。',
  },
  'removal-proposed': {
    http: 'CONFLICT',
    zh: '社区已于{on}提出该家庭退出。',
    next: '请由街道(乡镇)确认或驳回。',
  },
  'removal-not-proposed': {
    http: 'PRECONDITION_FAILED',
    zh: '没有待确认的退出意见。',
    next: '退出须先由社区提出。',
  },
  'refusals-too-few': {
    http: 'PRECONDITION_FAILED',
    zh: '该家庭经认定的无正当理由拒绝为{have}次,须满{need}次。',
    article: '新政发〔2010〕65号',
    next: '每次拒绝须由两人认定后方可计入。',
  },
  'unreachable-too-short': {
    http: 'PRECONDITION_FAILED',
    zh: '最后一次联系距今不满{months}个月。',
    article: '实施意见 二、(三)',
    next: '请继续联系,并记录每次联系的日期。',
  },
  'household-has-members': {
    http: 'PRECONDITION_FAILED',
    zh: '该家庭还有{members}名成员,没有解体。',
    next: '请先办理成员转出。',
  },
  'household-still-qualifies': {
    http: 'PRECONDITION_FAILED',
    zh: '该家庭仍符合零就业家庭条件。',
    article: '实施意见 二、(三)',
    next: '仍符合条件的家庭应继续援助。',
  },
  'confirmer-is-proposer': {
    http: 'FORBIDDEN',
    zh: '提出退出的人不能自己确认。',
    article: '实施意见 三、(五)',
    next: '请由街道(乡镇)另一名工作人员办理。',
  },
})
export type HouseholdRefusal = keyof typeof householdRefusals
