import { z } from 'zod'

const key = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, '32 bytes in base64')

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)

/** The environment every service has; its `config.ts` may extend it. */
export const ServiceEnvironment = z.object({
  PORT: z.coerce.number().int(),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string(),
  NATS_URL: z.string(),
  NATS_SEED: z.string().optional(),
  CALLER_PUBLIC_KEY: json(z.looseObject({ kty: z.string(), crv: z.string(), x: z.string() })),
  FIELD_KEY: key,
  INDEX_KEY: key,
  PERSONAL_KEY: key.optional(),
  DEMO: z.literal('1').optional(),
  LOG_LEVEL: z.string().default('info'),
})
export type ServiceConfig = z.output<typeof ServiceEnvironment>

/** Reads the environment once; what is wrong is named, not its value. */
export const readConfig = <Schema extends z.ZodType>(
  schema: Schema,
  environment: NodeJS.ProcessEnv,
): z.output<Schema> => {
  const { success, data, error } = schema.safeParse(environment)
  if (!success)
    throw new Error(
      `environment: ${error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
    )
  return data
}
