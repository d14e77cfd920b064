import { InspectionFilter } from '@jiuyuan/contract-card/inspection'
import type { z } from 'zod'
import { cards } from '../../app/api.tsx'
import { useMe } from '../../app/session.tsx'
import { usePages } from '../../app/use-pages.ts'

export type Show = z.output<typeof InspectionFilter>
export const shows = InspectionFilter.options

export interface Which {
  readonly show: Show
  readonly kind?: 'annual' | 'sample' | undefined
  readonly division?: string | undefined
  readonly year?: number | undefined
}

/** The cards of an office and a year that stand somewhere; the caller's own office and this year unless said. */
export const useInspections = ({ show, kind = 'annual', division, year }: Which) => {
  const { office, today } = useMe()
  const query = { show, kind, division: division ?? office, year: year ?? Number(today.slice(0, 4)) }
  const { inspection } = cards.useTRPC()
  const client = cards.useTRPCClient()
  return usePages(inspection.list.queryKey(query), (at) => client.inspection.list.query({ ...query, ...at }))
}
