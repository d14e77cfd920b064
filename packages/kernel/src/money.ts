/** An amount of money in fen (1/100 yuan): always whole, never a float. */
export type Fen = bigint

/** Reads the wire form of an amount: whole fen as a decimal text. */
export const fen = (text: string): Fen => {
  if (!/^(0|-?[1-9]\d*)$/.test(text)) throw new RangeError(`not an amount in fen: ${text}`)
  return BigInt(text)
}

/** The wire form of an amount: whole fen as a decimal text. */
export const fenText = (amount: Fen): string => amount.toString()

/** An amount as people read it, in yuan: '1,234.56'. */
export const yuan = (amount: Fen): string => {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  const grouped = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0n ? '-' : ''}${grouped}.${digits.slice(-2)}`
}

/** A share of an amount, `numerator / denominator`, rounded down to the fen. */
export const portion = (amount: Fen, numerator: bigint, denominator: bigint): Fen => {
  if (denominator <= 0n) throw new RangeError('a share needs a positive denominator')
  const product = amount * numerator
  const whole = product / denominator
  return product % denominator < 0n ? whole - 1n : whole
}
