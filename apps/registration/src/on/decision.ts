import * as deciding from '@jiuyuan/contract-registration/decision-events'
import * as events from '@jiuyuan/contract-registration/events'
import { LeavingReason } from '@jiuyuan/contract-registration/person'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import type { DecisionCommands } from '../decision-app.ts'
import { decidingAct } from '../decision/deciding-act.queries.ts'
import { issuedDecision } from '../decision/decision-state.ts'
import { issueWith } from '../decision/issue-decision.edge.ts'
import { cancellationSays, exitSays, rejectionSays, remedySays, writtenOf } from '../decision/write-decision.ts'
import { lastDayOf } from '../exit/rule-days.ts'
import type { RecognitionCommands } from '../recognition-app.ts'
import { knownRecognition } from '../recognition/recognition-line.ts'
import { isSensitive } from '../recognition/sensitive.ts'
import { requestOf, unlessRefused } from './reacting.ts'

const recognitionIn = async (tx: Db, id: string) => {
  const { rows } = await tx.query<{ state: unknown }>('select state from recognition where id = $1', [id])
  return knownRecognition(rows[0]?.state)
}

const countedRefusals = async (tx: Db, personId: string, until: string) => {
  const { rows } = await tx.query<{ day: string }>(
    `select declined_on as day from refusal where person_id = $1 and status = 'confirmed' and declined_on <= $2
     order by declined_on`,
    [personId, until],
  )
  return rows.map(({ day }) => day)
}

type Issue = ReturnType<typeof issueWith>

/** 退出 or 撤销: the state still has what was proposed, whatever came after. */
const issueExit =
  (issue: Issue, fact: 'ExitNoticed' | 'RecognitionRevoked') =>
  async (
    tx: Db,
    { recognitionId, decisionId }: { recognitionId: string; decisionId?: string | undefined },
    meta: Meta,
  ) => {
    if (!decisionId) return
    const state = await recognitionIn(tx, recognitionId)
    const noticed = 'exit' in state && state.exit?.decisionId === decisionId ? state.exit : undefined
    const proposal = noticed ?? ('exitProposal' in state ? state.exitProposal : undefined)
    if (!proposal) throw new Error(`recognition ${recognitionId} has nothing proposed`)
    const confirming = await decidingAct(tx, recognitionId, fact)
    const proposing = await decidingAct(tx, recognitionId, 'ExitProposed')
    const { division, personId } = state
    const today = civilDayOf(meta.time)
    const refusals = proposal.ground === 'refused-services' ? await countedRefusals(tx, personId, today) : []
    const says = exitSays(proposal, proposing, { refusals, today, division })
    const act = { ...confirming, officers: [proposal.proposedBy, confirming.actor] }
    const about = { caseId: recognitionId, personId, division, decidedOn: today }
    await issue(tx, meta, decisionId, writtenOf(says, act, about))
  }

/** An exit that was given up: the decision that had noticed it is superseded by one for the person. */
const onDropped = (commands: DecisionCommands, issue: Issue) =>
  on(deciding.ExitDropped, async (tx, { recognitionId, decisionId }, meta) => {
    if (!decisionId) return
    const { rows } = await tx.query<{ state: unknown }>('select state from decision where id = $1', [decisionId])
    const old = rows[0] && issuedDecision(rows[0].state)
    if (!old || old.supersededBy) return
    const [by, today] = [derivedId('decision', meta.eventId), civilDayOf(meta.time)]
    const act = await decidingAct(tx, recognitionId, 'ExitDropped')
    const says = remedySays(old, act.reason ?? '退出意见已经撤销。')
    const { caseId, personId, division } = old
    const about = { caseId, personId, division, decidedOn: today, supersedes: decisionId }
    await issue(tx, meta, by, writtenOf(says, act, about))
    const request = { ...requestOf(tx, meta), commandId: derivedId('retraction', meta.eventId) }
    await unlessRefused(commands.decision(decisionId, { type: 'RetractDecision', by, today }, request))
  })

/** Every decision against a person becomes a document, to be served: rejection, exit, revocation, cancellation. */
export const onDecided = (commands: DecisionCommands) => {
  const issue = issueWith(commands)
  return [
    on(events.RecognitionRejected, async (tx, { recognitionId: caseId, personId }, meta) => {
      const state = await recognitionIn(tx, caseId)
      const act = await decidingAct(tx, caseId, 'RecognitionRejected')
      const { division, categories, appliedOn } = state
      const sensitive = categories.some((code) => isSensitive(code, appliedOn))
      const about = { caseId, personId, division, decidedOn: civilDayOf(meta.time), sensitive }
      return issue(tx, meta, derivedId('decision', meta.eventId), writtenOf(rejectionSays(state, act), act, about))
    }),
    on(deciding.ExitNoticed, issueExit(issue, 'ExitNoticed')),
    on(deciding.RecognitionRevoked, issueExit(issue, 'RecognitionRevoked')),
    on(events.CertificateCancelled, async (tx, { personId, certificateNo, reason, cancelledOn }, meta) => {
      const leaving = LeavingReason.safeParse(reason).data
      // To the dead nothing is served; an entry that was merged into another person's is no decision against anybody.
      if (!leaving || leaving === 'dead') return
      const act = await decidingAct(tx, personId, 'CertificateCancelled')
      const says = cancellationSays({ reason: leaving, certificateNo, cancelledOn }, act)
      const about = { caseId: personId, personId, division: meta.division, decidedOn: civilDayOf(meta.time) }
      await issue(tx, meta, derivedId('decision', meta.eventId), writtenOf(says, act, about))
    }),
    onDropped(commands, issue),
  ]
}

/** From the day the notice was served the person has the policy's days to object; nothing runs before. */
export const onServed = ({ recognition }: RecognitionCommands) => [
  on(deciding.DecisionServed, (tx, { decisionId, caseId, kind, servedOn }, meta) => {
    if (kind !== 'exit') return Promise.resolve()
    const objectionUntil = lastDayOf('exit.objection.workingDays', servedOn, meta.division)
    const command = { type: 'ServeExit', decisionId, servedOn, objectionUntil } as const
    return unlessRefused(
      recognition(caseId, command, { ...requestOf(tx, meta), commandId: derivedId('serve', meta.eventId) }),
    )
  }),
]
