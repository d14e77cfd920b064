export const searchZh = {
  title: '查找人员',
  open: '查找人员 (Ctrl+K)',
  label: '姓名、拼音、卡号、证号或身份证号',
  hint: '至少两个字;只显示本机构管辖范围内的人员。',
  none: '没有找到。请核对后再试。',
  found: '找到 {{count}} 人',
  card: '卡号 {{no}}',
  certificate: '证号 {{no}}',
} as const
