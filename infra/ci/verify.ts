import { verify } from './checks.ts'
import { ending } from './tests.ts'

const tally = await verify()
console.log(ending(tally))
process.exitCode = tally.failed === 0 ? 0 : 1
