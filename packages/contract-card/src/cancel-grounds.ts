import { z } from 'zod'

/** On which ground an officer cancels a card; every other end follows from another decision or from a return. */
export const CancelGround = z.enum(['misused', 'altered', 'issued-in-error'])
export type CancelGround = z.output<typeof CancelGround>

/** What each ground says in the letter, and its article. */
export const cancelGrounds = {
  misused: { text: '《就业援助卡》由持证人以外的人使用', article: '附件 第十五条' },
  altered: { text: '《就业援助卡》被涂改,或者不是统一印制、统一编号', article: '附件 第十八条' },
  'issued-in-error': { text: '《就业援助卡》填写、核发有误', article: '附件 第三条、第四条' },
} as const satisfies Record<CancelGround, { text: string; article: string }>
