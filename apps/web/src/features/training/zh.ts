export const trainingZh = {
  none: '还没有培训推荐。',
  title: '培训',
  course: '培训班',
  provider: '培训机构',
  kind: '类别',
  kinds: { skill: '职业技能', 'start-up': '创业', language: '语言', other: '其他' },
  statuses: { recommended: '已推荐', enrolled: '已报名', declined: '本人放弃', certified: '已取证' },
  certificate: '证书',
  courseOf: '{{title}}({{startsOn}} 至 {{endsOn}},余 {{left}} 个名额)',
  acts: { recommend: '推荐培训', enrol: '培训报名', decline: '放弃培训', certify: '登记培训证书' },
  hints: { decline: '放弃培训不影响其他援助(自愿参加)。' },
  fields: { course: '培训班', reason: '原因', certificate: '证书名称和编号' },
} as const
