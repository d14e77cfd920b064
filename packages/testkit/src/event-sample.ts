import { createHash } from 'node:crypto'
import { z } from 'zod'

const Schema = z.looseObject({
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  get properties() {
    return z.record(z.string(), Schema).optional()
  },
  get items() {
    return Schema.optional()
  },
  get anyOf() {
    return z.array(Schema).optional()
  },
  get oneOf() {
    return z.array(Schema).optional()
  },
})
type Schema = z.output<typeof Schema>

/** Texts of the field's own shapes; the first that fits a pattern is taken. */
const texts = [
  '100000',
  '650102002001',
  '2026-11',
  '2026-Q4',
  '2026Q4',
  '2026-11-23|0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a01',
  'D04',
  '0102-00012345',
  '示例',
]
const byFormat: Readonly<Record<string, string>> = { date: '2026-11-23', 'date-time': '2026-11-23T04:00:00.000Z' }

const uuidFor = (path: string) => {
  const hex = createHash('sha256').update(path).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const text = ({ format, pattern }: Schema, path: string) => {
  if (format === 'uuid') return uuidFor(path)
  const known = format && byFormat[format]
  if (known) return known
  if (!pattern) return '示例'
  const fitting = texts.find((candidate) => new RegExp(pattern, 'u').test(candidate))
  if (fitting === undefined) throw new Error(`${path}: no sample fits ${pattern}; add one to event-sample.ts`)
  return fitting
}

const valueOf = (schema: Schema, path: string): unknown => {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [variant] = schema.anyOf ?? schema.oneOf ?? []
  if (variant) return valueOf(variant, path)
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, part]) => [key, valueOf(part, key)]))
    case 'array':
      return schema.items ? [valueOf(schema.items, path)] : []
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return false
    default:
      return text(schema, path)
  }
}

/** One message of the given JSON Schema, always the same: every field present, equal names holding equal ids. */
export const sampleOf = (schema: unknown): unknown => valueOf(Schema.parse(schema), '$')
