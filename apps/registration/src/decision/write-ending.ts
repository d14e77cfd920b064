import { cancelGrounds, type CancelGround } from '@jiuyuan/contract-card/cancel-grounds'
import type { RemovalGround } from '@jiuyuan/contract-registration/household'
import { removalGrounds } from '@jiuyuan/contract-registration/removal-grounds'
import type { z } from 'zod'
import type { DecidingAct } from './deciding-act.queries.ts'
import type { Says } from './write-decision.ts'

interface Cancelled {
  readonly ground: CancelGround
  readonly cardNo: string | undefined
  readonly cancelledOn: string
}

/** 注销《就业援助卡》; what the officer wrote stays in the card department's file, which the person may read. */
export const cardCancellationSays = ({ ground, cardNo, cancelledOn }: Cancelled): Says => ({
  kind: 'card-cancellation',
  ground: cancelGrounds[ground].text,
  article: cancelGrounds[ground].article,
  facts: [`经办机构查明:${cancelGrounds[ground].text}。查明经过记录在本机关的办理记录中,您可以查阅。`],
  evidence: [{ title: cardNo ? `《就业援助卡》${cardNo}` : '尚未核发的《就业援助卡》', seenOn: cancelledOn }],
  effect: `您的《就业援助卡》自${cancelledOn}起停止使用,由社区收回。《就业失业登记证》和就业困难人员认定不受本决定影响。`,
})

/** 退出零就业家庭名单. */
export const removalSays = (ground: z.output<typeof RemovalGround>, { reason }: DecidingAct, on: string): Says => ({
  kind: 'household-removal',
  ground: removalGrounds[ground].text,
  article: removalGrounds[ground].article,
  facts: [`社区提出,街道(乡镇)另一名工作人员于${on}确认:${removalGrounds[ground].text}。`, ...(reason ? [reason] : [])],
  evidence: [{ title: '零就业家庭登记和援助记录', seenOn: on }],
  effect: `您的家庭自${on}起退出零就业家庭名单。您本人的失业登记、认定和《就业援助卡》不受本决定影响。`,
})
