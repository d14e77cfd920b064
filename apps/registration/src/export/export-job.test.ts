import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { exportJob, type ExportFact } from './export-job.ts'

const given = scenario(exportJob)
const asked: ExportFact = {
  type: 'ExportAsked',
  table: 'persons',
  format: 'xlsx',
  purpose: '核对本月台账',
  filter: {},
  division: '650102002002',
  scope: [['650102002002', '650102002003']],
  by: { id: 'clerk', office: '650102002002', correlationId: '0197b2f4-6f53-7c1e-9a53-000000000001' },
  requestedAt: '2026-11-23T02:00:00.000Z',
}
const file = { rows: 3, fileId: '0197b2f4-6f53-7c1e-9a53-000000000002', expiresAt: '2026-11-26T02:00:00.000Z' }
const made: ExportFact = { type: 'ExportMade', ...file }
const at = '2026-11-24T02:00:00.000Z'
const take = { type: 'TakeExport', by: 'clerk', at } as const
const taken: ExportFact = { type: 'ExportTaken', at }

describe('an export', () => {
  test('is made once, however often the clock comes', () => {
    given(asked)
      .when({ type: 'MakeExport', ...file })
      .yields(made)
    given(asked, made)
      .when({ type: 'MakeExport', ...file })
      .yields()
  })
  test('is fetched once, by whoever asked for it', () => {
    given(asked).when(take).refuses('export-not-ready')
    given(asked, made)
      .when({ ...take, by: 'another' })
      .refuses('export-unknown')
    given(asked, made).when(take).yields(taken)
    given(asked, made, taken).when(take).refuses('export-taken')
  })
  test('is gone when its days are over', () => {
    given(asked, made)
      .when({ ...take, at: file.expiresAt })
      .refuses('export-expired')
    given(asked, made).when({ type: 'ExpireExport' }).yields({ type: 'ExportExpired' })
    given(asked, made, { type: 'ExportExpired' }).when(take).refuses('export-expired')
    given(asked, made, taken).when({ type: 'ExpireExport' }).yields()
  })
  test('of too many rows is not made', () => {
    given(asked).when({ type: 'GiveUpExport' }).yields({ type: 'ExportTooLarge' })
    given(asked, { type: 'ExportTooLarge' }).when(take).refuses('export-too-large', { limit: 20_000 })
  })
})
