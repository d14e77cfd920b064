import { skipToken, useQuery } from '@tanstack/react-query'
import { registration } from '../../app/api.tsx'
import { evidenceOf, type Application } from './application.ts'

/** What every category says by our own register, and what the chosen ones need from other departments and on paper. */
export const useOutlook = (personId: string, application: Application) => {
  const { recognition } = registration.useTRPC()
  const { categories } = application
  const evidence = evidenceOf(application)
  const all = useQuery(recognition.needs.queryOptions({ personId, evidence }, { placeholderData: (before) => before }))
  const asked = categories.length > 0 ? { personId, categories, evidence } : skipToken
  const chosen = useQuery(recognition.needs.queryOptions(asked, { placeholderData: (before) => before }))
  const known = categories.length > 0 ? chosen.data : undefined
  return { all, chosen: known, proofs: [...(known?.proofs ?? []), ...(all.data?.proofs ?? [])] }
}
