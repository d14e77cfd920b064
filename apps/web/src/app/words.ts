/** The word for a code; a code nobody has named yet is shown as it is. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? code
