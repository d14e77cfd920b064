import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncApi, page } from './documents.ts'

const docs = join(import.meta.dirname, '../../docs')
writeFileSync(join(docs, 'events.md'), page())
writeFileSync(join(docs, 'asyncapi.json'), `${JSON.stringify(asyncApi(), null, 2)}\n`)
console.log('docs/events.md, docs/asyncapi.json')
