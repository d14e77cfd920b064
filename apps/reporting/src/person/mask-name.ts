/** A name for an office that does not serve the person: the first character, the rest hidden. */
export const maskName = (name: string) =>
  [...name].map((character, at) => (at === 0 || character === '·' ? character : '*')).join('')
