import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Request } from '@jiuyuan/service-kit/request'
import { Batch } from './batch.ts'
import { checkBatch } from './check-batch.edge.ts'
import { countLines, emptyLines, forgetUnchanged } from './roster-lines.edge.ts'
import { takeLines, type Taking } from './take-lines.edge.ts'
import { undoLines } from './undo-lines.edge.ts'

/** What the clock does for a batch: the dry run, the next rows of a run or an undo, or the end of one that nobody runs. It asks again until nothing is left. */
export const tendBatch = (taking: Taking) => {
  const { db, commands, clock } = taking
  const [take, undo] = [takeLines(taking), undoLines(taking)]
  return async (batchId: string, request: Request) => {
    const { rows } = await db.query<{ state: unknown }>('select state from roster_batch where id = $1', [batchId])
    const batch = Batch.parse(rows[0]?.state)
    const asked = { ...request, commandId: derivedId('roster-clock', batchId, batch.status) }
    const goesOn = { ok: true } as const
    switch (batch.status) {
      case 'checking':
        await checkBatch(taking, batchId, batch)
        return commands.batch(
          batchId,
          { type: 'FinishCheck', round: batch.round },
          { ...request, commandId: derivedId('roster-checked', batchId, `${batch.round}`) },
        )
      case 'running': {
        await take(batchId, batch)
        const { waiting, accepted, unchanged, refused } = await countLines(db, batchId)
        const counts = { accepted, unchanged, refused }
        if (waiting > 0) return goesOn
        await forgetUnchanged(db, batchId)
        return commands.batch(batchId, { type: 'FinishBatch', counts }, asked)
      }
      case 'undoing': {
        await undo(batchId, batch, request)
        const { accepted, undone, kept } = await countLines(db, batchId)
        if (accepted > 0) return goesOn
        return commands.batch(batchId, { type: 'FinishUndo', undone, kept, on: clock.today() }, asked)
      }
      case 'sent':
      case 'checked':
        await emptyLines(db, batchId)
        return commands.batch(batchId, { type: 'DropBatch' }, asked)
      default:
        return goesOn
    }
  }
}
