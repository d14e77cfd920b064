import { procedureTests } from '@jiuyuan/testkit/procedure-tests'
import { cardRouter } from './router.ts'

procedureTests('card', cardRouter)
