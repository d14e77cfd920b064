import type { SubsidyApp } from '@jiuyuan/contract-subsidy/router'
import { claimRefusals } from '@jiuyuan/contract-subsidy/claim'
import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { addWorkingDays } from '@jiuyuan/codes/working-days'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Seal } from '@jiuyuan/service-kit/seal'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import type { Pool } from 'pg'
import { claimOf, claimRow, claims, ledgerOf } from './claim/claim.queries.ts'
import { Claim, claim, type ClaimCommand } from './claim/claim.ts'
import { claimable } from './claim/claimable.ts'
import { claimStore } from './claim/claim.store.ts'
import { exhaustedBy } from './claim/exhausted.ts'
import { closeAccount, paymentFile } from './claim/payment-file.ts'
import { quarterOf, submission } from './claim/submission.ts'
import type { PrismaClient } from './generated/client.ts'

export const subsidyCommands = (edge: Edge) => ({ claim: commandShell(edge)(claim, claimStore) })
export type SubsidyCommands = ReturnType<typeof subsidyCommands>

interface Surroundings {
  readonly prisma: PrismaClient
  readonly pool: Pool
  readonly clock: Clock
  readonly seal: Seal
}
type Body = { claimId: string; commandId: string }

/** The account of the claim that was accepted; said again it stays as it is. */
const keepAccount = 'insert into claim_account (claim_id, account) values ($1, $2) on conflict do nothing'

const noticeUntil = (today: string) => {
  const { value, pack } = parameter(activePack(today), 'subsidy.notice.workingDays', today)
  const until = addWorkingDays(today, value)
  if (!until.ok) throw new Error(`no working-day calendar after ${today}`)
  return { until: until.value, pack }
}

export const subsidyApp = (commands: SubsidyCommands, { prisma, pool, clock, seal }: Surroundings): SubsidyApp => {
  const give = ({ commandId, ...body }: Body, command: ClaimCommand, by: Caller, pack?: string) =>
    commands.claim(body.claimId, command, { commandId, by, body, ...(pack ? { pack } : {}) })
  return {
    submit: async (input, by) => {
      const { command, pack } = await submission(prisma, input, { by, today: clock.today() })
      const { commandId, account, ...body } = input
      return transaction(pool, async (tx) => {
        const outcome = await commands.claim(body.claimId, command, { commandId, by, body, pack, tx })
        if (outcome.ok) await tx.query(keepAccount, [body.claimId, closeAccount(seal, body.claimId, account)])
        return outcome
      })
    },
    check: (input, by) => give(input, { type: 'CheckClaim', by: by.id }, by),
    publish: (input, by) => {
      const { until, pack } = noticeUntil(clock.today())
      return give(input, { type: 'PublishClaim', until }, by, pack)
    },
    approve: (input, by) => give(input, { type: 'ApproveClaim', by: by.id, today: clock.today() }, by),
    pay: async (input, by) => {
      const file = await paymentFile(prisma, seal, input.claimId)
      return give(input, { type: 'PayClaim', fileHash: file?.hash ?? '' }, by)
    },
    confirmPayment: async (input, by) => {
      const { bankReference } = input
      const exhausted = await exhaustedBy(prisma, input.claimId)
      return give(input, { type: 'ConfirmPayment', today: clock.today(), bankReference, exhausted }, by)
    },
    bankReturn: (input, by) => give(input, { type: 'ReportBankReturn', reason: input.reason }, by),
    reject: (input, by) => give(input, { type: 'RejectClaim', reason: input.reason }, by),
    withdraw: (input, by) => give(input, { type: 'WithdrawClaim' }, by),
    get: ({ claimId }, by) => claimOf(prisma, claimId, by),
    list: ({ status }, by) => claims(prisma, status, by),
    claimable: ({ kind, quarter }, { employerId }) =>
      employerId ? claimable(prisma, { employerId, kind, inQuarter: quarterOf(quarter).months }) : Promise.resolve([]),
    permitted: async ({ claimId }, by) => {
      const row = await claimRow(prisma, claimId, by)
      const today = clock.today()
      const questions: Record<string, ClaimCommand> = {
        check: { type: 'CheckClaim', by: by.id },
        publish: { type: 'PublishClaim', until: today },
        approve: { type: 'ApproveClaim', by: by.id, today },
        pay: { type: 'PayClaim', fileHash: '' },
        confirmPayment: { type: 'ConfirmPayment', today, bankReference: '', exhausted: [] },
        bankReturn: { type: 'ReportBankReturn', reason: '' },
        reject: { type: 'RejectClaim', reason: '' },
        withdraw: { type: 'WithdrawClaim' },
      }
      const state = row ? Claim.parse(row.state) : claim.initial
      const asked = permittedBy(claimRefusals)
      return Object.entries(questions).map(([name, command]) => {
        const decision = claim.decide(state, command)
        return asked(name, decision.ok ? { ok: true } : decision)
      })
    },
    ledger: ({ personId }, by) => ledgerOf(prisma, personId, by),
  }
}
