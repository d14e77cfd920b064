import { procedureTests } from '@jiuyuan/testkit/procedure-tests'
import { reportingRouter } from './router.ts'

procedureTests('reporting', reportingRouter)
