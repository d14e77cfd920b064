const IN_FLIGHT = 16

/** Does `count` pieces of work, 16 at a time; answers how many were done in a second. */
export const perSecond = async (count: number, work: (index: number) => Promise<unknown>) => {
  let next = 0
  const began = performance.now()
  const worker = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  return count / ((performance.now() - began) / 1000)
}

export const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** The value below which the share of all values lies. */
export const percentile = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

export const row = (name: string, ...cells: (string | number)[]) =>
  console.log([name.padEnd(36), ...cells.map((cell) => String(cell).padStart(14))].join(''))
