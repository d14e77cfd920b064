import { readFileSync } from 'node:fs'

/** The cells of a data file of this package, row by row, without its head line; the files hold no quotes. */
export const readRows = (file: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
