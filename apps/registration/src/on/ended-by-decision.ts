import { CancelGround } from '@jiuyuan/contract-card/cancel-grounds'
import { CardCancelled } from '@jiuyuan/contract-card/events'
import { HouseholdRemoved } from '@jiuyuan/contract-registration/events'
import { RemovalGround } from '@jiuyuan/contract-registration/household'
import { ageOn, civilDayOf } from '@jiuyuan/kernel/civil-day'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { on } from '@jiuyuan/service-kit/react'
import type { DecisionCommands } from '../decision-app.ts'
import { decidingAct } from '../decision/deciding-act.queries.ts'
import { issueWith } from '../decision/issue-decision.edge.ts'
import { writtenOf } from '../decision/write-decision.ts'
import { cardCancellationSays, removalSays } from '../decision/write-ending.ts'
import { knownHousehold } from '../household/household-view.ts'

/** 民法典 第十七条: of age, so that a decision is served on the person. */
const OF_AGE = 18

const householdIn = async (tx: Db, id: string) => {
  const { rows } = await tx.query<{ state: unknown }>('select state from household where id = $1', [id])
  return knownHousehold(rows[0]?.state)
}

/** 退出零就业家庭: a letter to each member of age, for each may ask for the remedies. */
export const onHouseholdRemoved = (commands: DecisionCommands) => {
  const issue = issueWith(commands)
  return on(HouseholdRemoved, async (tx, { householdId, reason, on: day }, meta) => {
    const { members } = await householdIn(tx, householdId)
    const confirming = await decidingAct(tx, householdId, 'Removed')
    const proposing = await decidingAct(tx, householdId, 'RemovalProposed')
    const act = { ...confirming, officers: [proposing.actor, confirming.actor] }
    const says = removalSays(RemovalGround.parse(reason), proposing, day)
    for (const { personId } of members.filter(({ birthDate }) => ageOn(birthDate, day) >= OF_AGE)) {
      const about = { caseId: householdId, personId, division: meta.division, decidedOn: day }
      await issue(tx, meta, derivedId('decision', meta.eventId, personId), writtenOf(says, act, about))
    }
  })
}

/** 注销《就业援助卡》 by an officer; what only follows another decision or a return gets no second letter. */
export const onCardCancelled = (commands: DecisionCommands) => {
  const issue = issueWith(commands)
  return on(CardCancelled, async (tx, { cardId, personId, cancelledOn, reason, decided }, meta) => {
    if (!decided) return
    const { by: actor, office, cardNo } = decided
    const says = cardCancellationSays({ ground: CancelGround.parse(reason), cardNo, cancelledOn })
    const act = { actor, office, reason: null, pack: null, officers: [actor] }
    const about = { caseId: cardId, personId, division: meta.division, decidedOn: civilDayOf(meta.time) }
    await issue(tx, meta, derivedId('decision', meta.eventId), writtenOf(says, act, about))
  })
}
