import type { Caller } from '@jiuyuan/contract-kit/caller'
import { DraftLine, DraftView } from '@jiuyuan/contract-registration/draft'
import type { DraftApp, DraftRefusal } from '@jiuyuan/contract-registration/draft-router'
import { addDays, startOfDay } from '@jiuyuan/kernel/civil-day'
import { refuse } from '@jiuyuan/kernel/decider'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import { z } from 'zod'
import type { PersonReading } from '../person/person.queries.ts'

/** Drafts that one account may leave lying. */
const MOST = 50
const Content = z.object({ title: z.string(), values: z.string() })

const about = (by: Caller, { kind, draftId }: { kind: string; draftId: string }) => `draft|${by.id}|${kind}|${draftId}`

/** Forms begun and not sent: sealed for the account that began them, gone after the policy's days. */
export const drafts = ({ prisma, seals, clock }: PersonReading): DraftApp => {
  const mine = (by: Caller) => ({ account: by.id, expiresAt: { gt: clock.now() } })
  const opened = (row: { kind: string; draftId: string; sealed: string; savedAt: Date }, by: Caller) => ({
    kind: row.kind,
    draftId: row.draftId,
    savedAt: row.savedAt.toISOString(),
    ...Content.parse(JSON.parse(seals.own.open(row.sealed, about(by, row)))),
  })
  return {
    saveDraft: async ({ kind, draftId, ...content }, by) => {
      const [savedAt, today] = [clock.now(), clock.today()]
      await prisma.draft.deleteMany({ where: { expiresAt: { lte: savedAt } } })
      const others = await prisma.draft.count({ where: { account: by.id, NOT: { kind, draftId } } })
      if (others >= MOST) return refuse<DraftRefusal>('too-many-drafts', { most: MOST })
      const key = { account: by.id, kind, draftId }
      const expiresAt = startOfDay(addDays(today, parameter(activePack(today), 'draft.keep.days', today).value + 1))
      const row = { sealed: seals.own.close(JSON.stringify(content), about(by, key)), savedAt, expiresAt }
      const where = { account_kind_draftId: key }
      await prisma.draft.upsert({ where, create: { ...key, ...row }, update: row })
      return { ok: true }
    },
    draft: async (key, by) => {
      const row = await prisma.draft.findFirst({ where: { ...mine(by), ...key } })
      return row && DraftView.parse(opened(row, by))
    },
    drafts: async ({ kind }, by) => {
      const where = { ...mine(by), ...(kind ? { kind } : {}) }
      const rows = await prisma.draft.findMany({ where, orderBy: { savedAt: 'desc' }, take: MOST })
      return rows.map((row) => DraftLine.parse(opened(row, by)))
    },
    discardDraft: async (key, by) => {
      await prisma.draft.deleteMany({ where: { account: by.id, ...key } })
      return { ok: true }
    },
  }
}
