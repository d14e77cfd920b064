import { newId } from '@jiuyuan/contract-kit/id'
import { CardId } from '@jiuyuan/contract-card/card'
import { signIn } from '../journey/client.ts'
import { town } from '../journey/town.ts'
import type { System } from '../local/system.ts'
import { cardsHere } from './cards.ts'
import { usualTransaction } from './floor.ts'
import { median, perSecond, row } from './measure.ts'

const ROUNDS = 5
const COUNT = 2000
const OVER_HTTP = 1000

/** Commands per second, 16 in flight: in this process, through gateway and HTTP, beside the usual hand-written transaction. */
export const benchCommands = async (system: System) => {
  const cards = await cardsHere(system)
  const door = await signIn(system.gatewayUrl, 'clerk.yanerwo', town.password)
  const round = async () => {
    const [one, two, three] = [await cards.await(COUNT), await cards.await(COUNT), await cards.await(OVER_HTTP)]
    const floor = await perSecond(COUNT, (index) => usualTransaction(cards.pool, one[index] ?? ''))
    const here = await perSecond(COUNT, (index) => cards.prepare(two[index] ?? ''))
    const there = await perSecond(OVER_HTTP, (index) =>
      door.card.card.prepare.mutate({ commandId: newId(), cardId: CardId.parse(three[index]) }),
    )
    return { floor, here, there }
  }
  await round()
  row('', 'floor /s', 'in process /s', 'ratio', 'gateway /s', 'ratio')
  const rounds: Awaited<ReturnType<typeof round>>[] = []
  for (let count = 0; count < ROUNDS; count++) {
    const { floor, here, there } = await round()
    rounds.push({ floor, here, there })
    row(
      `round ${count + 1}`,
      floor.toFixed(0),
      here.toFixed(0),
      (here / floor).toFixed(2),
      there.toFixed(0),
      (there / floor).toFixed(2),
    )
  }
  const inProcess = median(rounds.map(({ here, floor }) => here / floor))
  const overHttp = median(rounds.map(({ there, floor }) => there / floor))
  row('median of the ratios', '', '', inProcess.toFixed(2), '', overHttp.toFixed(2))
  await cards.pool.end()
}
