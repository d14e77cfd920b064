import * as events from '@jiuyuan/contract-placement/events'
import type { PostRefusal } from '@jiuyuan/contract-placement/post'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import type { Store } from '@jiuyuan/service-kit/store'
import { Post, type PostFact } from './post.ts'

const publish = (postId: string, fact: PostFact, state: Exclude<Post, { status: 'none' }>): Outgoing => {
  const { employerId, title, places, monthlyWage, dueOn } = state
  switch (fact.type) {
    case 'PostSubmitted':
      return outgoing(events.PostSubmitted, { postId, employerId, dueOn })
    case 'PostApproved':
      return outgoing(events.PostApproved, { postId, employerId, title, places, monthlyWage })
    case 'PostRejected':
      return outgoing(events.PostRejected, { postId, employerId, reason: fact.reason })
  }
}

export const postStore: Store<Post, PostFact, PostRefusal> = {
  table: 'post',
  state: Post,
  division: (state) => (state.status === 'none' ? '' : state.division),
  employer: (state) => (state.status === 'none' ? undefined : state.employerId),
  columns: (state) => (state.status === 'none' ? {} : { employer_id: state.employerId, status: state.status }),
  publish: (id, fact, state) => (state.status === 'none' ? [] : [publish(id, fact, state)]),
}
