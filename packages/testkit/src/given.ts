import type { Decider, Detail } from '@jiuyuan/kernel/decider'
import { expect } from 'vitest'

/** Reads a rule as the regulation reads: given these facts, when this command, then these facts or this refusal. */
export const scenario =
  <State, Command, Fact, Code extends string>({ initial, decide, evolve }: Decider<State, Command, Fact, Code>) =>
  (...history: Fact[]) => ({
    when: (command: Command) => {
      const decision = decide(history.reduce(evolve, initial), command)
      return {
        yields: (...facts: Fact[]) => expect(decision).toEqual({ ok: true, facts }),
        refuses: (code: Code, detail?: Detail) =>
          expect(decision).toEqual(detail ? { ok: false, code, detail } : expect.objectContaining({ ok: false, code })),
      }
    },
  })
