import { resolve } from 'node:path'
import { verifyDraw } from './verify-draw.ts'

const [path, published] = process.argv.slice(2)
const { agrees, said } = verifyDraw(path && resolve(process.env['INIT_CWD'] ?? '', path), published)
console.log(said)
process.exitCode = agrees ? 0 : 1
