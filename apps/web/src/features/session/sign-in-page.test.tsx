import { refuse } from '@jiuyuan/kernel/decider'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderWith } from '../../test/render-with.tsx'
import { SignInPage } from './sign-in-page.tsx'

const permissions = ['session:open']
const fill = async (user: ReturnType<typeof renderWith>) => {
  await user.type(await screen.findByLabelText('用户名'), 'Officer')
  await user.type(screen.getByLabelText('密码'), 'a long passphrase')
  await user.click(screen.getByRole('button', { name: '登录' }))
}

test('signing in sends the name in small letters and enters', async () => {
  const names: string[] = []
  let entered = 0
  const signIn = async ({ username }: { username: string }) => {
    names.push(username)
    return { ok: true } as const
  }
  const user = renderWith(<SignInPage onSignedIn={() => (entered += 1)} />, { gateway: { signIn }, permissions })
  await fill(user)
  await waitFor(() => expect(entered).toBe(1))
  expect(names).toEqual(['officer'])
})

test('too many failures tell when to try again', async () => {
  const signIn = async () => refuse('too-many-failures', { minutes: 15 })
  const user = renderWith(<SignInPage onSignedIn={() => {}} />, { gateway: { signIn }, permissions })
  await fill(user)
  expect((await screen.findByRole('alert')).textContent).toContain('15 分钟后可再试')
})
