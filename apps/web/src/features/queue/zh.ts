export const queueZh = {
  title: '待办',
  lead: '{{office}} 的待办事项',
  others: '下级机构正在办理',
  none: '现在没有待办事项。',
  list: '查看清单',
  empty: '这一类没有待办事项。',
  name: '姓名或单位',
  since: '已等待',
  due: '办理期限',
  overdue: '已逾期',
  verb: '办理',
  employerLead: '本单位可以申报公益性岗位、查看在岗人员、申领补贴。',
} as const
