import { procedureTests } from '@jiuyuan/testkit/procedure-tests'
import { assistanceRouter } from './router.ts'

procedureTests('assistance', assistanceRouter)
