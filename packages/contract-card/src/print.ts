import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Day, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { CardFace, CardId } from './card.ts'

/** Why a paper leaves the printer; only the first needs no ground. */
export const PrintReason = z.enum(['first', 'spoiled', 'worn', 'corrected'])
export const PrintCards = command({
  cardIds: z.array(CardId).min(1).max(50),
  reason: PrintReason,
  remarks: Text(200).optional(),
})

/** A card as it prints: personal data, each look and each print recorded. */
export const PrintedCard = CardFace.extend({
  cardId: CardId,
  version: z.int(),
  division: z.string(),
  /** Path of the public page behind the square. */
  checkPath: z.string(),
  /** Compact JWS for checking without a line. */
  signed: z.string(),
})
export type PrintedCard = z.output<typeof PrintedCard>

export const PrintLine = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  officer: z.string(),
  office: z.string(),
  version: z.int(),
  reason: PrintReason,
  remarks: z.string().nullable(),
})
export type PrintLine = z.output<typeof PrintLine>

export const printRefusals = refusals({
  'nothing-to-print': {
    http: 'PRECONDITION_FAILED',
    zh: '所选的卡没有核发,或不在本机构管辖范围内。',
    article: '附件第四条',
    next: '请先由街道(乡镇)劳动保障事务所核发。',
  },
  'printed-already': {
    http: 'CONFLICT',
    zh: '所选的卡中有{count}张已经打印过。',
    article: '附件第十八条',
    next: '重新打印请选择原因,并登记作废的空白卡。',
  },
})
export type PrintRefusal = keyof typeof printRefusals

/** The few claims of the signed form, short because they are scanned: number, version, 姓*, day of signing. */
export const SignedClaims = z.strictObject({ no: z.string(), v: z.int(), n: z.string(), on: Day })
export type SignedClaims = z.output<typeof SignedClaims>
/** What a signed form says; `claims` null when the signature or the key is not ours. */
export const SignedCheck = z.object({ claims: SignedClaims.nullable() })
export type SignedCheck = z.output<typeof SignedCheck>
