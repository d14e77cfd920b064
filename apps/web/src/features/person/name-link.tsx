import { Bdi } from '@jiuyuan/ui/bdi'
import { Link } from '@tanstack/react-router'

/** A name that the list already has, leading to the person's page. */
export const NameLink = ({ id, name }: { id: string; name: string }) => (
  <Link to="/persons/$personId" params={{ personId: id }}>
    <Bdi>{name}</Bdi>
  </Link>
)
