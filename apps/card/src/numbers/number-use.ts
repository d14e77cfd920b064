import type { SideRow } from '@jiuyuan/service-kit/store'

/** 附件第十八条: what a number was used for, once for good; who comes second is refused by the database. */
export const numberUse = (cardNo: string, usedBy: 'card' | 'void'): SideRow => ({
  table: 'number_use',
  write: 'insert',
  key: ['card_no'],
  row: { card_no: cardNo, used_by: usedBy },
})
