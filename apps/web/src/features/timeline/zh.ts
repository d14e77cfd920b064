export const timelineZh = {
  looks: {
    lead: '谁在何时为何查看过本人的信息。本人有权查阅(《个人信息保护法》第四十五条);同一机构同一事由一天只列一次。',
    registration: '登记部门',
    card: '援助卡部门',
    search: '全区查询',
    at: '时间',
    office: '机构',
    purpose: '事由',
    none: '没有查阅记录。',
  },
} as const
