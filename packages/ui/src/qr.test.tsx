import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Qr } from './qr.tsx'

afterEach(cleanup)

const address = 'https://jiuyuan.test/public/registration/notices/AbCd-_0123456789abcdEF'
const drawn = (text: string) => {
  render(<Qr text={text} label="公示网页" />)
  const image = screen.getByRole('img', { name: '公示网页' })
  const modules = new Set(
    [...(image.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+ \d+)h/g)].map(([, at]) => at),
  )
  return { side: Number(image.getAttribute('viewBox')?.split(' ')[2]), modules }
}

test('a QR code has its three corners inside four white modules on every side', () => {
  const { side, modules } = drawn(address)
  for (const [x, y] of [
    [4, 4],
    [side - 11, 4],
    [4, side - 11],
  ] as const)
    for (let at = 0; at < 7; at++) {
      expect(modules).toContain(`${x + at} ${y}`)
      expect(modules).toContain(`${x + at} ${y + 6}`)
    }
  const outside = [...modules].filter((at) =>
    at?.split(' ').some((edge) => Number(edge) < 4 || Number(edge) > side - 5),
  )
  expect(outside).toEqual([])
})

test('another address is another code', () => {
  const one = drawn(address)
  cleanup()
  expect(drawn(`${address}x`).modules).not.toEqual(one.modules)
})
