import { frozenTests } from '@jiuyuan/testkit/contract-tests'
import * as events from './events.ts'

const [first, ...rest] = events.assistanceEvents
if (first) frozenTests([first, ...rest])
