import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import type { DocumentKind } from '@jiuyuan/contract-registration/dossier'
import { PersonMoved } from '@jiuyuan/contract-registration/events'
import { PersonId } from '@jiuyuan/contract-registration/person'
import Fastify from 'fastify'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { identityNumber, KASHGAR, registering, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'
import { dossierApp } from '../dossier-app.ts'
import { countParity } from './dossier.queries.ts'

const may = (division: string): Caller => ({ ...clerkOf(division), permissions: ['dossier:read', 'dossier:file'] })
const here = may(YANERWO)
const ok = { ok: true }
let registration: Registration
beforeEach(async () => {
  registration = await startRegistration()
})
afterEach(() => registration[Symbol.asyncDispose]())

const dossiers = () => dossierApp(registration.commands, registration)
const door = (by: Caller) => {
  const server = Fastify()
  registration.parts.routes?.(server, () => Promise.resolve(by))
  return server
}
const somebody = async (division = YANERWO) => {
  const person = registering({ division, identityNumber: identityNumber(), householdNumber: newId().slice(-12) })
  expect(await registration.app.registerPerson(person, clerkOf(division))).toEqual(ok)
  return person.personId
}
const picture = (red = 200) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 30, b: 30 } } })
    .png()
    .toBuffer()

interface Sent {
  readonly by?: Caller
  readonly kind?: DocumentKind
  readonly bytes?: Buffer
  readonly more?: Record<string, string>
}
const upload = async (personId: string, { by = here, kind = 'household-book', bytes, more = {} }: Sent = {}) => {
  const body = new FormData()
  const fields = { commandId: newId(), personId, documentId: newId(), kind, ...more }
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('file', new Blob([Uint8Array.from(bytes ?? (await picture()))]), '户口簿.png')
  const request = new Request('http://localhost/upload/document', { method: 'POST', body })
  const payload = Buffer.from(await request.arrayBuffer())
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const answer = await door(by).inject({ method: 'POST', url: '/upload/document', headers, payload })
  const told = z.object({ documentId: z.string().optional(), refusal: z.object({ code: z.string() }).optional() })
  return { status: answer.statusCode, ...told.parse(answer.json()) }
}
const download = (personId: string, documentId = '', by = here) =>
  door(by).inject(`/download/document?personId=${personId}&documentId=${documentId}`)
const place = { box: 'A3', shelf: '2', pages: 4 }
const file = (personId: string, kind: DocumentKind, by = here) =>
  dossiers().filePaper({ commandId: newId(), personId: PersonId.parse(personId), paperId: newId(), kind, ...place }, by)

describe('a document of a dossier', () => {
  test('comes re-encoded, goes out to be saved only, and each look is on record', async () => {
    const personId = await somebody()
    const { status, documentId } = await upload(personId)
    expect(status).toBe(201)
    expect(await dossiers().dossier({ personId }, here)).toMatchObject({
      documents: [
        { id: documentId, kind: 'household-book', mediaType: 'image/jpeg', state: 'current', addedBy: here.id },
      ],
      onlyElectronic: ['household-book'],
    })
    const answer = await download(personId, documentId)
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="${documentId}.jpg"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect((await sharp(answer.rawPayload).metadata()).format).toBe('jpeg')
    const { rows } = await registration.pool.query('select purpose from kit.look where person_id = $1 order by at', [
      personId,
    ])
    expect(rows.map(({ purpose }) => purpose)).toEqual(['查看档案目录', '打开档案材料'])
  })
  test('is replaced by another, and both can be seen', async () => {
    const personId = await somebody()
    const first = await upload(personId)
    const second = await upload(personId, { bytes: await picture(10), more: { replaces: first.documentId ?? '' } })
    expect(second.status).toBe(201)
    const held = await dossiers().dossier({ personId }, here)
    expect(held?.documents.map(({ state }) => state)).toEqual(['replaced', 'current'])
    expect((await download(personId, first.documentId)).statusCode).toBe(200)
  })
  test('that was retracted cannot be opened any more', async () => {
    const personId = await somebody()
    const { documentId = '' } = await upload(personId)
    const command = { commandId: newId(), personId, documentId, reason: '放错了人' }
    expect(await dossiers().retractDocument(command, here)).toEqual(ok)
    expect((await download(personId, documentId)).statusCode).toBe(404)
  })
  test('that is only to be looked at is refused, and its file is swept away', async () => {
    const personId = await somebody()
    const sent = await upload(personId, { kind: 'release-certificate' })
    expect(sent).toMatchObject({ status: 403, refusal: { code: 'kind-attest-only' } })
    expect(await file(personId, 'release-certificate')).toMatchObject({ code: 'kind-attest-only' })
    registration.goTo('2026-11-24T03:00:00.000Z')
    await registration.tick()
    expect((await registration.pool.query('select from kept_file')).rowCount).toBe(0)
  })
  test('is refused by name: wrong content, unknown person, another office, no permission', async () => {
    const personId = await somebody()
    const html = Buffer.from('<html><script>alert(1)</script>')
    expect(await upload(personId, { bytes: html })).toMatchObject({ refusal: { code: 'upload-kind-refused' } })
    expect(await upload(newId())).toMatchObject({ status: 404, refusal: { code: 'person-unknown' } })
    expect(await upload(personId, { by: may(KASHGAR) })).toMatchObject({ status: 404 })
    expect(await upload(personId, { by: { ...here, permissions: [] } })).toMatchObject({ status: 403 })
    expect(await upload(personId, { more: { kind: 'anything' } })).toMatchObject({
      refusal: { code: 'upload-incomplete' },
    })
    const { documentId } = await upload(personId)
    expect((await download(personId, documentId, may(KASHGAR))).statusCode).toBe(404)
    expect((await download(personId, documentId, { ...here, permissions: [] })).statusCode).toBe(403)
    expect(await dossiers().dossier({ personId }, may(KASHGAR))).toBeNull()
    expect(await file(personId, 'diploma', may(KASHGAR))).toMatchObject({ code: 'person-unknown' })
  })
  test('sent twice by the same command is one document', async () => {
    const personId = await somebody()
    const more = { commandId: newId(), documentId: newId() }
    expect(await upload(personId, { more })).toMatchObject({ status: 201 })
    expect(await upload(personId, { more })).toMatchObject({ status: 201 })
    expect((await dossiers().dossier({ personId }, here))?.documents).toHaveLength(1)
  })
})

describe('the parity list of an office', () => {
  test('names what exists on one side only, for its own persons, and counts them', async () => {
    const [scanned, filed, both, foreign] = [
      await somebody(),
      await somebody(),
      await somebody(),
      await somebody(KASHGAR),
    ]
    await upload(scanned)
    await file(filed, 'identity-card')
    await upload(both)
    await file(both, 'household-book')
    await file(foreign, 'identity-card', may(KASHGAR))
    const { lines } = await dossiers().parity({ limit: 50 }, here)
    expect(new Map(lines.map(({ id, onlyElectronic, onlyPaper }) => [`${id}`, { onlyElectronic, onlyPaper }]))).toEqual(
      new Map([
        [`${scanned}`, { onlyElectronic: ['household-book'], onlyPaper: [] }],
        [`${filed}`, { onlyElectronic: [], onlyPaper: ['identity-card'] }],
      ]),
    )
    expect(await countParity(registration.prisma, here)).toBe(2)
    const paper = await dossiers().parity({ limit: 50, side: 'paper' }, here)
    expect(paper.lines.map(({ id }) => id)).toEqual([filed])
    const first = await dossiers().parity({ limit: 1 }, here)
    const second = await dossiers().parity({ limit: 1, ...(first.cursor ? { cursor: first.cursor } : {}) }, here)
    expect([...first.lines, ...second.lines].map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
  })
  test('follows a person who moved', async () => {
    const personId = await somebody()
    await upload(personId)
    const moved = { personId, fromDivision: YANERWO, toDivision: KASHGAR, on: '2026-11-23' }
    await registration.deliver('registration', registration.eventOf(PersonMoved, moved, { subject: newId() }))
    expect(await countParity(registration.prisma, here)).toBe(0)
    expect(await countParity(registration.prisma, may(KASHGAR))).toBe(1)
  })
})
