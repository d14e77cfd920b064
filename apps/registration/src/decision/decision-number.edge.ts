import { divisionName } from '@jiuyuan/codes/divisions'
import type { Db } from '@jiuyuan/service-kit/query'

const next = `insert into decision_number as n (office, year, last) values ($1, $2, 1)
  on conflict (office, year) do update set last = n.last + 1 returning last`

/** The next number (发文字号) of the deciding office in a year; taken in the transaction of the decision, so without a hole. */
export const takeDecisionNumber = async (tx: Db, office: string, year: string) => {
  const { rows } = await tx.query<{ last: number }>(next, [office, Number(year)])
  return `${divisionName(office) ?? office}就援决〔${year}〕${rows[0]?.last}号`
}
