import type { BlockView } from '@jiuyuan/contract-card/numbers'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { Block } from './block.ts'
import { countyOf } from './take-number.ts'

/** The blocks below an office; a street or community sees those of its own county. */
export const blocks = async (prisma: PrismaClient, by: Caller): Promise<BlockView[]> => {
  const { OR } = scopeWhere(by)
  const rows = await prisma.numberBlock.findMany({
    where: { OR: [...OR, { division: by.office === '' ? '' : countyOf(by.office) }] },
    orderBy: [{ county: 'asc' }, { first: 'asc' }],
    take: 500,
    select: { id: true, county: true, first: true, last: true, used: true, state: true },
  })
  return rows.map(({ used, state, ...row }) => {
    const block = Block.parse(state)
    return { ...row, next: row.first + used, low: block.status === 'allotted' && block.low }
  })
}

/** How many blocks below the office must soon be followed by another. */
export const countLowBlocks = async (prisma: PrismaClient, by: Caller) =>
  (await blocks(prisma, by)).filter(({ low, next, last }) => low && next <= last).length

/** The first sequence number of a county that no block holds. */
export const nextFree = async (prisma: PrismaClient, county: string) => {
  const { _max } = await prisma.numberBlock.aggregate({ where: { county }, _max: { last: true } })
  return (_max.last ?? 0) + 1
}
