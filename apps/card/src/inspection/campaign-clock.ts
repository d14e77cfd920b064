import { createHash } from 'node:crypto'
import { rangeOf } from '@jiuyuan/codes/divisions'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Request } from '@jiuyuan/service-kit/request'
import { Campaign } from './campaign.ts'
import { enrol, type EnrolledCard } from './enrol.ts'
import type { Inspecting } from './inspecting.ts'

const BATCH = 200

const notEnrolled = `select c.id as card_id, c.person_id, c.card_no, c.division from card c
  where c.division >= $2 and c.division < $3 and c.status in ('active', 'lost') and c.state->>'issuedOn' < $4
    and not exists (select from inspection i where i.source_id = $1 and i.card_id = c.id)
  order by c.id limit ${BATCH}`

type Enrolling = Extract<Campaign, { status: 'enrolling' }>

/** The cards of the county that were issued before the year and are open now, some at a time; answers whether there were any. */
const enrolMore = async ({ db, commands }: Inspecting, campaignId: string, { by }: Request, state: Enrolling) => {
  const { year, county, openedOn: from, until } = state
  const range = rangeOf(county)
  const { rows } = await db.query<EnrolledCard>(notEnrolled, [campaignId, range.from, range.to, `${year}-01-01`])
  await enrol({ db, commands }, { kind: 'annual', sourceId: campaignId, year, from, until }, rows, by)
  return rows.length > 0
}

const cardIds = async ({ prisma }: Inspecting, sourceId: string) => {
  const rows = await prisma.inspection.findMany({ where: { sourceId }, select: { cardId: true } })
  return rows.map(({ cardId }) => cardId).sort()
}

/** What the clock does with a campaign whose moment has come: makes its list, freezes it, reminds. */
export const runCampaign = async (inspecting: Inspecting, id: string, request: Request) => {
  const { prisma, commands, clock } = inspecting
  const row = await prisma.campaign.findUnique({ where: { id }, select: { state: true } })
  const state = Campaign.parse(row?.state)
  if (state.status === 'enrolling') {
    if (await enrolMore(inspecting, id, request, state)) return { ok: true } as const
    const ids = await cardIds(inspecting, id)
    const hash = createHash('sha256')
      .update(ids.map((cardId) => `${cardId}\n`).join(''))
      .digest('hex')
    // The first reminder may be due at the same instant: two commands, two ids.
    const freezing = { ...request, commandId: derivedId('freeze', request.commandId) }
    return commands.campaign(id, { type: 'FreezePopulation', count: ids.length, hash }, freezing)
  }
  const open = await prisma.inspection.count({ where: { sourceId: id, status: { in: ['due', 'excepted'] } } })
  return commands.campaign(id, { type: 'Remind', open, today: clock.today() }, request)
}
