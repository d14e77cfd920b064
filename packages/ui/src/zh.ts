import type {} from 'i18next'

/** The words the components say themselves; namespace `ui`. */
export const zh = {
  refusal: { article: '依据:{{article}}', next: '下一步:{{next}}' },
  errors: { title: '有 {{count}} 处需要更正' },
  actions: { title: '现在可以办理', none: '现在没有可以办理的事项。', refused: '暂不能办理的事项({{count}})' },
  duration: {
    days: '{{days}}天{{hours}}小时',
    hours: '{{hours}}小时{{minutes}}分',
    minutes: '{{minutes}}分{{seconds}}秒',
  },
  countdown: { left: '剩余', over: '超时', paused: '已暂停' },
  queue: { unit: '件', oldest: '最早已等', overdue: '逾期', none: '没有待办。' },
  timeline: { empty: '还没有记录。' },
  tasks: { open: '未填', begun: '未填完', done: '已填完', faulty: '有误' },
  answers: { change: '修改', changeOf: '修改{{section}}' },
  dialog: { close: '关闭' },
  choice: { none: '请选择' },
  paper: {
    number: '表号',
    period: '报告期',
    division: '填报范围',
    due: '报送截止',
    passed: '表内校验通过',
    failed: '表内校验不符',
  },
} as const

declare module 'i18next' {
  interface ResourceNamespaceMap {
    ui: typeof zh
  }
}
