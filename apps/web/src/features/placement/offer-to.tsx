import { Acts } from '../../app/acts.tsx'
import { usePlacementActs } from './placement-acts.tsx'

/** The next step into work for one person: an offer, its answer, the start. */
export const OfferTo = ({ personId }: { personId: string }) => <Acts acts={usePlacementActs(personId)} />
