import { useQuery } from '@tanstack/react-query'
import { registration } from '../../app/api.tsx'
import { useMe } from '../../app/session.tsx'
import type { Values } from './registering.ts'

/** What is mostly so, so that it need not be typed: the office's community, a jobless head of an urban household. */
export const useUsual = (): Values => {
  const { office, today } = useMe()
  return {
    division: office.endsWith('000') ? undefined : office,
    hukouDivision: office.slice(0, 6),
    hukouKind: 'urban',
    relation: 'head',
    status: 'unemployed',
    education: 'unknown',
    registers: true,
    grounds: 'job-lost',
    assent: { method: 'signature', on: today },
  }
}

/** The name of the community that was chosen, without the region. */
export const usePlace = (values: Values) => {
  const { division } = registration.useTRPC()
  const code = typeof values['division'] === 'string' ? values['division'] : ''
  const { data = [] } = useQuery(division.path.queryOptions({ code }, { enabled: code !== '' }))
  return data
    .map(({ name }) => name)
    .slice(1)
    .join('')
}
