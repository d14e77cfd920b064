import { fileURLToPath } from 'node:url'
import type { ServiceName } from '../nats/bus.ts'

/** The repository's folder, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Where `npm start` keeps its data, keys and logs. */
export const dataDir = `${root}/.jiuyuan`

/** The fixed ports of `npm start`; only the first is for people. */
export const ports = {
  gateway: Number(process.env['JIUYUAN_PORT'] ?? 8080),
  registration: 7101,
  card: 7102,
  placement: 7103,
  training: 7104,
  subsidy: 7105,
  assistance: 7106,
  reporting: 7107,
  nats: 7122,
  postgres: 7132,
} as const satisfies Record<ServiceName | 'nats' | 'postgres', number>
export type Ports = Readonly<Record<keyof typeof ports, number>>
