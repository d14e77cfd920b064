import { accept, type Accepted } from '@jiuyuan/kernel/decider'

/** The person has moved: what is kept about them goes to their community. */
export type FollowMove = { type: 'FollowMove'; division: string }
export type MoveFollowed = { type: 'MoveFollowed'; division: string }

/** Never refused; nothing happens where it lies with the person already. */
export const follow = (lies: string, { division }: FollowMove): Accepted<MoveFollowed> =>
  lies === division ? accept() : accept({ type: 'MoveFollowed', division })
