import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { agreement, type AgreementFact } from './agreement.ts'

const given = scenario(agreement)
const measures = [{ kind: 'public-post', text: '推荐社区保洁岗位', dueOn: '2026-12-01' } as const]
const awaited: AgreementFact = {
  type: 'AgreementAwaited',
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  division: '650102002001',
  officer: 'clerk.a',
  dueOn: '2026-12-22',
}
const proposed: AgreementFact = { type: 'AgreementProposed', measures }
const signed: AgreementFact = { type: 'AgreementSigned', signedOn: '2026-11-25', language: 'ug' }
const sign = { type: 'SignAgreement', signedOn: '2026-11-25', language: 'ug' } as const

describe('援助协议 (实施意见 三(四) 一人一策)', () => {
  test('is proposed with its measures after the recognition', () =>
    given(awaited).when({ type: 'ProposeAgreement', measures }).yields(proposed))
  test('is signed by the person once it is proposed', () => given(awaited, proposed).when(sign).yields(signed))
  test('cannot be signed before its measures are known', () =>
    given(awaited).when(sign).refuses('agreement-not-proposed'))
  test('is signed once', () => given(awaited, proposed, signed).when(sign).refuses('agreement-signed'))
  test('is not changed behind the signature', () =>
    given(awaited, proposed, signed).when({ type: 'ProposeAgreement', measures }).refuses('agreement-signed'))
  test('needs a recognition first', () =>
    given().when({ type: 'ProposeAgreement', measures }).refuses('agreement-unknown'))
  test('is awaited once, however often the recognition is heard of', () => {
    const { type: _, ...facts } = awaited
    given(awaited)
      .when({ type: 'AwaitAgreement', ...facts })
      .yields()
  })
})
