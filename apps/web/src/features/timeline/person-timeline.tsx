import { Timeline } from '@jiuyuan/ui/timeline'
import { useQuery } from '@tanstack/react-query'
import { reporting } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'

/** What happened to a person and the household, through all services. */
export const PersonTimeline = ({ personId }: { personId: string }) => {
  const { person } = reporting.useTRPC()
  return (
    <Loaded of={useQuery(person.timeline.queryOptions({ personId }))}>
      {(entries) => (
        <Timeline happenings={entries.map(({ eventId, at, text }) => ({ key: eventId, at, title: text }))} />
      )}
    </Loaded>
  )
}
