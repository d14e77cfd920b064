import { Assent } from '@jiuyuan/contract-kit/wire'
import { EvidenceList } from '@jiuyuan/contract-registration/recognition'
import type { Need } from '@jiuyuan/contract-registration/recognition-case'
import { z } from 'zod'

/** A paper as the officer saw it. */
const Seen = z.object({ value: z.union([z.boolean(), z.number()]), seenOn: z.string() })
export type Seen = z.output<typeof Seen>

/** An application as it is being written; the first category is the primary one. */
export const Application = z.object({
  categories: z.array(z.string()),
  seen: z.record(z.string(), Seen),
  assent: z.object(Assent.shape).partial(),
})
export type Application = z.output<typeof Application>

/** How the person assented and in which language is never presumed. */
export const blankApplication = (today: string): Application => ({ categories: [], seen: {}, assent: { on: today } })

export const withPaper = (application: Application, fact: string, paper: Seen | undefined): Application => {
  const { [fact]: _, ...rest } = application.seen
  return { ...application, seen: paper ? { ...rest, [fact]: paper } : rest }
}

/** The papers in the words of the contract; a day that is still being typed is not told yet. */
export const evidenceOf = ({ seen }: Application) => {
  const papers = Object.entries(seen).map(([fact, paper]) => ({ fact, ...paper }))
  return EvidenceList.parse(papers.filter(({ seenOn }) => z.iso.date().safeParse(seenOn).success))
}

export const hasAssent = ({ assent }: Application) => z.object(Assent.shape).safeParse(assent).success

/** What only a paper can show, because nobody who was asked knows it. */
export const papersToBring = (needs: readonly Need[]) =>
  needs.filter(({ state }) => state === 'bring' || state === 'stale' || state === 'unavailable' || state === 'shown')

/** Counted, not only true or false. */
export const COUNTED = 'person.introductions'
