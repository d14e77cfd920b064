import { DecisionId, type DecisionView } from '@jiuyuan/contract-registration/decision'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderWith } from '../../test/render-with.tsx'
import { DecisionPage } from './decision-page.tsx'
import { LetterPage } from './letter-page.tsx'

const id = DecisionId.parse('0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a60')
const decision: DecisionView = {
  id,
  number: '乌鲁木齐市天山区燕儿窝街道就援决〔2026〕1号',
  kind: 'rejection',
  title: '不予认定决定书',
  personId: PersonId.parse('0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14'),
  caseId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a61',
  division: '650102002002',
  divisionName: '燕儿窝社区',
  decidedOn: '2026-11-23',
  status: 'to-serve',
  servedOn: null,
  officeName: '燕儿窝街道',
  name: '阿迪力·艾合买提',
  identityMasked: '6501**********0017',
  facts: ['户口簿与实际不符。'],
  ground: '证明材料不足',
  article: '实施意见 二、(三)',
  pack: 'xinjiang-2010@1',
  packTitle: '新疆维吾尔自治区就业援助政策',
  evidence: [{ title: '居民户口簿', seenOn: '2026-11-20' }],
  decidedBy: 'street',
  effect: '本次申请不予认定。',
  remedies: {
    body: '乌鲁木齐市天山区人民政府',
    reconsiderationDays: 60,
    courtMonths: 6,
    reconsiderationUntil: null,
    courtUntil: null,
  },
  service: null,
  attempts: [],
  reviews: [],
  supersedes: null,
  supersededBy: null,
}
const served: DecisionView = {
  ...decision,
  status: 'served',
  servedOn: '2026-11-24',
  service: { method: 'direct', on: '2026-11-24', by: 'clerk', receipt: '回证1号' },
  remedies: {
    body: '乌鲁木齐市天山区人民政府',
    reconsiderationDays: 60,
    courtMonths: 6,
    reconsiderationUntil: '2027-01-23',
    courtUntil: '2027-05-24',
  },
}
const known = (view: DecisionView) => ({ decision: async () => view, decisionPermitted: async () => [] })
const permissions = ['decision:read']

describe('[A14] the letter', () => {
  test('says facts, rule with its version, evidence, the appeal body and both limits', async () => {
    renderWith(<LetterPage decisionId={id} />, { registration: known(decision), permissions })
    const letter = await screen.findByRole('article')
    for (const part of [
      '乌鲁木齐市天山区燕儿窝街道就援决〔2026〕1号',
      '阿迪力·艾合买提',
      '户口簿与实际不符。',
      '实施意见 二、(三)',
      'xinjiang-2010@1',
      '居民户口簿',
      '60日内向乌鲁木齐市天山区人民政府申请行政复议',
      '6个月内依法向人民法院提起行政诉讼',
    ])
      expect(letter.textContent).toContain(part)
  })
  test('that was not served says on its page that no limit has begun', async () => {
    renderWith(<DecisionPage decisionId={id} />, { registration: known(decision), permissions })
    expect(await screen.findAllByText('期限尚未开始计算')).toHaveLength(2)
  })
  test('that was served says until which days', async () => {
    renderWith(<DecisionPage decisionId={id} />, { registration: known(served), permissions })
    expect(await screen.findByText('自送达之日起 60 日内,至 2027-01-23')).toBeTruthy()
    expect(screen.getByText('自送达之日起 6 个月内,至 2027-05-24')).toBeTruthy()
  })
})
