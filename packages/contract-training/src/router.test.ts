import { procedureTests } from '@jiuyuan/testkit/procedure-tests'
import { trainingRouter } from './router.ts'

procedureTests('training', trainingRouter)
