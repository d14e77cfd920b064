import type { RemovalGround } from './household.ts'
import type { z } from 'zod'

/** 退出零就业家庭: what each ground says in the letter, and its article. */
export const removalGrounds = {
  refusals: { text: '多次无正当理由拒绝就业援助服务', article: '实施意见 二、(三);新政发〔2010〕65号' },
  unreachable: { text: '长期无法取得联系', article: '实施意见 二、(三)“实施动态管理”' },
  dissolved: { text: '家庭已经解体', article: '实施意见 二、(三)“实施动态管理”' },
  'no-longer-qualifies': { text: '不再符合零就业家庭条件', article: '实施意见 二、(二),二、(三)' },
} as const satisfies Record<z.output<typeof RemovalGround>, { text: string; article: string }>
