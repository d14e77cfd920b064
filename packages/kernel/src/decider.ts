/** Facts a refusal may carry for its sentence: a day, a number, a code; never personal data. */
export type Detail = Readonly<Record<string, string | number>>

/** A refusal is an expected answer of the domain; only defects throw. */
export interface Refused<Code extends string> {
  readonly ok: false
  readonly code: Code
  readonly detail?: Detail
}
/** The rules say nothing for this act on this day at this place: it is told as a refusal, and never guessed. */
export class Unruled extends Error {
  override readonly name: string = 'Unruled'
  /** What is missing: the key of a policy value, or a year. */
  readonly missing: string
  constructor(missing: string, message: string) {
    super(message)
    this.missing = missing
  }
}

export type Outcome<Code extends string> = { readonly ok: true } | Refused<Code>
export interface Accepted<Fact> {
  readonly ok: true
  readonly facts: readonly Fact[]
}
export type Decision<Fact, Code extends string> = Accepted<Fact> | Refused<Code>

/** One aggregate: what it is at first, what it decides on a command, what a fact makes of it. */
export interface Decider<State, Command, Fact, Code extends string> {
  readonly initial: State
  readonly decide: (state: State, command: Command) => Decision<Fact, Code>
  readonly evolve: (state: State, fact: Fact) => State
}

/** The command is granted: these facts happened. */
export const accept = <Fact>(...facts: Fact[]): Accepted<Fact> => ({ ok: true, facts })

/** The command is refused for a named reason; `detail` fills its sentence. */
export const refuse = <Code extends string>(code: Code, detail?: Detail): Refused<Code> =>
  detail ? { ok: false, code, detail } : { ok: false, code }
