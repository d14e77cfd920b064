/** What a table program would take for a formula: = + - @, a tab or a line feed in front, wide forms as well. */
const dangerous = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%\t\r\n]/u

/** A text that no table program computes: one that could be a formula gets an apostrophe in front (OWASP CSV injection). */
export const safeCell = (text: string) => (dangerous.test(text) ? `'${text}` : text)

/** Whether a text that comes in would be computed somewhere; it is refused, not mended. */
export const isFormula = (text: string) => dangerous.test(text)
