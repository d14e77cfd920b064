import { procedureTests } from '@jiuyuan/testkit/procedure-tests'
import { subsidyRouter } from './router.ts'

procedureTests('subsidy', subsidyRouter)
