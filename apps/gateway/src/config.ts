import { NewPassword, Username } from '@jiuyuan/contract-gateway/account'
import { ServiceName } from '@jiuyuan/contract-gateway/door'
import { ServiceEnvironment } from '@jiuyuan/service-kit/config'
import { z } from 'zod'

const Jwk = z.looseObject({ kty: z.string(), crv: z.string(), x: z.string(), d: z.string() })
const Services = z.partialRecord(ServiceName, z.url())
const limit = (usual: number) => z.coerce.number().int().positive().default(usual)

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)

const FirstAdmin = z
  .string()
  .transform((text) => ({ username: text.slice(0, text.indexOf(':')), password: text.slice(text.indexOf(':') + 1) }))
  .pipe(z.object({ username: Username, password: NewPassword }))

/** The gateway's environment: beside every service's, the keys and addresses of the door, and its limits as policy. */
export const GatewayEnvironment = ServiceEnvironment.extend({
  CALLER_PRIVATE_KEY: json(Jwk),
  /** Base address of each service; one that is not named is away. */
  SERVICE_URLS: json(Services),
  PUBLIC_URL: z.url(),
  /** Folder of the built web app. */
  WEB_DIST: z.string().optional(),
  /** `username:password` of the region's administrator, made only when there is no account at all. */
  BOOTSTRAP_ADMIN: FirstAdmin.optional(),
  /** Addresses of the proxies before the door (CIDR, comma), whose word on the client's address is taken. */
  TRUSTED_PROXIES: z.string().optional(),
  ANONYMOUS_PER_MINUTE: limit(12),
  SESSION_PER_MINUTE: limit(600),
  /** Looks at public pages per address; a form that is sent counts as five. */
  PUBLIC_PER_MINUTE: limit(30),
  SIGN_IN_WINDOW_MINUTES: limit(15),
  SIGN_IN_FAILURES_PER_ACCOUNT: limit(5),
  SIGN_IN_FAILURES_PER_ADDRESS: limit(5),
  IDLE_MINUTES: limit(30),
  ABSOLUTE_HOURS: limit(10),
})
export type GatewayConfig = z.output<typeof GatewayEnvironment>
