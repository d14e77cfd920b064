export const searchZh = {
  title: '查找人员',
  open: '查找人员 (Ctrl+K)',
  label: '姓名、拼音、卡号、证号或身份证号',
  hint: '至少两个字;只显示本机构管辖范围内的人员。',
  none: '没有找到。请核对后再试。',
  found: '找到 {{count}} 人',
  card: '卡号 {{no}}',
  certificate: '证号 {{no}}',
  region: {
    title: '全区查询',
    hint: '凭完整的公民身份号码或卡号查询全区,查询人、时间和事由会被记录。',
    number: '公民身份号码或卡号',
    purpose: '查询事由',
    ask: '查询',
    card: '援助卡',
  },
} as const
