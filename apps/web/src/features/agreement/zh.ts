export const agreementZh = {
  none: '还没有援助协议;认定后由首问责任人拟定。',
  title: '就业援助协议(一人一策)',
  officer: '首问责任人',
  dueOn: '应签署日期',
  signedOn: '签署日期',
  statuses: { awaited: '待拟定', proposed: '待本人签署', signed: '已签署' },
  measures: '帮扶措施',
  kinds: {
    'job-introduction': '职业介绍',
    'public-post': '公益性岗位安置',
    training: '职业培训',
    'start-up': '创业扶持',
    subsidy: '政策补贴',
    other: '其他',
  },
  acts: { propose: '拟定援助方案', sign: '签署援助协议' },
  fields: { kind: '措施', text: '内容', dueOn: '完成日期', add: '添加措施', remove: '移除' },
} as const
