import { levelOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Assent } from '@jiuyuan/contract-kit/wire'
import type { ObjectionGround } from '@jiuyuan/contract-registration/objection-ground'
import type { CertifiedAnswer, Evidence, RejectionGround } from '@jiuyuan/contract-registration/recognition'
import { categoriesOn } from '@jiuyuan/policy/criterion'
import { activePack } from '@jiuyuan/policy/registry'
import type { Applicant } from './applicant.queries.ts'
import { judge, standingOf } from './prove.ts'
import type { RecognitionCommand } from './recognition-acts.ts'
import type { KnownRecognition } from './recognition-state.ts'
import type { Terms } from './terms.ts'

/** A case as it lies before an officer: what stands in it, what the register and the policy say today. */
export interface Desk {
  readonly state: KnownRecognition
  readonly applicant: Applicant
  readonly terms: Terms
  readonly by: Caller
  readonly today: string
  readonly now: string
}

const judgementOf = ({ state, applicant, today }: Desk, added: readonly Evidence[] = []) => {
  const { categories, appliedOn, answers, evidence } = state
  return judge(applicant, { categories, appliedOn, today, answers, evidence: [...evidence, ...added] })
}

const offeredOn = (today: string, division: string) =>
  categoriesOn(activePack(today), today, division).map(({ code }) => code)

/** What the person adds to the application, with the papers and answers of the occasion. */
export interface Adding {
  readonly category: string
  readonly assent: Assent
  readonly evidence: Evidence[]
  readonly answers: CertifiedAnswer[]
}

/** By the rules of today, whatever the day of the application: what is added is applied for today. */
export const judgedToday = (
  { state, applicant, today }: Desk,
  codes: readonly string[],
  { evidence, answers }: Pick<Adding, 'evidence' | 'answers'>,
) => {
  const offered = offeredOn(today, state.division)
  return judge(applicant, {
    categories: codes.filter((code) => offered.includes(code)),
    appliedOn: today,
    today,
    answers: [...state.answers, ...answers],
    evidence: [...state.evidence, ...evidence],
  })
}

type ActsOf = Record<string, (...given: never[]) => RecognitionCommand>

/** What the community does with a case, and the person through it. */
const communityActs = (desk: Desk) => {
  const { state, terms, by, today } = desk
  const { dueOn } = terms
  const officer = by.id
  return {
    check: (evidence: Evidence[]) => ({
      type: 'CheckRecognition',
      evidence,
      ...judgementOf(desk, evidence),
      officer,
      today,
      // Checking and posting share the community's days, counted from the application.
      dueOn: state.dueOn ?? dueOn('community'),
    }),
    proposeRejection: (ground: RejectionGround) => ({
      type: 'ProposeRejection',
      ground,
      officer,
      ...judgementOf(desk),
      dueOn: dueOn('street'),
    }),
    giveBack: (missing: string[]) => ({
      type: 'ReturnRecognition',
      missing,
      officer,
      today,
      dueOn: dueOn('supplement'),
    }),
    supplement: (evidence: Evidence[], answers: CertifiedAnswer[]) => ({
      type: 'SupplementRecognition',
      evidence,
      answers,
      today,
      dueOn: dueOn('community'),
    }),
    close: () => ({ type: 'CloseUnsupplemented', today }),
    addCategory: ({ category, assent, evidence, answers }: Adding) => ({
      type: 'AddCategory',
      category,
      offered: offeredOn(today, state.division),
      proof: judgedToday(desk, [category], { evidence, answers }).proofs.find(({ rule }) => rule === category),
      evidence,
      answers,
      assent,
      officer,
      today,
      dueOn: dueOn('street'),
    }),
    withdraw: (assent: Assent) => ({ type: 'WithdrawRecognition', assent, today }),
  } as const satisfies ActsOf
}

const noticeActs = ({ state: { division }, terms, by, today }: Desk) => {
  const { remedies, noticeDays: days, dueOn } = terms
  return {
    publicise: (place: string, noticeId: string) => ({
      type: 'Publicise',
      noticeId,
      division,
      place,
      days,
      from: today,
    }),
    object: (objectionId: string, ground: ObjectionGround = 'other') => ({
      type: 'RaiseObjection',
      objectionId,
      ground,
      today,
      dueOn: dueOn('objection'),
    }),
    judgeRepeats: (objectionIds: string[], fresh: boolean) => ({
      type: 'JudgeRepeats',
      objectionIds,
      fresh,
      officer: by.id,
      today,
      dueOn: dueOn('objection'),
    }),
    settleObjection: (objectionId: string, upheld: boolean) => ({
      type: 'SettleObjection',
      officer: by.id,
      objectionId,
      upheld,
      today,
      remedies,
    }),
  } as const satisfies ActsOf
}

/** What street and county decide, each at their own desk. */
const decidingActs = (desk: Desk) => {
  const { applicant, terms, by, today, now } = desk
  const { remedies, dueOn } = terms
  const [officer, level] = [by.id, levelOf(by.office)]
  return {
    overruleRejection: () => ({
      type: 'OverruleRejection',
      evidence: [],
      ...judgementOf(desk),
      officer,
      today,
      dueOn: dueOn('community'),
    }),
    review: () => ({ type: 'ReviewRecognition', officer, dueOn: dueOn('county') }),
    confirm: () => ({ type: 'ConfirmRecognition', officer, now, standing: standingOf(applicant) }),
    sendBack: () => ({ type: 'SendBackRecognition', level, dueOn: dueOn('community') }),
    changePrimary: (category: string) => ({ type: 'ChangePrimary', category }),
    reject: (ground: RejectionGround) => ({ type: 'RejectRecognition', ground, level, officer, today, remedies }),
  } as const satisfies ActsOf
}

/** The acts at this desk, ready to be decided: the same whether they are done or only asked about. */
export const actsAt = (desk: Desk) => ({ ...communityActs(desk), ...noticeActs(desk), ...decidingActs(desk) })
export type Acts = ReturnType<typeof actsAt>
