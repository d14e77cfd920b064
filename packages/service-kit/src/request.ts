import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Db } from './query.ts'

/** Who asks, under which command id, with which body; why, and by which policy version it is decided. */
export interface Request {
  readonly commandId: string
  readonly by: Caller
  readonly body?: unknown
  readonly reason?: string
  readonly pack?: string
  /** The transaction to stand in; only reactions have one. */
  readonly tx?: Db
}
