import { command } from '@jiuyuan/contract-kit/command'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { Assent, Day, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { Category } from './events.ts'
import { PersonId } from './person.ts'
import { EvidenceList, ProofView, RecognitionId } from './recognition.ts'

const recognitionId = RecognitionId
const reason = Text(500)

/** 一次性告知: what is missing is told once, all of it; a second return does not exist. */
export const ReturnRecognition = command({ recognitionId, missing: z.array(Text(100)).min(1).max(20), reason })
/** The person brought what was missing; other departments are asked again. */
export const SupplementRecognition = command({ recognitionId, evidence: EvidenceList.min(1) })
/** Nothing was brought in time and the person was asked: the application is over, and a new one stays possible. */
export const CloseUnsupplemented = command({ recognitionId, reason })
/** Street or county gives the case back to the community, which checks and posts it again. */
export const SendBackRecognition = command({ recognitionId, reason })
/** Which of the proven categories the statistics count. */
export const ChangePrimary = command({ recognitionId, category: Category, reason })

/** The person also applies under a category that the rules found beside; with papers seen on this occasion. */
export const AddCategory = command({
  recognitionId,
  category: Category,
  assent: Assent,
  evidence: EvidenceList.default([]),
})
/** Categories that hold today by what is known, and that the person has not applied under. */
export const AlsoHolding = z.array(z.object({ category: Category, title: z.string() }))
export type AlsoHolding = z.output<typeof AlsoHolding>

const recognitionIds = z.array(RecognitionId).min(1).max(100)
/** Many cases at once; each is decided for itself. */
export const PassMany = command({ recognitionIds })
export const DryRun = z.strictObject({ act: z.enum(['review', 'confirm']), recognitionIds })

/** What became of one case of many; the refusal as its own page would show it. */
export const PassedOne = z.object({ recognitionId: RecognitionId, refusal: Permitted.shape.refusal })
export type PassedOne = z.output<typeof PassedOne>

export const CategoryScope = z.enum(['region', 'prefecture', 'county'])

/** A category that can be applied for today at this place, with where it stands and how sure we are. */
export const CategoryLine = z.object({
  code: Category,
  title: z.string(),
  document: z.string(),
  article: z.string(),
  quote: z.string().nullable(),
  confidence: z.enum(['regulation', 'found', 'analogue', 'assumed']),
  scope: CategoryScope,
  /** Attested by the officer who saw the paper, never scanned, in no list. */
  sensitive: z.boolean(),
})
export type CategoryLine = z.output<typeof CategoryLine>

/**
 * One thing a judgement needs. `known`: our own register; `certified`: another department; `shown`: a paper that was
 * seen; `bring`: nobody knows, the paper is needed; `stale` and `unavailable`: the department's answer is of no use, the paper is needed.
 */
export const Need = z.object({
  fact: z.string(),
  title: z.string(),
  paper: z.string(),
  state: z.enum(['known', 'certified', 'shown', 'bring', 'stale', 'unavailable']),
  value: z.union([z.boolean(), z.number(), z.string()]).nullable(),
  source: z.string().nullable(),
  asOf: Day.nullable(),
  /** The answer comes from a stub, not from the department. */
  stub: z.boolean(),
  /** Attested only: the paper is shown and handed back. */
  attested: z.boolean(),
})
export type Need = z.output<typeof Need>

/** All that an application needs, asked for once. */
export const NeedsView = z.object({
  profile: z.object({ id: z.string(), title: z.string(), assumptions: z.array(z.string()) }),
  proofs: z.array(ProofView),
  needs: z.array(Need),
  /** Answers that speak against the person's standing; a human looks into them, nothing follows by itself. */
  contradictions: z.array(Need),
})
export type NeedsView = z.output<typeof NeedsView>

export const NeedsQuery = z.strictObject({
  personId: PersonId,
  /** Empty: every category that is not sensitive, by our own register alone; no department is asked yet. */
  categories: z.array(Category).max(11).default([]),
  evidence: EvidenceList.default([]),
})
