import { divisionName } from '@jiuyuan/codes/divisions'
import { DecisionLine, decisionTitle, DecisionView } from '@jiuyuan/contract-registration/decision'
import { packNamed } from '@jiuyuan/policy/registry'
import { clocksOf, statusOf } from './clocks.ts'
import type { IssuedDecision } from './decision-state.ts'

/** What every list says of a decision. */
export const decisionLine = (id: string, state: IssuedDecision) => {
  const { number, kind, personId, caseId, division, decidedOn, service } = state
  return DecisionLine.parse({
    id,
    number,
    kind,
    personId,
    caseId,
    division,
    divisionName: divisionName(division) ?? division,
    decidedOn,
    status: statusOf(state),
    servedOn: service?.servedOn ?? null,
  })
}

/** 行政复议法 24: against a county's office, its people's government. */
export const reconsiderationBody = (division: string) => `${divisionName(division.slice(0, 6)) ?? '县级'}人民政府`

const remediesOf = (state: IssuedDecision) => {
  if (!state.remedies) return null
  const clocks = clocksOf(state) ?? { reconsiderationUntil: null, courtUntil: null }
  return { body: reconsiderationBody(state.division), ...state.remedies, ...clocks }
}

const HIDDEN = '涉及敏感个人信息,只有办理认定的工作人员可以查看。'

/** The document as its page and its letter show it. */
export const decisionView = (
  id: string,
  state: IssuedDecision,
  shown: { name: string; identityMasked: string; sensitive: boolean },
): DecisionView => {
  const { ground, article, facts, evidence, pack, decidedBy, effect, service, attempts, reviews, office } = state
  return DecisionView.parse({
    ...decisionLine(id, state),
    name: shown.name,
    identityMasked: shown.identityMasked,
    title: decisionTitle[state.kind],
    officeName: divisionName(office) ?? office,
    ...(state.sensitive && !shown.sensitive ? { facts: [HIDDEN], evidence: [] } : { facts, evidence }),
    ground,
    article,
    pack,
    packTitle: packNamed(pack).title,
    decidedBy: decidedBy.join('、'),
    effect,
    remedies: remediesOf(state),
    service: service && { method: service.method, on: service.on, by: service.by, receipt: service.receipt },
    attempts,
    reviews,
    supersedes: state.supersedes,
    supersededBy: state.supersededBy,
  })
}
