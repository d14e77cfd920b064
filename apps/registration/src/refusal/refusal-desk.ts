import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { JudgeRefusal } from '@jiuyuan/contract-registration/refusal'
import { fenText } from '@jiuyuan/kernel/money'
import { packName } from '@jiuyuan/policy/pack'
import { parameter, PolicyValueUnknown } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { z } from 'zod'
import { lastDayOf } from '../exit/rule-days.ts'
import type { PrismaClient } from '../generated/client.ts'
import type { RefusalCommand } from './refusal-acts.ts'
import { knownRefusal, type KnownRefusal } from './refusal-state.ts'

/** A refusal as it lies before an officer, with the pay and the place of the post, where they are known. */
export interface Desk {
  readonly state: KnownRefusal
  readonly monthlyWage: string | null
  readonly minimumWage: string | null
  readonly place: string
  readonly by: Caller
  readonly today: string
  readonly pack: string
}

const minimumWageAt = (day: string, division: string): string | null => {
  try {
    return fenText(parameter(activePack(day), 'wage.minimum.monthlyFen', { day, division }).value)
  } catch (error) {
    if (error instanceof PolicyValueUnknown) return null
    throw error
  }
}

/** Pay and place of what was refused: as placement told of the post, or as the officer recorded it. */
export const offeredIn = async (prisma: PrismaClient, state: KnownRefusal) => {
  const { postId, refused, on, division } = state
  const post = postId ? await prisma.offeredPost.findUnique({ where: { postId } }) : null
  const where = post?.division ?? state.postDivision ?? division
  return {
    monthlyWage: post?.monthlyWage ?? state.monthlyWage,
    minimumWage: refused === 'post' ? minimumWageAt(on, where) : null,
    place: divisionName(where.slice(0, 6)) ?? where,
  }
}

/** Lays the refusal before the caller; undefined when there is no such refusal. */
export const deskOf = async (
  { prisma, clock }: { prisma: PrismaClient; clock: Clock },
  id: string,
  by: Caller,
): Promise<Desk | undefined> => {
  const row = await prisma.refusal.findUnique({ where: { id }, select: { state: true } })
  if (!row) return undefined
  const state = knownRefusal(row.state)
  const today = clock.today()
  return { state, ...(await offeredIn(prisma, state)), by, today, pack: packName(activePack(today)) }
}

type Judging = Pick<z.output<typeof JudgeRefusal>, 'suitable' | 'monthlyWage' | 'validReason' | 'told'>

/** The acts at this desk, ready to be decided: the same whether they are done or only asked about. */
export const actsAt = ({ state, by, today, ...offered }: Desk) => {
  const officer = by.id
  return {
    hear: (hearing: { spoke: boolean; on: string }) => ({ type: 'HearRefusal', ...hearing, today }),
    judge: ({ suitable, monthlyWage, validReason, told }: Judging) => ({
      type: 'JudgeRefusal',
      suitable,
      validReason: validReason ?? null,
      toldOn: told.on,
      monthlyWage: offered.monthlyWage ?? monthlyWage ?? null,
      minimumWage: offered.minimumWage,
      place: offered.place,
      officer,
      today,
      objectionUntil: lastDayOf('refusal.objection.workingDays', told.on, state.division),
    }),
    object: (on: string) => ({ type: 'ObjectToRefusal', on, today }),
    settleObjection: (upheld: boolean) => ({ type: 'SettleRefusalObjection', upheld, officer, today }),
    confirm: () => ({ type: 'ConfirmRefusal', officer, today }),
    discount: () => ({ type: 'DiscountRefusal', today }),
  } as const satisfies Record<string, (...given: never[]) => RefusalCommand>
}
export type Acts = ReturnType<typeof actsAt>
