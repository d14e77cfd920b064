/** Chance that repeats: the same seed gives the same town. */
export interface Chance {
  /** A whole number from `low` to `high`, both possible. */
  readonly between: (low: number, high: number) => number
  readonly pick: <const Item>(items: readonly [Item, ...Item[]]) => Item
  /** True in `percent` of a hundred cases. */
  readonly happens: (percent: number) => boolean
}

/** Mulberry32, seeded. */
export const chanceOf = (seed: number): Chance => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    happens: (percent) => next() * 100 < percent,
  }
}
