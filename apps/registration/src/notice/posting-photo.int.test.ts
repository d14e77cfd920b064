import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import { PhotoUploaded } from '@jiuyuan/contract-registration/notice'
import Fastify from 'fastify'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startNotices, type Notices } from '../../test/notice.ts'
import { KASHGAR, YANERWO } from '../../test/people.ts'
import { clerkOf } from '../../test/registration.ts'
import { postingPhotos } from './posting-photo.edge.ts'

let notices: Notices
let by: Caller
const clerk = { ...clerkOf(YANERWO), permissions: ['recognition:publicise', 'notice:read'] }
beforeEach(async () => {
  notices = await startNotices()
  by = clerk
})
afterEach(() => notices[Symbol.asyncDispose]())

const served = () => {
  const server = Fastify()
  postingPhotos(notices)(server, async () => by)
  return server
}
const upload = async (bytes: Buffer) => {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(bytes)]), 'poster.png')
  const request = new Request('http://x', { method: 'POST', body })
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const payload = Buffer.from(await request.arrayBuffer())
  return served().inject({ method: 'POST', url: '/upload/notice-photo', headers, payload })
}
const picture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#c33' } })
    .withExif({ IFD0: { ImageDescription: 'where it was taken' } })
    .png()
    .toBuffer()

test('a photograph is taken in without what was hidden in it, and shown to the offices of its notice only', async () => {
  const noticeId = await notices.post((await notices.checked()).id)
  const sent = await upload(await picture())
  expect(sent.statusCode).toBe(201)
  const { fileId } = PhotoUploaded.parse(sent.json())
  expect(await notices.app.photographPosting({ commandId: newId(), noticeId, fileId }, by)).toEqual({ ok: true })
  const shown = () => served().inject(`/download/notice-photo?noticeId=${noticeId}`)
  const photo = await shown()
  expect([photo.statusCode, photo.headers['content-type']]).toEqual([200, 'image/jpeg'])
  const taken = await sharp(photo.rawPayload).metadata()
  expect(taken).toMatchObject({ format: 'jpeg', width: 60 })
  expect(taken).not.toHaveProperty('exif')
  by = { ...clerkOf(KASHGAR), permissions: ['notice:read'] }
  expect((await shown()).statusCode).toBe(404)
  by = { ...clerk, permissions: [] }
  expect((await shown()).statusCode).toBe(403)
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a page that calls itself a picture', Buffer.from('<html><script>alert(1)</script>')],
])('%s is refused in words', async (_, bytes) => {
  const sent = await upload(bytes)
  expect(sent.statusCode).toBe(400)
  expect(sent.json()).toMatchObject({ refusal: { zh: expect.stringMatching(/文件/), next: expect.any(String) } })
})

test('nobody without the permission to post sends a photograph', async () => {
  by = { ...clerk, permissions: ['notice:read'] }
  expect((await upload(await picture())).statusCode).toBe(403)
})
