import { divisionName } from '@jiuyuan/codes/divisions'
import { NoticeView, ProofView, RecognitionView, type StageView } from '@jiuyuan/contract-registration/recognition'
import { daysBetween } from '@jiuyuan/kernel/civil-day'
import { renderProof, type Proof } from '@jiuyuan/policy/proof'
import { activePack } from '@jiuyuan/policy/registry'
import { recognitionLine } from './recognition-line.ts'
import type { KnownRecognition, Remedies } from './recognition-state.ts'

/** The proof for the officer, the person and the auditor. */
export const proofView = (proof: Proof): ProofView =>
  ProofView.parse({
    outcome: proof.outcome,
    lines: renderProof(proof),
    wouldPassIf: proof.wouldPassIf ?? null,
    missingEvidence: proof.missingEvidence ?? null,
    tree: JSON.parse(JSON.stringify(proof)),
  })

/** The notice while it runs or is held; afterwards how it was. */
export const noticeView = (state: KnownRecognition, today: string): NoticeView | null => {
  if (!('notice' in state) || !state.notice) return null
  const { place, from, until } = state.notice
  if (state.status === 'objected') return { place, from, until: null, remainingDays: state.remainingDays, held: true }
  const left = state.status === 'publicised' ? Math.max(0, daysBetween(today, until)) : 0
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

/** A case as its page shows it. */
export const recognitionView = (
  id: string,
  state: KnownRecognition,
  { stages, today }: { stages: StageView[]; today: string },
): RecognitionView =>
  RecognitionView.parse({
    ...recognitionLine(id, state, today),
    householdId: state.householdId,
    firstContactOfficer: state.firstContactOfficer,
    assent: state.assent,
    evidence: papers(state),
    proof: 'proof' in state && state.proof ? proofView(state.proof) : null,
    notice: noticeView(state, today),
    objections: ('objections' in state && state.objections) || [],
    stages,
    rejection: rejection(state),
    recognisedAt: state.status === 'recognised' ? state.recognisedAt : null,
  })
