import { procedureTests } from '@jiuyuan/testkit/procedure-tests'
import { registrationRouter } from './router.ts'

procedureTests('registration', registrationRouter)
