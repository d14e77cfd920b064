import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import { refuse } from '@jiuyuan/kernel/decider'
import { personRefusals } from '@jiuyuan/contract-registration/person-refusals'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Acts } from '../../app/acts.tsx'
import { renderWith } from '../../test/render-with.tsx'
import { useCertificateActs } from './certificate-acts.tsx'

const personId = '0197b2f4-6f53-7c1e-9a53-000000000001'
const Page = () => <Acts acts={useCertificateActs(personId)} />

test('of a found certificate the form asks which paper it is, and says that the replaced one is worth nothing', async () => {
  const user = renderWith(<Page />, {
    permissions: ['person:read', 'certificate:replace'],
    registration: {
      personPermitted: async () => [permittedBy(personRefusals)('findCertificate', { ok: true })],
      findCertificate: async () => refuse('certificate-replaced', { version: 2 }),
    },
  })
  await user.click(await screen.findByRole('button', { name: '登记证找回' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText(/找到的是第几本/), '1')
  await user.selectOptions(dialog.getByLabelText('告知语言'), 'zh')
  await user.click(dialog.getByRole('button', { name: '登记证找回' }))
  const alert = await dialog.findByRole('alert')
  expect(alert.textContent).toContain('现行登记证是第2本,找到的不是这一本,已经作废。')
  expect(alert.textContent).toContain('收回找到的旧证并作废')
})
