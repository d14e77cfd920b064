import { fileLimits } from '@jiuyuan/contract-registration/kept-file'
import { newId } from '@jiuyuan/contract-kit/id'
import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startRegistration, type Registration } from '../../test/registration.ts'
import { cleanFile } from './clean-file.edge.ts'
import { fileStore } from './files.edge.ts'

let registration: Registration
beforeEach(async () => {
  registration = await startRegistration()
})
afterEach(() => registration[Symbol.asyncDispose]())

const by = { id: 'clerk' }
const store = () =>
  fileStore({
    db: registration.pool,
    clock: registration.clock,
    dir: registration.filesDir,
    key: registration.keys.FIELD_KEY,
  })
const onDisk = async () => {
  const entries = await readdir(registration.filesDir, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}
const picture = (format: 'jpeg' | 'png' | 'webp') =>
  sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } })
    .withExif({ IFD0: { Copyright: '张三 650102196803150026' } })
    .toFormat(format)
    .toBuffer()

describe('a file that is kept', () => {
  test('comes back as it was, and lies encrypted under its id', async () => {
    const bytes = Buffer.from('%PDF-1.7 张三 650102196803150026')
    const kept = await store().keep({ mediaType: 'application/pdf', bytes }, by)
    expect(await store().open(kept.id)).toEqual(bytes)
    const [path = ''] = await onDisk()
    expect(path.endsWith(kept.id)).toBe(true)
    expect((await readFile(path)).includes('张三')).toBe(false)
  })
  test('cannot be altered or put in the place of another', async () => {
    const files = store()
    const one = await files.keep({ mediaType: 'application/pdf', bytes: Buffer.from('one') }, by)
    const other = await files.keep({ mediaType: 'application/pdf', bytes: Buffer.from('other') }, by)
    const paths = await onDisk()
    const pathOf = (id: string) => paths.find((path) => path.endsWith(id)) ?? ''
    await writeFile(pathOf(one.id), await readFile(pathOf(other.id)))
    await expect(files.open(one.id)).rejects.toThrow()
  })
  test('is swept away a day later when nothing uses it, and stays when something does', async () => {
    const files = store()
    const [left, used] = [
      await files.keep({ mediaType: 'application/pdf', bytes: Buffer.from('left') }, by),
      await files.keep({ mediaType: 'application/pdf', bytes: Buffer.from('used') }, by),
    ]
    expect(await files.fresh(left.id, { id: 'another' })).toBeUndefined()
    expect(await files.fresh(left.id, by)).toEqual(left)
    await registration.pool.query("insert into file_use values ($1, 'dossier', $2)", [used.id, newId()])
    expect(await files.fresh(used.id, by)).toBeUndefined()
    registration.goTo('2026-11-24T02:00:00.000Z')
    expect(await files.fresh(left.id, by)).toBeUndefined()
    await registration.tick()
    expect(await files.open(left.id)).toBeUndefined()
    expect(await files.open(used.id)).toEqual(Buffer.from('used'))
    expect((await registration.pool.query('select id, due_at from kept_file')).rows).toEqual([
      { id: used.id, due_at: null },
    ])
    expect(await onDisk()).toHaveLength(1)
  })
})

describe('[F22] what is uploaded', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('as %s is drawn anew, without what was hidden in it', async (format) => {
    const bytes = Buffer.concat([await picture(format), Buffer.from('<script>alert(1)</script>')])
    const clean = await cleanFile(bytes, ['image/jpeg'])
    expect(clean).toMatchObject({ ok: true, mediaType: 'image/jpeg' })
    const drawn = clean.ok ? clean.bytes : Buffer.alloc(0)
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'jpeg', width: 60, height: 40 })
    expect((await sharp(drawn).metadata()).exif).toBeUndefined()
    expect(drawn.includes('script') || drawn.includes('650102196803150026')).toBe(false)
  })
  test('is what its bytes say, whatever it is called', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n')
    expect(await cleanFile(pdf, ['application/pdf'])).toEqual({ ok: true, mediaType: 'application/pdf', bytes: pdf })
    const refused = { ok: false, code: 'upload-kind-refused' }
    expect(await cleanFile(pdf, ['image/jpeg'])).toMatchObject(refused)
    expect(await cleanFile(Buffer.from('<html><script>'), ['image/jpeg', 'application/pdf'])).toMatchObject(refused)
    expect(await cleanFile(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), ['image/jpeg'])).toMatchObject(
      refused,
    )
  })
  test('is refused when it is empty, too large or broken', async () => {
    expect(await cleanFile(Buffer.alloc(0), ['image/jpeg'])).toMatchObject({ code: 'upload-missing' })
    const large = Buffer.alloc(fileLimits.bytes + 1)
    expect(await cleanFile(large, ['image/jpeg'])).toMatchObject({
      code: 'upload-too-large',
      detail: { megabytes: 10 },
    })
    const broken = Buffer.concat([(await picture('png')).subarray(0, 60), randomBytes(50)])
    expect(await cleanFile(broken, ['image/jpeg'])).toMatchObject({ code: 'upload-unreadable' })
  })
})
