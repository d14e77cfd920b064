import { ExportId, type ExportView } from '@jiuyuan/contract-registration/export'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderWith } from '../../test/render-with.tsx'
import { ExportPage } from './export-page.tsx'

const job: ExportView = {
  id: ExportId.parse('0197b2f4-6f53-7c1e-9a53-000000000900'),
  table: 'persons',
  format: 'xlsx',
  purpose: '核对本月台账',
  divisionName: '团结路社区',
  state: 'ready',
  requestedAt: '2026-11-23T01:00:00.000Z',
  rows: 12,
  expiresOn: '2026-11-26',
}
const around = { divisionsUnder: async () => [], divisionPath: async () => [], exports: async () => [job] }

test('an export is asked for with a purpose, and without one it is not', async () => {
  const asked: { purpose: string; format: string }[] = []
  const exportPersons = async (command: { purpose: string; format: string }) => {
    asked.push(command)
    return { ok: true } as const
  }
  const user = renderWith(<ExportPage />, {
    registration: { ...around, exportPersons },
    permissions: ['export:persons', 'division:read'],
  })
  await user.click(await screen.findByRole('button', { name: '申请导出' }))
  expect(asked).toEqual([])
  await user.type(screen.getByLabelText('用途'), '核对本月台账')
  await user.click(screen.getByRole('button', { name: '申请导出' }))
  expect(asked).toMatchObject([{ purpose: '核对本月台账', format: 'xlsx', filter: {} }])
})

test('a national table is offered to whoever may report, and to nobody else', async () => {
  renderWith(<ExportPage />, { registration: around, permissions: ['export:persons'] })
  expect(await screen.findByText('核对本月台账')).toBeTruthy()
  expect(screen.queryByText(/DY16/)).toBeNull()
  expect(screen.getByRole('button', { name: '下载' })).toBeTruthy()
})
