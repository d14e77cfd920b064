import { cardCommands } from '@jiuyuan/card/app'
import { newId } from '@jiuyuan/contract-kit/id'
import { ensureDatabase } from '@jiuyuan/database/ensure'
import { systemClock } from '@jiuyuan/service-kit/clock'
import { openPool } from '@jiuyuan/service-kit/pool'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import { perSecond } from './measure.ts'
import { loadSecrets } from '../local/secrets.ts'
import type { System } from '../local/system.ts'

const division = '650102002002'
/** A clerk as the shell sees one; not the system, whose commands are remembered less. */
const clerk = { ...systemCaller('bench', newId()), id: 'bench' }

/** The card service's own database and rules, in this process. */
export const cardsHere = async ({ postgres, dataDir }: System) => {
  const password = loadSecrets(dataDir).services.card.databasePassword
  const { appUrl } = await ensureDatabase({
    adminUrl: postgres.adminUrl,
    service: 'card',
    name: 'jiuyuan_card',
    password,
  })
  const pool = openPool(appUrl, 16)
  const { card } = cardCommands({ db: pool, clock: systemClock, wake: () => undefined })
  const asked = () => ({ commandId: newId(), by: clerk, body: {} })
  const awaited = async () => {
    const id = newId()
    const about = { personId: newId(), recognitionId: newId(), division, dueOn: '2027-01-01' }
    await card(id, { type: 'AwaitCard', ...about }, asked())
    return id
  }
  return {
    pool,
    /** Makes cards that wait to be filled in. */
    await: async (count: number) => {
      const ids: string[] = []
      await perSecond(count, async () => ids.push(await awaited()))
      return ids
    },
    prepare: async (id: string) => {
      const outcome = await card(id, { type: 'PrepareCard' }, asked())
      if (!outcome.ok) throw new Error(outcome.code)
    },
  }
}
