import { rosterColumns } from '@jiuyuan/contract-registration/roster'
import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { batch, Batch, type BatchFact } from './batch.ts'
import { guessMapping } from './mapping.ts'

const given = scenario(batch)
const mapping = guessMapping(rosterColumns)
const sent: BatchFact = {
  type: 'BatchSent',
  division: '650102002002',
  name: '花名册.xlsx',
  total: 3,
  startedAt: '2026-11-23T02:00:00.000Z',
  header: [...rosterColumns],
  mapping,
  by: { id: 'clerk', office: '650102002002', correlationId: '0197b2f4-6f53-7c1e-9a53-000000000001' },
}
const mapped: BatchFact = { type: 'BatchMapped', mapping }
const checked: BatchFact = { type: 'BatchChecked' }
const started: BatchFact = { type: 'BatchStarted' }
const counts = { accepted: 2, unchanged: 0, refused: 1 }
const finished: BatchFact = { type: 'BatchFinished', counts }
const undoing: BatchFact = { type: 'UndoStarted', reason: '选错社区' }
const over = { undone: 1, kept: 1, on: '2026-11-23' }

describe('a roster file', () => {
  test('that comes again is the same batch', () =>
    given(sent)
      .when({ ...sent, type: 'SendBatch' })
      .yields())
  test('is run only after its columns were told and its rows looked at', () => {
    given(sent).when({ type: 'RunBatch' }).refuses('batch-not-checked')
    given(sent, mapped).when({ type: 'RunBatch' }).refuses('batch-in-check')
    given(sent, mapped, checked).when({ type: 'RunBatch' }).yields(started)
    given(sent, mapped, checked, started).when({ type: 'RunBatch' }).refuses('batch-started')
  })
  test('may be mapped anew until it is run', () => {
    given(sent, mapped, checked).when({ type: 'MapBatch', mapping }).yields(mapped)
    given(sent, mapped, checked, started).when({ type: 'MapBatch', mapping }).refuses('batch-started')
    given(sent).when({ type: 'MapBatch', mapping: {} }).refuses('column-missing', { column: '姓名' })
  })
  test('counts as checked only by a check of the columns that were told last', () => {
    given(sent, mapped).when({ type: 'FinishCheck', round: 1 }).yields(checked)
    given(sent, mapped, mapped).when({ type: 'FinishCheck', round: 1 }).yields()
    given(sent, mapped, mapped).when({ type: 'FinishCheck', round: 2 }).yields(checked)
    given(sent, mapped, checked, started).when({ type: 'FinishCheck', round: 1 }).yields()
  })
  test('is undone as a whole after it was taken in, with a reason, once', () => {
    given(sent, mapped, checked, started).when({ type: 'UndoBatch', reason: '选错社区' }).refuses('batch-not-done')
    given(sent, mapped, checked, started, finished).when({ type: 'UndoBatch', reason: '选错社区' }).yields(undoing)
    given(sent, mapped, checked, started, finished, undoing)
      .when({ type: 'FinishUndo', ...over })
      .yields({ type: 'BatchUndone', ...over })
    given(sent, mapped, checked, started, finished, undoing, { type: 'BatchUndone', ...over })
      .when({ type: 'UndoBatch', reason: '再来' })
      .refuses('batch-not-done')
  })
  test('that nobody runs is dropped, and nothing else is', () => {
    given(sent, mapped).when({ type: 'DropBatch' }).yields({ type: 'BatchDropped' })
    given(sent, mapped, checked, started).when({ type: 'DropBatch' }).yields()
  })
  test('of the time before the columns were told reads on', () => {
    const { type: _, header: _header, mapping: _mapping, ...old } = sent
    Batch.parse({ ...old, status: 'done', counts })
  })
})
