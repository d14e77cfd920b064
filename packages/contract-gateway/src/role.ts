import { z } from 'zod'

/** What an account may be; `employer` alone has no office. */
export const Role = z.enum([
  'community-clerk',
  'street-officer',
  'county-registrar',
  'county-confirmer',
  'county-finance',
  'prefecture-officer',
  'region-admin',
  'employer',
])
export type Role = z.output<typeof Role>
