import type { ReactNode } from 'react'

/** A label and what stands beside it; null shows a dash. */
export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

/** Labels with their values, in as many columns as there is room for. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="ui-facts">
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value ?? '—'}</dd>
      </div>
    ))}
  </dl>
)
