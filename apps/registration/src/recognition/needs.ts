import type { Need } from '@jiuyuan/contract-registration/recognition-case'
import type { Facts } from '@jiuyuan/policy/evaluate'
import type { Pack } from '@jiuyuan/policy/pack'
import type { Asked } from '../fact-port/ask.ts'

type Known = Pick<Need, 'value' | 'source' | 'asOf' | 'stub'>
const nothing: Known = { value: null, source: null, asOf: null, stub: false }

const answerOf = (one: Asked): Known => {
  const { fact: _, ...known } = one.state === 'unavailable' ? { ...nothing, ...one } : one.answer
  const { value, source, asOf, stub } = known
  return { value, source, asOf, stub }
}

const ownWord = (known: Facts[string]): Known => {
  if (known === undefined) return nothing
  const { value, source = null, asOf = null } = typeof known === 'object' ? known : { value: known }
  return { value, source, asOf, stub: false }
}

/** What is known of each fact, from whom, and where only the paper helps. */
export const needsOf = (
  facts: readonly string[],
  { shown, known, asked, pack }: { shown: readonly string[]; known: Facts; asked: readonly Asked[]; pack: Pack },
): Need[] =>
  facts.map((fact) => {
    const { title = fact, evidence: paper = fact, attested = false } = pack.facts[fact] ?? {}
    const need = { fact, title, paper, attested }
    const answer = asked.find((one) => (one.state === 'unavailable' ? one.fact : one.answer.fact) === fact)
    if (shown.includes(fact)) return { ...need, state: 'shown', ...ownWord(known[fact]) }
    if (answer) return { ...need, state: answer.state, ...answerOf(answer) }
    const own = ownWord(known[fact])
    return { ...need, state: own.value === null ? 'bring' : 'known', ...own }
  })
