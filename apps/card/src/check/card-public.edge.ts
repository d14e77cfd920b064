import type { Clock } from '@jiuyuan/service-kit/clock'
import { openPersonal } from '@jiuyuan/service-kit/personal'
import { anybody, markup, publicRoutes, sendPage } from '@jiuyuan/service-kit/public-page'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Seal } from '@jiuyuan/service-kit/seal'
import { z } from 'zod'
import { Card } from '../card/card.ts'
import { maskedName } from '../card/masked-name.ts'
import { validityOn } from '../card/validity.queries.ts'
import type { PrismaClient } from '../generated/client.ts'
import { cardOfToken } from './check-token.ts'
import type { Signing } from './signed-form.ts'

interface Around {
  readonly prisma: PrismaClient
  readonly db: Db
  readonly seal: Seal
  readonly clock: Clock
  readonly signing: Signing
}

const Address = z.object({ token: z.string().regex(/^[\w-]{22}$/) })

/** 姓* and whether this paper is good today; a paper that was replaced is not, whatever became of the card. */
const checked = async ({ prisma, db, seal, clock }: Around, token: string) => {
  const found = await cardOfToken(db, token)
  const row = found && (await prisma.card.findUnique({ where: { id: found.cardId }, select: { state: true } }))
  if (!found || !row) return undefined
  const card = Card.parse(row.state)
  if (card.status === 'none') return undefined
  const sealed = await prisma.personal.findUnique({ where: { personId: card.personId } })
  const newest = 'cardVersion' in card && card.cardVersion === found.version
  const of = { kind: 'card', cardId: found.cardId } as const
  const { valid } = await validityOn(db, { of, on: clock.today(), by: anybody() })
  const name = sealed ? openPersonal(seal, { ...sealed, phone: '' }).name : ''
  return { name: maskedName(name), valid: valid && newest }
}

/** The page behind the square on the card (附件第七、十五条): anybody may ask, nobody learns more than 姓* and yes or no. */
export const cardPublic = (around: Around) =>
  publicRoutes((routes) => {
    routes.get('/cards/:token', async (request, reply) => {
      const { data } = Address.safeParse(request.params)
      const card = data && (await checked(around, data.token))
      const title = '就业援助卡核验'
      if (!card) return sendPage(reply, { title, body: markup`<p class="told">没有这张卡。</p>` }, 404)
      const sentence = card.valid ? '今日有效' : '今日无效'
      const body = markup`<p class="told"><strong>${sentence}</strong></p>
        <p>持卡人:<bdi>${card.name}</bdi></p><p>核验日期:<bdi>${around.clock.today()}</bdi></p>
        <p class="quiet">就业援助卡与《就业失业登记证》同时使用方有效,限持证人本人使用。请核对本人身份证件。</p>`
      return sendPage(reply, { title, body })
    })
    routes.get('/key', (_, reply) => reply.type('text/plain; charset=utf-8').send(around.signing.publicKey))
  })
