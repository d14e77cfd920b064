import type { ReactNode } from 'react'
import { Bdi } from './bdi.tsx'
import { Facts, type Fact } from './facts.tsx'

interface Props {
  readonly name: string
  readonly tags: ReactNode
  readonly facts: readonly Fact[]
}

/** Who this page is about: name, status tags and the facts that everybody asks for first. */
export const IdentityBar = ({ name, tags, facts }: Props) => (
  <header className="ui-identity">
    <div className="ui-row">
      <h1>
        <Bdi>{name}</Bdi>
      </h1>
      {tags}
    </div>
    <Facts facts={facts} />
  </header>
)
