const LEVELS = [12, 9, 6, 4, 2]

/** The lowest office that answers for both divisions: their common digits, to a whole level. */
export const commonOffice = (one: string, other: string): string => {
  const digits = LEVELS.find((length) => one.slice(0, length) === other.slice(0, length)) ?? 2
  return one.slice(0, digits).padEnd(12, '0')
}
