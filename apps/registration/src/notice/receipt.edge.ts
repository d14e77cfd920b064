import type { PaperSeals } from '../person/papers.edge.ts'

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 16

type Keyed = Pick<PaperSeals, 'index'>

/** The objector's receipt: 79 bits that only our key can make of the objection, in letters that are not mistaken for each other. */
export const receiptOf = ({ index }: Keyed, objectionId: string) => {
  let rest = BigInt(index(`receipt|${objectionId}`).replace('\\x', '0x'))
  let code = ''
  for (let sign = 0; sign < LENGTH; sign++) {
    code += SIGNS[Number(rest % 31n)] ?? ''
    rest /= 31n
  }
  return code.replace(/.{4}(?=.)/g, '$&-')
}

/** By this the objection is found again; the code itself is not kept. However it was typed: spaces, dashes, small letters. */
export const receiptIndex = ({ index }: Keyed, code: string) =>
  index(`receipt-code|${code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')}`)
