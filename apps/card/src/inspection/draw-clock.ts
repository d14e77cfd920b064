import type { Request } from '@jiuyuan/service-kit/request'
import { Draw } from './draw.ts'
import { enrol, type EnrolledCard } from './enrol.ts'
import type { Inspecting } from './inspecting.ts'

const BATCH = 200

const notAssigned = `select c.id as card_id, c.person_id, c.card_no, c.division from draw_member m join card c on c.id = m.card_id
  where m.draw_id = $1 and m.picked and not exists (select from inspection i where i.source_id = $1 and i.card_id = c.id)
  order by c.id limit ${BATCH}`

/** What the clock does with a draw whose cards are picked: asks for the inspection of each. */
export const runDraw = async ({ db, prisma, commands }: Inspecting, id: string, request: Request) => {
  const row = await prisma.draw.findUnique({ where: { id }, select: { state: true } })
  const state = Draw.parse(row?.state)
  const { rows } = await db.query<EnrolledCard>(notAssigned, [id])
  if (state.status !== 'drawn' || rows.length === 0) return commands.draw(id, { type: 'AssignSample' }, request)
  const { drawnOn: from, until } = state
  const source = { kind: 'sample', sourceId: id, year: Number(from.slice(0, 4)), from, until } as const
  await enrol({ db, commands }, source, rows, request.by)
  return { ok: true } as const
}
