import { scenario } from '@jiuyuan/testkit/given'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claim, type Assessed, type ClaimCommand, type ClaimFact } from './claim.ts'

const given = scenario(claim)
const line = {
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  month: '2026-10',
  amount: '207000',
  rule: 'post',
  source: '新政发',
  pack: 'xinjiang-2010@1',
  inputs: {},
}
const whole = {
  employerId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a99',
  division: '650102000000',
  kind: 'post',
  quarter: '2026Q4',
} as const
const submit: ClaimCommand = {
  type: 'SubmitClaim',
  ...whole,
  quarterEnd: '2026-12-31',
  today: '2027-01-05',
  assessed: [{ ok: true, line }],
}
const submitted: ClaimFact = { type: 'ClaimSubmitted', ...whole, lines: [line], total: '207000' }
const checked: ClaimFact = { type: 'ClaimChecked', checker: 'registrar.a' }
const publicised: ClaimFact = { type: 'ClaimPublicised', noticeUntil: '2027-01-12' }
const approved: ClaimFact = { type: 'ClaimApproved', approver: 'finance.a' }
const ordered: ClaimFact = { type: 'PaymentOrdered', fileHash: 'h' }
const refusedMonth: Assessed = { ok: false, code: 'not-placed-there', detail: { row: 1, month: '2026-10' } }

describe('claiming a quarter (三、(六) 先缴后补)', () => {
  test('a closed quarter is claimed with every month computed', () => given().when(submit).yields(submitted))
  test('a running quarter cannot be claimed', () =>
    given()
      .when({ ...submit, today: '2026-12-31' })
      .refuses('quarter-not-over', { quarter: '2026Q4' }))
  test('one month that the rules refuse stops the claim and is named', () =>
    given()
      .when({ ...submit, assessed: [refusedMonth] })
      .refuses('not-placed-there', { row: 1, month: '2026-10' }))
  test('a claim of nothing is refused', () =>
    given()
      .when({ ...submit, assessed: [{ ok: true, line: { ...line, amount: '0' } }] })
      .refuses('nothing-to-pay'))
  test('a claim is submitted once', () => given(submitted).when(submit).refuses('claim-exists'))
})

describe('checking, notice, approval, payment', () => {
  test('goes in this order', () => {
    given(submitted).when({ type: 'CheckClaim', by: 'registrar.a' }).yields(checked)
    given(submitted, checked).when({ type: 'PublishClaim', until: '2027-01-12' }).yields(publicised)
    given(submitted, checked, publicised)
      .when({ type: 'ApproveClaim', by: 'finance.a', today: '2027-01-13' })
      .yields(approved)
    given(submitted, checked, publicised, approved).when({ type: 'PayClaim', fileHash: 'h' }).yields(ordered)
    given(submitted, checked, publicised, approved, ordered)
      .when({ type: 'ConfirmPayment', today: '2027-01-14', bankReference: 'B-1', exhausted: [] })
      .yields({ type: 'ClaimPaid', paidOn: '2027-01-14', bankReference: 'B-1' })
  })
  test('is not approved by the one who checked it', () =>
    given(submitted, checked, publicised)
      .when({ type: 'ApproveClaim', by: 'registrar.a', today: '2027-01-13' })
      .refuses('claimant-approves'))
  test('is not approved before the last day of the notice has passed', () =>
    given(submitted, checked, publicised)
      .when({ type: 'ApproveClaim', by: 'finance.a', today: '2027-01-12' })
      .refuses('notice-running', { until: '2027-01-12' }))
  test('is not paid twice', () =>
    given(submitted, checked, publicised, approved, ordered, {
      type: 'ClaimPaid',
      paidOn: '2027-01-14',
      bankReference: 'B-1',
    })
      .when({ type: 'PayClaim', fileHash: 'h' })
      .refuses('claim-not-at-this-stage', { stage: '已支付' }))
  test('is paid again only after the bank gave the money back', () =>
    given(submitted, checked, publicised, approved, ordered, { type: 'PaymentReturned', reason: '户名不符' })
      .when({ type: 'PayClaim', fileHash: 'h2' })
      .yields({ type: 'PaymentOrdered', fileHash: 'h2' }))
  test('is not withdrawn once the money is on its way', () =>
    given(submitted, checked, publicised, approved).when({ type: 'WithdrawClaim' }).refuses('claim-not-at-this-stage'))
  test('a claim that nobody made cannot be checked', () =>
    given().when({ type: 'CheckClaim', by: 'registrar.a' }).refuses('claim-unknown'))
})

test('whatever is tried in whatever order, money is ordered only after check, notice and approval by another', () => {
  const commands = fc.constantFrom<ClaimCommand>(
    submit,
    { type: 'CheckClaim', by: 'a' },
    { type: 'PublishClaim', until: '2027-01-12' },
    { type: 'ApproveClaim', by: 'a', today: '2027-01-13' },
    { type: 'ApproveClaim', by: 'b', today: '2027-01-13' },
    { type: 'PayClaim', fileHash: 'h' },
    { type: 'ConfirmPayment', today: '2027-01-14', bankReference: 'B-1', exhausted: [] },
    { type: 'ReportBankReturn', reason: 'x' },
    { type: 'RejectClaim', reason: 'x' },
    { type: 'WithdrawClaim' },
  )
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 25 }), (tried) => {
      const facts: ClaimFact[] = []
      tried.reduce((state, command) => {
        const decision = claim.decide(state, command)
        if (!decision.ok) return state
        facts.push(...decision.facts)
        return decision.facts.reduce(claim.evolve, state)
      }, claim.initial)
      const names = facts.map(({ type }) => type)
      const first = names.indexOf('PaymentOrdered')
      if (first < 0) return
      expect(names.slice(0, first)).toEqual(['ClaimSubmitted', 'ClaimChecked', 'ClaimPublicised', 'ClaimApproved'])
      expect(facts).toContainEqual({ type: 'ClaimApproved', approver: 'b' })
      expect(names.filter((name) => name === 'ClaimPaid').length).toBeLessThanOrEqual(1)
    }),
  )
})
