import { PairId } from '@jiuyuan/contract-registration/duplicate'
import { derivedId } from '@jiuyuan/service-kit/ids'

/** Two persons make one pair, whoever is found first. */
export const pairIdOf = (one: string, other: string) => {
  const [first, second] = one < other ? [one, other] : [other, one]
  return { pairId: PairId.parse(derivedId('duplicate-pair', first, second)), first, second }
}
