import type { EventContract } from '@jiuyuan/contract-kit/event'
import { assistanceEvents } from '@jiuyuan/contract-assistance/events'
import { cardEvents } from '@jiuyuan/contract-card/events'
import { placementEvents } from '@jiuyuan/contract-placement/events'
import { registrationEvents } from '@jiuyuan/contract-registration/events'
import { subsidyEvents } from '@jiuyuan/contract-subsidy/events'
import { trainingEvents } from '@jiuyuan/contract-training/events'

/** Every event of the system, by its producer, in the order of the contracts. */
export const everyEvent: readonly EventContract[] = [
  ...registrationEvents,
  ...cardEvents,
  ...placementEvents,
  ...trainingEvents,
  ...subsidyEvents,
  ...assistanceEvents,
]
