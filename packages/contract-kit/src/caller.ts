import { z } from 'zod'

/** Who gives a command, as the gateway knows them: services trust nothing else. */
export const Caller = z.object({
  /** Username, never given to another; `system:<service>` when an event or the clock commands. */
  id: z.string(),
  /** Division of the office, 12 digits; empty for employers and the system. */
  office: z.string(),
  roles: z.array(z.string()),
  permissions: z.array(z.string()),
  /** Ranges of division codes `[from, to)` that the office administers. */
  scope: z.array(z.tuple([z.string(), z.string()])),
  employerId: z.uuid().optional(),
  correlationId: z.uuid(),
})
export type Caller = z.output<typeof Caller>
