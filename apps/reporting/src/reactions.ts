import { assistanceEvents } from '@jiuyuan/contract-assistance/events'
import { cardEvents } from '@jiuyuan/contract-card/events'
import type { EventContract } from '@jiuyuan/contract-kit/event'
import { placementEvents } from '@jiuyuan/contract-placement/events'
import { registrationEvents } from '@jiuyuan/contract-registration/events'
import { subsidyEvents } from '@jiuyuan/contract-subsidy/events'
import { trainingEvents } from '@jiuyuan/contract-training/events'
import type { Reaction } from '@jiuyuan/service-kit/react'
import { cardProjections } from './person/project-card.ts'
import { personProjections } from './person/project-person.ts'
import { recognitionProjections } from './person/project-recognition.ts'
import { keeping, type Projection } from './projection.ts'
import { keepingTasks } from './queue/task.store.ts'
import { paymentOfPerson, timelineOf } from './timeline/project-timeline.ts'
import { offerProjections } from './zero/project-offer.ts'
import { zeroProjections } from './zero/project-zero.ts'

/** Every event of every other service, by producer. */
export const heard: Readonly<Record<string, readonly EventContract[]>> = {
  registration: registrationEvents,
  card: cardEvents,
  placement: placementEvents,
  training: trainingEvents,
  subsidy: subsidyEvents,
  assistance: assistanceEvents,
}

const projections: readonly Projection[] = [
  ...personProjections,
  ...cardProjections,
  ...recognitionProjections,
  ...offerProjections,
  ...zeroProjections,
  paymentOfPerson,
]

const reactionsTo = (contract: EventContract): Reaction[] => [
  ...[...projections.filter(({ subject }) => subject === contract.subject), ...timelineOf(contract)].map(keeping),
  keepingTasks(contract),
]

export const reactions = Object.fromEntries(
  Object.entries(heard).map(([producer, contracts]) => [producer, contracts.flatMap(reactionsTo)]),
)
