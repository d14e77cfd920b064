/** SQLSTATE classes 08 and 57P (connection lost, server ending), the system's own codes, and Prisma's for the same. */
const AWAY_CODE = /^(08\w{3}|57P\d\d|53300|ECONN(REFUSED|RESET)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|P1001|P1002|P1017)$/
// pg gives these no code.
const AWAY_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/

// Prisma wraps the driver's fault in `meta.driverAdapterError.cause`.
const WITHIN = ['cause', 'meta', 'driverAdapterError']

const fieldOf = (error: object, name: string): unknown => Reflect.get(error, name)

/** Whether a fault only says that the database cannot be reached now: waiting helps, nothing of ours is broken. */
export const databaseAway = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const codes = [fieldOf(error, 'code'), fieldOf(error, 'originalCode')]
  if (codes.some((code) => typeof code === 'string' && AWAY_CODE.test(code))) return true
  if (error instanceof Error && AWAY_MESSAGE.test(error.message)) return true
  return WITHIN.some((name) => databaseAway(fieldOf(error, name)))
}
