import { procedureTests } from '@jiuyuan/testkit/procedure-tests'
import { placementRouter } from './router.ts'

procedureTests('placement', placementRouter)
