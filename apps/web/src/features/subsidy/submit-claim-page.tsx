import { newId } from '@jiuyuan/contract-kit/id'
import { SubmitClaim, type ClaimableMonth } from '@jiuyuan/contract-subsidy/claim'
import { SubsidyKind } from '@jiuyuan/contract-subsidy/events'
import { quarterOf, shiftMonth } from '@jiuyuan/kernel/civil-day'
import { fen, yuan } from '@jiuyuan/kernel/money'
import { Choice } from '@jiuyuan/ui/choice'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Empty, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { subsidy } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { TextField } from '../../app/fields.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { useMe } from '../../app/session.tsx'
import { ClaimedMonths, RefusedMonths } from './claimed-months.tsx'

type Kind = z.output<typeof SubsidyKind>
interface Chosen {
  readonly kind: Kind
  readonly quarter: string
}

const FULL_MONTH_DAYS = 22
const nothingPaid = { pension: '0', medical: '0', unemployment: '0', injury: '0' }
const stated = ({ personId, month }: ClaimableMonth) => ({
  personId,
  month,
  attendedDays: FULL_MONTH_DAYS,
  requiredDays: FULL_MONTH_DAYS,
  paid: nothingPaid,
})

const ClaimForm = ({ choice, months }: { choice: Chosen; months: readonly ClaimableMonth[] }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { claim } = subsidy.useTRPC()
  const [claimId] = useState(() => newId())
  const form = { options: claim.submit.mutationOptions(), schema: SubmitClaim, fixed: { ...choice, claimId } }
  const claimable = months.filter(({ amount }) => amount !== null)
  const total = claimable.reduce((sum, { amount }) => sum + fen(amount ?? '0'), 0n)
  if (claimable.length === 0) return <Empty description={t('subsidy.submit.none')} />
  return (
    <CommandForm
      {...form}
      initial={{ months: claimable.map(stated) }}
      hint={t('subsidy.submit.total', { amount: yuan(total) })}
      submit={t('subsidy.submit.send')}
      done={() => void navigate({ to: '/claims/$claimId', params: { claimId } })}
    >
      <ClaimedMonths months={claimable} insured={choice.kind === 'insurance'} />
      <TextField name="account" label={t('subsidy.submit.account')} />
    </CommandForm>
  )
}

/** An employer claims a quarter: the months that can be claimed stand there, with what each would bring. */
export const SubmitClaimPage = () => {
  const { t } = useTranslation()
  const { today } = useMe()
  const { claim } = subsidy.useTRPC()
  const past = [3, 6, 9, 12].map((months) => quarterOf(`${shiftMonth(today.slice(0, 7), -months)}-01`))
  const [choice, setChoice] = useState<Chosen>({ kind: 'post', quarter: past[0] ?? quarterOf(today) })
  const query = useQuery(claim.claimable.queryOptions(choice))
  return (
    <Page title={t('subsidy.submit.title')}>
      <p className="ui-quiet">{t('subsidy.submit.lead')}</p>
      <div className="ui-row">
        <Radio.Group
          aria-label={t('subsidy.kind')}
          value={choice.kind}
          optionType="button"
          options={SubsidyKind.options.map((value) => ({ value, label: t(`subsidy.kinds.${value}`) }))}
          onChange={({ target }) => setChoice({ ...choice, kind: target.value })}
        />
        <span className="app-filter">
          <Choice
            aria-label={t('subsidy.submit.pick')}
            value={choice.quarter}
            choices={past.map((value) => ({ value, label: value }))}
            onChange={({ target }) => target.value && setChoice({ ...choice, quarter: target.value })}
          />
        </span>
      </div>
      <Loaded of={query}>
        {(months) => (
          <Panel title={t('subsidy.lines')}>
            <ClaimForm key={`${choice.kind}${choice.quarter}`} choice={choice} months={months} />
            <RefusedMonths months={months} />
          </Panel>
        )}
      </Loaded>
    </Page>
  )
}
