import type { CertifiedAnswer } from '@jiuyuan/contract-registration/recognition'
import { addDays } from '@jiuyuan/kernel/civil-day'
import type { Pack } from '@jiuyuan/policy/pack'
import { parameter } from '@jiuyuan/policy/parameter'
import type { FactPort, PortAnswer } from './fact-port.ts'

/** What came of asking for a fact: an answer of use, one that is too old, or none. Neither of the last two is ever a no. */
export type Asked =
  | { readonly state: 'certified' | 'stale'; readonly answer: CertifiedAnswer }
  | { readonly state: 'unavailable'; readonly fact: string; readonly source: string; readonly stub: boolean }

export interface Question {
  readonly identityNumber: string
  readonly facts: readonly string[]
  readonly today: string
  readonly pack: Pack
}

/** Whether an answer is still of use on a day. */
export const isFresh = ({ asOf }: { readonly asOf: string }, today: string, pack: Pack) =>
  asOf <= today && today <= addDays(asOf, parameter(pack, 'factPort.freshDays', today).value)

const inTime = <Answer>(answer: Promise<Answer>, signal: AbortSignal) =>
  new Promise<Answer>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true })
    answer.then(resolve, reject)
  })

const answersOf = async (port: FactPort, facts: readonly string[], { identityNumber, today, pack }: Question) => {
  const signal = AbortSignal.timeout(parameter(pack, 'factPort.timeoutMs', today).value)
  try {
    return await inTime(port.ask(identityNumber, facts, signal), signal)
  } catch {
    // A department that fails is no reason to send anybody away: the paper does.
    const none: Readonly<Record<string, PortAnswer>> = {}
    return none
  }
}

const askOne = async (port: FactPort, question: Question): Promise<Asked[]> => {
  const { source, stub } = port
  const { today, pack } = question
  const facts = question.facts.filter((fact) => pack.facts[fact]?.certifiedBy === port.department)
  if (facts.length === 0) return []
  const answers = await answersOf(port, facts, question)
  return facts.map((fact) => {
    const found = answers[fact]
    if (!found) return { state: 'unavailable', fact, source, stub }
    const answer = { fact, ...found, source, stub }
    return { state: isFresh(found, today, pack) ? 'certified' : 'stale', answer }
  })
}

/** Asks every department that certifies one of the facts, all at once, each for no more than its own. */
export const askPorts = async (ports: readonly FactPort[], question: Question): Promise<Asked[]> =>
  (await Promise.all(ports.map((port) => askOne(port, question)))).flat()
