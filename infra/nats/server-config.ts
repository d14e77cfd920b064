import type { BusKeys } from './keys.ts'
import { permissionsOfUser, users } from './permissions.ts'

export interface ServerSettings {
  /** Where it listens, `host:port`. */
  readonly listen: string
  /** Folder of the JetStream store. */
  readonly storeDir: string
  readonly maxFileStore: number
  /** How often files reach the disk: `always` in production, where a power cut must lose nothing. */
  readonly syncInterval: string
  readonly keys: BusKeys
  readonly demo: boolean
  readonly pidFile?: string
  /** Port of the monitor (`/healthz`, `/jsz`); none without it. */
  readonly monitorPort?: number
}

const list = (subjects: readonly string[]) => `[${subjects.map((subject) => JSON.stringify(subject)).join(', ')}]`

/** Text of the nats-server configuration: one account, one nkey user per service, each with its permissions only. */
export const serverConfig = (settings: ServerSettings) => {
  const { listen, storeDir, maxFileStore, syncInterval, keys, demo, pidFile, monitorPort } = settings
  const user = (name: (typeof users)[number]) => {
    const { publish, subscribe } = permissionsOfUser(name, demo)
    return `      { nkey: ${keys[name].publicKey}, permissions: { publish: { allow: ${list(publish)} }, subscribe: { allow: ${list(subscribe)} } } } # ${name}`
  }
  return [
    'server_name: jiuyuan',
    `listen: ${JSON.stringify(listen)}`,
    ...(pidFile ? [`pid_file: ${JSON.stringify(pidFile)}`] : []),
    ...(monitorPort ? [`http: "127.0.0.1:${monitorPort}"`] : []),
    'jetstream {',
    `  store_dir: ${JSON.stringify(storeDir)}`,
    `  max_file_store: ${maxFileStore}`,
    `  sync_interval: ${JSON.stringify(syncInterval)}`,
    '}',
    'accounts {',
    '  jiuyuan {',
    '    jetstream: enabled',
    '    users: [',
    ...users.map(user),
    '    ]',
    '  }',
    '}',
    '',
  ].join('\n')
}
