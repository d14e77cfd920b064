/** A name as it is compared: whatever was typed between its parts, wide or narrow; a blank one equals nobody's. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}]/gu, '')

/** A phone number as it is compared: its digits. */
export const phoneKey = (phone: string): string => phone.replaceAll(/\D/g, '')
