import { cardRefusals, CardId, type CancelCard, type CardView } from '@jiuyuan/contract-card/card'
import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { Acts } from '../../app/acts.tsx'
import { renderWith } from '../../test/render-with.tsx'
import { useCardActs } from './card-acts.tsx'

const personId = '0197b2f4-6f53-7c1e-9a53-000000000001'
const cardId = CardId.parse('0197b2f4-6f53-7c1e-9a53-000000000002')
const card: CardView = {
  id: cardId,
  personId,
  division: '650102002001',
  status: 'active',
  version: 1,
  cardNo: '6501022600000018',
  certificateNo: '6501022026000001',
  issuer: '650102002000',
  effective: true,
  issuedOn: '2026-11-20',
  dueOn: null,
  holder: 'person',
  employerId: null,
  expectedHolder: 'person',
  expectedEmployerId: null,
  certificateHolder: 'person',
  certificateEmployerId: null,
  expectedCertificateHolder: 'person',
  misplaced: false,
  returns: null,
  demandedOn: null,
  noticeUntil: null,
}
const Page = () => <Acts acts={useCardActs(personId)} />

test('a card is cancelled on a ground of the list, each with its article, and never without one', async () => {
  const given: z.output<typeof CancelCard>[] = []
  const user = renderWith(<Page />, {
    permissions: ['card:read', 'card:cancel'],
    card: {
      ofPerson: async () => [card],
      permitted: async () => [permittedBy(cardRefusals)('cancel', { ok: true })],
      cancel: async (command) => {
        given.push(command)
        return { ok: true }
      },
    },
  })
  await user.click(await screen.findByRole('button', { name: '注销援助卡' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText('情况说明'), '转借给邻居')
  await user.click(dialog.getByRole('button', { name: '注销援助卡' }))
  expect(given).toEqual([])
  await user.selectOptions(dialog.getByLabelText('注销事由'), screen.getByRole('option', { name: /第十五条/ }))
  await user.click(dialog.getByRole('button', { name: '注销援助卡' }))
  await waitFor(() => expect(given).toMatchObject([{ cardId, ground: 'misused', reason: '转借给邻居' }]))
})
