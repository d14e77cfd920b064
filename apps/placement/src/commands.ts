import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import { employer } from './employer/employer.ts'
import { employerStore } from './employer/employer.store.ts'
import { guarantee } from './guarantee/guarantee.ts'
import { guaranteeStore } from './guarantee/guarantee.store.ts'
import { offer } from './offer/offer.ts'
import { offerStore } from './offer/offer.store.ts'
import { placement } from './placement/placement.ts'
import { placementStore } from './placement/placement.store.ts'
import { post } from './post/post.ts'
import { postStore } from './post/post.store.ts'

export const placementCommands = (edge: Edge) => ({
  employer: commandShell(edge)(employer, employerStore),
  post: commandShell(edge)(post, postStore),
  offer: commandShell(edge)(offer, offerStore),
  placement: commandShell(edge)(placement, placementStore),
  guarantee: commandShell(edge)(guarantee, guaranteeStore),
})
export type PlacementCommands = ReturnType<typeof placementCommands>
