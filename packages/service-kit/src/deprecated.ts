import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'

const Meta = z.object({
  deprecated: z.object({ since: z.iso.date(), sunset: z.iso.date(), instead: z.string() }).optional(),
})

const startOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** What an answer says of deprecated procedures in its headers (RFC 9745, RFC 8594); empty when none was called. */
export const deprecationHeaders = (router: AnyTRPCRouter, paths: readonly string[]): Record<string, string> => {
  const procedures: Readonly<Record<string, AnyTRPCProcedure | undefined>> = router._def.procedures
  const found = paths.flatMap((path) => Meta.safeParse(procedures[path]?._def.meta).data?.deprecated ?? [])
  const [first] = found.toSorted((one, other) => one.sunset.localeCompare(other.sunset))
  if (!first) return {}
  return {
    deprecation: `@${startOf(first.since).getTime() / 1000}`,
    sunset: startOf(first.sunset).toUTCString(),
    link: `<${first.instead}>; rel="successor-version"`,
  }
}
