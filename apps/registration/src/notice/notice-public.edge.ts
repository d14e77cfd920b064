import { newId } from '@jiuyuan/contract-kit/id'
import { noticeOf } from '@jiuyuan/contract-kit/refusal'
import { Text } from '@jiuyuan/contract-kit/wire'
import { ObjectionGround } from '@jiuyuan/contract-registration/objection-ground'
import { ObjectionId, RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { recognitionRefusals } from '@jiuyuan/contract-registration/recognition-refusals'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { anybody, markup, publicRoutes, sendPage } from '@jiuyuan/service-kit/public-page'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { RecognitionCommands, RecognitionReading } from '../recognition-app.ts'
import { outcomeOf } from './objections.queries.ts'
import { publicNotice } from './public-page.queries.ts'
import { complaints, noticePage, outcomeForm, outcomeText, receiptPage, title } from './public-words.ts'
import { raiseObjection } from './raise-objection.edge.ts'
import { receiptOf } from './receipt.edge.ts'

const Address = z.object({ token: z.string().regex(/^[\w-]{22}$/) })
const Said = z.strictObject({
  once: z.uuid(),
  number: z.coerce.number().int().min(1).max(100),
  ground: ObjectionGround.default('other'),
  text: Text(1000),
  objector: z
    .string()
    .trim()
    .max(100)
    .optional()
    .transform((name) => name || undefined),
})
const Asked = z.strictObject({ code: z.string().max(40) })

const tell = (reply: FastifyReply, status: number, sentence: string) =>
  sendPage(reply, { title, body: markup`<p class="told">${sentence}</p>` }, status)

const unknown = (reply: FastifyReply) => tell(reply, 404, '没有这个页面。')

const gone = (reply: FastifyReply, office: string) =>
  sendPage(reply, { title, body: markup`<p class="told">公示已经结束,公示内容已撤下。</p>${complaints(office)}` }, 410)

/** The notice at a random address while it runs, its objection form, and the outcome for who has a receipt. */
export const publicNotices = (commands: Pick<RecognitionCommands, 'recognition'>, reading: RecognitionReading) => {
  const raise = raiseObjection(commands, reading)
  const lookUp = async (params: unknown) => {
    const { data } = Address.safeParse(params)
    return data && publicNotice(reading, data.token)
  }
  return publicRoutes((routes) => {
    routes.get('/notices/:token', async ({ params, url }, reply) => {
      const notice = await lookUp(params)
      if (!notice) return unknown(reply)
      if (notice.over) return gone(reply, notice.office)
      return sendPage(reply, { title, body: noticePage(notice, `${pathOf(url)}/objections`, newId()) })
    })

    routes.post('/notices/:token/objections', async ({ params, body }, reply) => {
      const { once, number, ground, text, objector } = Said.parse(body)
      const objectionId = ObjectionId.parse(derivedId('objection', once))
      const code = receiptOf(reading.seals, objectionId)
      const receipt = async () => {
        const taken = await outcomeOf(reading, code)
        if (!taken) return undefined
        const body = taken === 'concluded' ? outcomeText(taken) : receiptPage(code, taken)
        return sendPage(reply, { title: '回执', body })
      }
      // Sent again because no answer came: the person is held by then and no longer shown, but the receipt is.
      const again = await receipt()
      if (again) return again
      const notice = await lookUp(params)
      if (!notice) return unknown(reply)
      if (notice.over) return gone(reply, notice.office)
      const line = notice.lines.find((one) => one.number === number)
      if (!line) return tell(reply, 409, '所指人员现在不在公示中,可能已有异议正在调查。')
      const recognitionId = RecognitionId.parse(line.recognitionId)
      const given = { commandId: once, recognitionId, objectionId, ground, text, ...(objector ? { objector } : {}) }
      const outcome = await raise(given, anybody())
      if (outcome.ok) return receipt()
      const { zh, next } = noticeOf(outcome.code, recognitionRefusals[outcome.code], outcome.detail)
      return tell(reply, 409, `${zh}${next}`)
    })

    routes.get('/objections', (_, reply) => sendPage(reply, { title: '公示异议处理结果', body: outcomeForm }))

    routes.post('/objections', async ({ body }, reply) => {
      const outcome = await outcomeOf(reading, Asked.parse(body).code)
      const found = outcome ? outcomeText(outcome) : markup`<p class="told">没有这个回执,请核对后再试。</p>`
      return sendPage(reply, { title: '公示异议处理结果', body: markup`${found}${outcomeForm}` }, outcome ? 200 : 404)
    })
  })
}

/** As the door's visitor knows it: the service sees the path below `/public` only. */
const pathOf = (url: string) => `/public/registration${url.slice('/public'.length).split('?', 1)[0] ?? ''}`
