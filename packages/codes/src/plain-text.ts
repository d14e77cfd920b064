/** A code as it was meant: full-width characters made plain, every space and invisible sign dropped, upper case. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .toUpperCase()
