import { refusals } from '@jiuyuan/contract-kit/refusal'

/** What the judgement of a likely duplicate can be refused for. */
export const duplicateRefusals = refusals({
  'pair-unknown': { http: 'NOT_FOUND', zh: '没有这一组疑似重复。', next: '请从疑似重复清单中打开。' },
  'person-unknown': { http: 'NOT_FOUND', zh: '没有此人的登记信息。', next: '请核对后再报。' },
  'pair-not-open': {
    http: 'PRECONDITION_FAILED',
    zh: '这一组疑似重复已经处理。',
    next: '请查看处理记录。',
  },
  'stays-not-in-pair': { http: 'BAD_REQUEST', zh: '保留的人不在这一组中。', next: '请从两人中选择一人保留。' },
  'number-would-be-lost': {
    http: 'PRECONDITION_FAILED',
    zh: '有公民身份号码的登记不能并入没有号码的登记。',
    article: '75号 第十八条 实名制',
    next: '请保留有公民身份号码的一方。',
  },
  'which-certificate': {
    http: 'PRECONDITION_FAILED',
    zh: '两人都有有效的《就业失业登记证》。',
    article: '附件 第五条、第十五条',
    next: '请写明保留谁的登记证。',
  },
  'which-card': {
    http: 'PRECONDITION_FAILED',
    zh: '两人都有有效的《就业援助卡》。',
    article: '附件 第十五条',
    next: '请写明保留谁的援助卡。',
  },
  'merged-before': {
    http: 'PRECONDITION_FAILED',
    zh: '其中一人已并入另一登记。',
    next: '请打开合并后的登记,再行处理。',
  },
  'merge-not-proposed': {
    http: 'PRECONDITION_FAILED',
    zh: '没有待确认的合并意见。',
    next: '合并须先由一名工作人员提出。',
  },
  'confirmer-is-proposer': {
    http: 'FORBIDDEN',
    zh: '提出合并的人不能自己确认。',
    article: '实施意见 三、(五)',
    next: '请由另一名工作人员核对后确认。',
  },
  'not-merged': { http: 'PRECONDITION_FAILED', zh: '这两人没有合并。', next: '无需撤销。' },
})
export type DuplicateRefusal = keyof typeof duplicateRefusals
