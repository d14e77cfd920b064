import { verify } from './checks.ts'
import { lastLine } from './tests.ts'

const tally = await verify()
console.log(lastLine(tally))
process.exitCode = tally.failed === 0 ? 0 : 1
