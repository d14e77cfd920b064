import type { Db } from '@jiuyuan/service-kit/query'
import { randomBytes } from 'node:crypto'

/** The unguessable address of one version of a card: made when it first prints, the same ever after. */
export const checkToken = async (db: Db, cardId: string, version: number): Promise<string> => {
  const { rows } = await db.query<{ token: string }>(
    `with made as (insert into check_token (token, card_id, version) values ($1, $2, $3)
       on conflict (card_id, version) do nothing returning token)
     select token from made union all select token from check_token where card_id = $2 and version = $3`,
    [randomBytes(16).toString('base64url'), cardId, version],
  )
  return rows[0]?.token ?? checkToken(db, cardId, version)
}

/** Which card and version an address stands for. */
export const cardOfToken = async (db: Db, token: string) => {
  const { rows } = await db.query<{ card_id: string; version: number }>(
    'select card_id, version from check_token where token = $1',
    [token],
  )
  return rows[0] && { cardId: rows[0].card_id, version: rows[0].version }
}

/** Path of the page at the public door. */
export const checkPath = (token: string) => `/public/card/cards/${token}`
