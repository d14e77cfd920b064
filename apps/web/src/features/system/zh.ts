export const systemZh = {
  title: '系统',
  clock: {
    title: '演示时钟',
    now: '系统时间',
    ahead: '比实际时间提前',
    act: '向前调整',
    hours: '小时',
    quick: '前进 {{hours}} 小时',
    hint: '只能向前;期满的事项会按新的时间办理。',
  },
  services: {
    title: '各项服务',
    empty: '没有服务信息。',
    service: '服务',
    ready: '正常',
    away: '不可用',
    parts: '组成',
  },
} as const
