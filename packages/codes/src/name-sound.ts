import { pinyin } from 'pinyin-pro'

/** How a name sounds, for the search: `zhangwei` and `zw`; a surname is read as a surname (单 is Shàn), ü is v. */
export const soundOf = (name: string) => {
  const syllables = pinyin(name, { type: 'array', toneType: 'none', surname: 'head', nonZh: 'removed', v: true })
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') }
}
