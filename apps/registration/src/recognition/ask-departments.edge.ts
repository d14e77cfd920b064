import { categoriesOn, criterionOf, factsOf } from '@jiuyuan/policy/criterion'
import { activePack } from '@jiuyuan/policy/registry'
import { askPorts, type Asked } from '../fact-port/ask.ts'
import type { FactPort } from '../fact-port/fact-port.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'

export type Departments = { readonly ports: readonly FactPort[] }

interface About {
  readonly personId: string
  /** Facts are asked for these categories and no others. */
  readonly categories: readonly string[]
  /** Facts beyond the criteria, such as those that speak against the standing. */
  readonly also?: readonly string[]
}

/** Asks the other departments what these categories need to know of a person; who asks has recorded the look. */
export const askDepartments = async (
  reading: PersonReading & Departments,
  { personId, categories, also = [] }: About,
): Promise<Asked[]> => {
  const today = reading.clock.today()
  const pack = activePack(today)
  const offered = categoriesOn(pack, today).filter(({ code }) => categories.includes(code))
  const needed = offered.flatMap(({ code }) => factsOf(criterionOf(pack, code, today)))
  const facts = [...new Set([...needed, ...also])].filter((fact) => pack.facts[fact]?.certifiedBy)
  const { identityNumber = '' } = (await papersOf(reading, [personId])).get(personId) ?? {}
  // Without a number nobody can be asked about, and nobody else's answer may come back.
  if (identityNumber === '' || facts.length === 0) return []
  return askPorts(reading.ports, { identityNumber, facts, today, pack })
}

/** The answers of use, as they are kept with the case. */
export const certified = (asked: readonly Asked[]) =>
  asked.flatMap((one) => (one.state === 'certified' ? [one.answer] : []))
