import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { RecognitionView, type NoticeView, type StageView } from '@jiuyuan/contract-registration/recognition'
import { daysBetween } from '@jiuyuan/kernel/civil-day'
import { activePack } from '@jiuyuan/policy/registry'
import { proofView } from './proof-view.ts'
import { recognitionLine, titleOf } from './recognition-line.ts'
import type { KnownRecognition, Remedies } from './recognition-state.ts'
import { isSensitive, seesSensitive, toldCategory } from './sensitive.ts'

/** The notice while it runs or is held; afterwards how it was. */
export const noticeView = (state: KnownRecognition, today: string): NoticeView | null => {
  if (!('notice' in state) || !state.notice) return null
  const { place, from, until } = state.notice
  if (state.status === 'objected') return { place, from, until: null, remainingDays: state.remainingDays, held: true }
  const counted = today < from ? from : today
  const left = state.status === 'publicised' ? Math.max(0, daysBetween(counted, until)) : 0
  return { place, from, until, remainingDays: left, held: false }
}

// 行政复议法 20、24 and 行政诉讼法 46: both ways, both limits, counted from the day the decision was made known.
const remedyLines = ({ reconsiderationDays, courtMonths }: Remedies, division: string) => {
  const county = divisionName(division.slice(0, 6)) ?? '县级'
  return [
    `不服本决定的,可以自知道之日起${reconsiderationDays}日内向${county}人民政府申请行政复议。`,
    `也可以自知道之日起${courtMonths}个月内依法向人民法院提起行政诉讼。`,
  ]
}

const rejection = (state: KnownRecognition) => {
  if (state.status !== 'rejected') return null
  const { ground, stage, rejectedOn: on, remedies, division } = state
  return { ground, stage, on, remedies: remedyLines(remedies, division) }
}

const papers = ({ evidence, appliedOn }: KnownRecognition) => {
  const { facts } = activePack(appliedOn)
  return evidence.map(({ fact, value, seenOn }) => ({ title: facts[fact]?.evidence ?? fact, value, seenOn }))
}

const certifiedFacts = ({ answers, appliedOn }: KnownRecognition) => {
  const { facts } = activePack(appliedOn)
  return answers.map((answer) => ({ ...answer, title: facts[answer.fact]?.title ?? answer.fact }))
}

// The primary category's proof stands first.
const proofViews = (state: KnownRecognition) => {
  const proofs = ('proofs' in state && state.proofs) || []
  const judged = ('judged' in state && state.judged) || null
  return proofs
    .toSorted((one, other) => Number(other.rule === state.category) - Number(one.rule === state.category))
    .map((proof) => proofView(proof, judged))
}

/** The case without anything that would tell of a sensitive category. */
const withheld = (state: KnownRecognition): KnownRecognition => {
  const { appliedOn } = state
  const open = (code: string) => !isSensitive(code, appliedOn)
  const { facts } = activePack(appliedOn)
  const evidence = state.evidence.filter(({ fact }) => !facts[fact]?.attested)
  const categories = [...new Set(state.categories.map((code) => toldCategory(code, appliedOn)))]
  const common = { ...state, categories, category: toldCategory(state.category, appliedOn), evidence }
  return 'proofs' in common && common.proofs
    ? { ...common, proofs: common.proofs.filter(({ rule }) => open(rule)) }
    : common
}

/** A case as its page shows it; a sensitive category only to who decides on cases. */
export const recognitionView = (
  id: string,
  known: KnownRecognition,
  { stages, today, by }: { stages: StageView[]; today: string; by: Caller },
): RecognitionView => {
  const all = seesSensitive(by)
  const state = all ? known : withheld(known)
  const { category, categories, appliedOn, householdId, firstContactOfficer, assent, returned } = state
  const entitled = (code: string) => ({ code, title: titleOf(code, appliedOn) })
  return RecognitionView.parse({
    ...recognitionLine(id, state, today),
    ...(all ? { category, categoryTitle: titleOf(category, appliedOn) } : {}),
    categories: categories.map(entitled),
    householdId,
    firstContactOfficer,
    assent,
    evidence: papers(state),
    answers: certifiedFacts(state),
    proofs: proofViews(state),
    judged: ('judged' in state && state.judged) || null,
    returned,
    notice: noticeView(state, today),
    objections: ('objections' in state && state.objections) || [],
    stages,
    rejection: rejection(state),
    recognisedAt: ('recognisedAt' in state && state.recognisedAt) || null,
  })
}
