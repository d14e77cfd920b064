import { inScope } from '@jiuyuan/service-kit/scope'
import { addWorkingDays } from '@jiuyuan/codes/working-days'
import type { IssueCard } from '@jiuyuan/contract-card/card'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Db } from '@jiuyuan/service-kit/query'
import type { z } from 'zod'
import { takeOffline } from './numbers/reserve.edge.ts'
import { takeNumber } from './numbers/take-number.ts'

interface Surroundings {
  readonly db: Db
  readonly clock: Clock
}

interface KnownOfCard {
  readonly division: string
  readonly status: string
  readonly certificateNo: string | null
  readonly employerId: string | null
  readonly owes: boolean
}

const known = `select c.division, c.status, k.certificate_no as "certificateNo", w.employer_id as "employerId",
    exists (select from card o where o.person_id = c.person_id and o.status = 'return-due') as owes
  from card c left join certificate k on k.person_id = c.person_id and k.valid
    left join work w on w.person_id = c.person_id where c.id = $1`

/** Certificate, work and older cards of the person whose card it is. */
export const knownOfCard = async (db: Db, cardId: string) => {
  const { rows } = await db.query<KnownOfCard>(known, [cardId])
  const { division = '', status = 'none', certificateNo = null, employerId = null, owes = false } = rows[0] ?? {}
  return { division, status, owes, certificateNo: certificateNo ?? undefined, employerId: employerId ?? undefined }
}

/** The number that stands on the paper already, or what stands against it. */
const onPaper = async (db: Db, paper: Parameters<typeof takeOffline>[1], today: string) => {
  const flaw = paper.issuedOn > today ? ('day-not-possible' as const) : await takeOffline(db, paper)
  return { cardNo: paper.cardNo, ...(flaw ? { flaw } : {}) }
}

/** A number is taken only for an issue that nothing else stands against: off the county's block, or as the paper says. */
export const issueCommand = async (
  { db, clock }: Surroundings,
  { cardId, offline }: { cardId: string; offline?: z.output<typeof IssueCard>['offline'] },
  by: Caller,
) => {
  const { division, status, certificateNo, owes } = await knownOfCard(db, cardId)
  const today = clock.today()
  const due = [status === 'prepared', !owes, certificateNo !== undefined, inScope(by, division)].every(Boolean)
  const asked = { type: 'IssueCard', certificateNo, issuedOn: offline?.issuedOn ?? today, owes } as const
  if (!due) return { ...asked, cardNo: undefined }
  if (offline) return { ...asked, ...(await onPaper(db, { cardId, division, ...offline }, today)) }
  const alarmPercent = parameter(activePack(today), 'card.numbers.alarmPercent', today).value
  const wanted = { cardId, division, year: Number(today.slice(0, 4)), alarmPercent, now: clock.now() }
  return { ...asked, cardNo: await takeNumber(db, wanted) }
}

/** The last day of the notice that a lost card is made known for, and the pack that says so. */
export const lossNotice = (today: string) => {
  const { value, pack } = parameter(activePack(today), 'card.loss.noticeWorkingDays', today)
  const until = addWorkingDays(today, value)
  if (!until.ok) throw new Error(`no working-day calendar after ${today}`)
  return { noticeUntil: until.value, pack }
}
