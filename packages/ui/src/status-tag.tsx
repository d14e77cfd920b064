import type { ReactNode } from 'react'

/** What a status means to the reader, not its colour. */
export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'plain'

/** A short status in a pair of colours that can be read. */
export const StatusTag = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`ui-tag ui-tag-${tone}`}>{children}</span>
)
