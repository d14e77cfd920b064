import type { Proof } from '@jiuyuan/policy/proof'
import { scenario } from '@jiuyuan/testkit/given'
import type { Apply, Check, RecognitionCommand, RecognitionFact, Reject } from '../src/recognition/recognition-acts.ts'
import { recognition } from '../src/recognition/recognition.ts'

type FactOf<Type extends RecognitionFact['type']> = Extract<RecognitionFact, { type: Type }>

export const given = scenario(recognition)
export const [objectionId, secondId] = ['0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a20', '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a21']
const citation = { document: '实施意见', article: '二、(二)' }
export const leaf = (title: string, outcome: Proof['outcome'], more: Partial<Proof> = {}): Proof => {
  return { rule: 'D04', title, outcome, citation, inputs: [], children: [], ...more }
}
export const proof = leaf('零就业家庭成员', 'yes')
export const assent = { method: 'signature', on: '2026-11-20', language: 'ug' } as const
const remedies = { reconsiderationDays: 60, courtMonths: 6 }
const standing = { registered: true, certificateValid: true }
const application = {
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  householdId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
  division: '650102002002',
  categories: ['D04'],
  assent,
  evidence: [],
  answers: [],
  dueOn: '2026-11-25',
}
export const judged = { pack: 'xinjiang-2010@1', profile: 'XJ-2025', on: '2026-11-20' }
const judgement = { proofs: [proof], judged }
const offered = ['D01', 'D02', 'D03', 'D04']
export const today = '2026-11-20'

export const apply: Apply = { type: 'ApplyRecognition', ...application, offered, standing, officer: 'clerk', today }
export const check: Check = {
  type: 'CheckRecognition',
  evidence: [],
  ...judgement,
  officer: 'clerk',
  today,
  dueOn: '2026-11-25',
}
export const propose = {
  type: 'ProposeRejection',
  ground: 'evidence-false',
  ...judgement,
  officer: 'clerk',
  dueOn: '2026-11-24',
} as const
const noticeId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a30'
export const publicise = {
  type: 'Publicise',
  noticeId,
  division: '650102002002',
  place: '社区公告栏',
  days: 3,
  from: today,
} as const
export const objectOn = (day: string, id = objectionId): RecognitionCommand => {
  return { type: 'RaiseObjection', objectionId: id, ground: 'other', today: day, dueOn: '2026-11-30' }
}
export const settleOn = (day: string, upheld: boolean, id = objectionId): RecognitionCommand => {
  return { type: 'SettleObjection', objectionId: id, upheld, officer: 'investigator', today: day, remedies }
}
export const endOn = (day: string): RecognitionCommand => ({ type: 'EndNotice', today: day, dueOn: '2026-11-26' })
export const review: RecognitionCommand = { type: 'ReviewRecognition', officer: 'street', dueOn: '2026-11-27' }
export const confirmBy = (officer: string): RecognitionCommand => {
  return { type: 'ConfirmRecognition', officer, now: '2026-11-25T03:00:00.000Z', standing }
}
export const rejectAt = (level: string): Reject => {
  return {
    type: 'RejectRecognition',
    ground: 'evidence-insufficient',
    level,
    officer: level,
    today: '2026-11-25',
    remedies,
  }
}
export const withdraw: RecognitionCommand = { type: 'WithdrawRecognition', assent, today }

export const applied: FactOf<'RecognitionApplied'> = {
  type: 'RecognitionApplied',
  ...application,
  category: 'D04',
  appliedOn: today,
  firstContactOfficer: 'clerk',
}
export const proposed: FactOf<'RejectionProposed'> = {
  type: 'RejectionProposed',
  ground: 'evidence-false',
  ...judgement,
  checker: 'clerk',
  dueOn: '2026-11-24',
}
export const checked: FactOf<'RecognitionChecked'> = {
  type: 'RecognitionChecked',
  evidence: [],
  category: 'D04',
  ...judgement,
  checker: 'checker',
  dueOn: '2026-11-25',
}
export const publicised: RecognitionFact = {
  type: 'RecognitionPublicised',
  noticeId,
  place: '社区公告栏',
  noticeFrom: today,
  noticeUntil: '2026-11-23',
}
export const objected = (on: string, remainingDays: number, id = objectionId): RecognitionFact => {
  return { type: 'RecognitionObjected', objectionId: id, ground: 'other', on, dueOn: '2026-11-30', remainingDays }
}
export const dismissed = (on: string, noticeUntil: string): RecognitionFact => {
  return { type: 'ObjectionSettled', objectionId, upheld: false, on, noticeUntil }
}
export const ended: RecognitionFact = { type: 'NoticeEnded', on: '2026-11-24', dueOn: '2026-11-26' }
export const reviewed: RecognitionFact = { type: 'RecognitionReviewed', reviewer: 'street', dueOn: '2026-11-27' }
export const recognised: RecognitionFact = {
  type: 'RecognitionRecognised',
  confirmer: 'county',
  recognisedAt: '2026-11-25T03:00:00.000Z',
}
export const rejected = (stage: 'community' | 'notice' | 'street' | 'county', on = '2026-11-25'): RecognitionFact => {
  const ground = stage === 'notice' ? 'objection-upheld' : 'evidence-insufficient'
  const basis = { judged, lines: ['【符合】零就业家庭成员（实施意见二、(二)）'], evidence: [], answers: [] }
  return { type: 'RecognitionRejected', ground, stage, on, remedies, basis }
}
export const withdrawn: RecognitionFact = { type: 'RecognitionWithdrawn', on: today, assent }
export const posted = [applied, checked, publicised] as const
export const passed = [...posted, ended, reviewed] as const
