import { procedureTests } from '@jiuyuan/testkit/procedure-tests'
import { gatewayRouter } from './router.ts'

procedureTests('gateway', gatewayRouter)
