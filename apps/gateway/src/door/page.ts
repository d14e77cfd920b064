import { NONCE_PLACEHOLDER } from '@jiuyuan/contract-gateway/http'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pagePolicy } from './headers.ts'

const YEAR_MS = 365 * 24 * 3_600_000

const sendPage = async (folder: string, reply: FastifyReply) => {
  const nonce = randomBytes(16).toString('base64')
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-store')
    .send(page.replaceAll(NONCE_PLACEHOLDER, nonce))
}

/** Serves the built web app: its files, those with a hash in their name for ever, and its one page for every other path. */
export const servePages = async (server: FastifyInstance, folder: string) => {
  await server.register(fastifyStatic, { root: folder, serve: false, index: false })
  server.get('/*', async ({ url }, reply) => {
    const path = decodeURI(url.split('?', 1)[0] ?? '/')
    if (['', '.html'].includes(extname(path))) return sendPage(folder, reply)
    return reply.sendFile(path, path.startsWith('/assets/') ? { maxAge: YEAR_MS, immutable: true } : { maxAge: 0 })
  })
}
