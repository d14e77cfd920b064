import type { DossierView } from '@jiuyuan/contract-registration/dossier'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderWith } from '../../test/render-with.tsx'
import { DossierFile } from './dossier-file.tsx'

const personId = '0197b2f4-6f53-7c1e-9a53-000000000900'
const dossier: DossierView = {
  documents: [
    {
      id: '0197b2f4-6f53-7c1e-9a53-000000000901',
      kind: 'household-book',
      mediaType: 'image/jpeg',
      bytes: 2048,
      hash: 'h',
      addedOn: '2026-11-20',
      addedBy: 'clerk',
      state: 'retracted',
    },
  ],
  papers: [],
  onlyElectronic: [],
  onlyPaper: ['identity-card'],
}
const get = { dossier: async () => dossier }

test('what is missing on one side is named, and what was retracted cannot be opened', async () => {
  renderWith(<DossierFile personId={personId} />, { registration: get, permissions: ['dossier:read'] })
  expect(await screen.findByText('居民身份证')).toBeTruthy()
  expect(screen.getByText('已撤下')).toBeTruthy()
  expect(screen.queryByRole('link', { name: '下载' })).toBeNull()
  expect(screen.queryByRole('button', { name: '存入扫描件' })).toBeNull()
})

test('a paper is filed with its kind and place; kinds that are only looked at are not offered', async () => {
  const filed: object[] = []
  const filePaper = async (command: object) => {
    filed.push(command)
    return { ok: true } as const
  }
  const user = renderWith(<DossierFile personId={personId} />, {
    registration: { ...get, filePaper },
    permissions: ['dossier:read', 'dossier:file'],
  })
  await user.click(await screen.findByRole('button', { name: '登记纸质材料' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.queryByRole('option', { name: /刑满释放/ })).toBeNull()
  await user.selectOptions(dialog.getByLabelText('材料'), '居民身份证')
  await user.type(dialog.getByLabelText('盒号'), 'A3')
  await user.type(dialog.getByLabelText('架位'), '2')
  await user.type(dialog.getByLabelText('页数'), '4')
  await user.click(dialog.getByRole('button', { name: '确认' }))
  expect(filed).toMatchObject([{ personId, kind: 'identity-card', box: 'A3', shelf: '2', pages: 4 }])
})
