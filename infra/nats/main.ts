import { parseArgs } from 'node:util'
import { jetstreamManager } from '@nats-io/jetstream'
import { dataDir, ports } from '../local/places.ts'
import { applyBus, checkBus, type Difference } from './apply.ts'
import { durables, localSettings, services, streams, type BusSettings } from './bus.ts'
import { connectAs } from './connect.ts'
import { loadBusKeys } from './keys.ts'
import { permissionsOf } from './permissions.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replicas: { type: 'string' }, 'max-bytes': { type: 'string' }, 'no-demo': { type: 'boolean' } },
})

const settings: BusSettings = {
  replicas: Number(values.replicas ?? localSettings.replicas),
  maxBytes: Number(values['max-bytes'] ?? localSettings.maxBytes),
  demo: !values['no-demo'],
}

const show = () => {
  console.log('消息流')
  for (const { name, subjects } of streams(settings)) console.log(`  ${name}  ${subjects.join(' ')}`)
  console.log('持久消费者')
  for (const { stream, config } of durables) console.log(`  ${config.durable_name}  读 ${stream}`)
  console.log('权限')
  for (const service of services) {
    const { publish, subscribe } = permissionsOf(service, settings.demo)
    console.log(`  ${service}\n    发布 ${publish.join(' ')}\n    订阅 ${subscribe.join(' ')}`)
  }
}

const tell = ({ what, field, wanted, found, reason }: Difference) =>
  console.log(
    `  ${what}.${field}:应为 ${JSON.stringify(wanted)},实为 ${JSON.stringify(found)}${reason ? `(${reason})` : ''}`,
  )

/** With NATS_URL the server has its own way to know us; otherwise it is the one that `npm start` runs. */
const withServer = async (work: typeof applyBus) => {
  const { NATS_URL } = process.env
  const connection = NATS_URL
    ? await connectAs({ url: NATS_URL, user: 'admin' })
    : await connectAs({
        url: `nats://127.0.0.1:${ports.nats}`,
        user: 'admin',
        seed: loadBusKeys(`${dataDir}/nats/keys`).admin.seed,
      })
  try {
    const differences = await work(await jetstreamManager(connection), settings)
    console.log(differences.length === 0 ? '总线与数据一致' : `总线有 ${differences.length} 处不一致`)
    differences.forEach(tell)
    process.exitCode = differences.length === 0 ? 0 : 1
  } finally {
    await connection.close()
  }
}

const [command] = positionals
if (command === 'show') show()
else if (command === 'apply') await withServer(applyBus)
else if (command === 'check') await withServer(checkBus)
else {
  console.error('用法:npm run bus <apply|check|show> [-- --replicas 3 --max-bytes N --no-demo]')
  process.exitCode = 2
}
