import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { employer, type EmployerCommand } from './employer.ts'

const given = scenario(employer)
const about = { creditCode: '91440300708461136T', name: '天洁环境服务站', division: '650102000000' }
const register: EmployerCommand = { type: 'RegisterEmployer', ...about }

describe('用人单位', () => {
  test('is registered with its credit code', () =>
    given()
      .when(register)
      .yields({ type: 'EmployerRegistered', ...about }))
  test('is not registered with a wrong code, and is told what is wrong with it', () =>
    given()
      .when({ ...register, flaw: 'checksum' })
      .refuses('credit-code-invalid', { reason: 'checksum', flaw: '最后一位校验码不符' }))
  test('is registered once', () =>
    given({ type: 'EmployerRegistered', ...about })
      .when(register)
      .refuses('employer-registered'))
})
