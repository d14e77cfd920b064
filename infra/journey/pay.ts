import { newId } from '@jiuyuan/contract-kit/id'
import { ClaimId } from '@jiuyuan/contract-subsidy/claim'
import { monthOf, quarterOf } from '@jiuyuan/kernel/civil-day'
import { yuan } from '@jiuyuan/kernel/money'
import { employerFor } from './help.ts'
import { eventually } from './patience.ts'
import { refusalOf, type Story } from './story.ts'
import { accountFor } from './town.ts'

const id = () => ({ commandId: newId() })
const paid = { pension: '64000', medical: '32000', unemployment: '2000', injury: '800' }

const claimOne = async (
  { as, step, advanceTo }: Story,
  kind: 'post' | 'insurance',
  work: { community: string; quarter: string; personId: string },
) => {
  const { community, quarter, personId } = work
  const claimId = ClaimId.parse(newId())
  const { employer } = employerFor(community)
  const name = kind === 'post' ? '岗位补贴' : '社会保险补贴'
  const months = await step(`单位申领 ${quarter} ${name}`, '三(六)', async () => {
    const own = await as(employer.username)
    const claimable = await eventually('the months can be claimed', async () => {
      const lines = await own.subsidy.claim.claimable.query({ kind: 'post', quarter })
      const mine = lines.filter((line) => line.personId === personId && !line.refusal)
      return kind === 'insurance' || mine.length > 0 ? lines.filter((line) => line.personId === personId) : false
    })
    const months = (kind === 'post' ? claimable : await own.subsidy.claim.claimable.query({ kind, quarter })).filter(
      (line) => line.personId === personId,
    )
    const lines = months.map(({ month }) => ({ personId, month, attendedDays: 22, requiredDays: 22, paid }))
    await own.subsidy.claim.submit.mutate({
      ...id(),
      claimId,
      kind,
      quarter,
      months: lines,
      account: employer.bankAccount,
    })
    const claim = await own.subsidy.claim.get.query({ claimId })
    return { outcome: `${lines.length} 人月,${yuan(BigInt(claim?.total ?? '0'))} 元`, answer: lines }
  })
  await step('同一人同一月再次申领被拒', '三(六)', async () => {
    const own = await as(employer.username)
    const again = { ...id(), claimId: ClaimId.parse(newId()), kind, quarter, months, account: employer.bankAccount }
    return { outcome: await refusalOf(own.subsidy.claim.submit.mutate(again)), answer: undefined }
  })
  const until = await step('县级审核,公示', '三(六)', async () => {
    const registrar = await as(accountFor('county-registrar', community))
    await registrar.subsidy.claim.check.mutate({ ...id(), claimId })
    await registrar.subsidy.claim.publish.mutate({ ...id(), claimId })
    const claim = await registrar.subsidy.claim.get.query({ claimId })
    return { outcome: `至 ${claim?.noticeUntil}`, answer: claim?.noticeUntil ?? '' }
  })
  await advanceTo(new Date(Date.parse(`${until}T00:00:00+08:00`) + 86_460_000).toISOString())
  await step('财务另人审批,生成付款文件,银行确认', '四(八)', async () => {
    const finance = await as(accountFor('county-finance', community))
    await finance.subsidy.claim.approve.mutate({ ...id(), claimId })
    await finance.subsidy.claim.pay.mutate({ ...id(), claimId })
    const file = await finance.fetch(`/api/subsidy/download/payment-file?claimId=${claimId}`)
    if (!file.ok) throw new Error(`payment file: ${file.status}`)
    await finance.subsidy.claim.confirmPayment.mutate({ ...id(), claimId, bankReference: 'DEMO-1' })
    return { outcome: `付款文件 ${(await file.text()).split('\n').length - 1} 行`, answer: undefined }
  })
}

/** 岗位补贴 and 社会保险补贴 of the quarter in which the person began. */
export const paySubsidies = async (
  story: Story,
  { personId, community, startedOn }: { personId: string; community: string; startedOn: string },
) => {
  const quarter = quarterOf(startedOn)
  const year = Number(quarter.slice(0, 4))
  const next = Number(quarter.slice(5)) * 3 + 1
  const month = next > 12 ? `${year + 1}-01` : `${year}-${String(next).padStart(2, '0')}`
  await story.advanceTo(new Date(Date.parse(`${month}-04T10:00:00+08:00`)).toISOString())
  await claimOne(story, 'post', { community, quarter, personId })
  await claimOne(story, 'insurance', { community, quarter, personId })
  await story.step('登记证记录所享受的政策', '附件第七条', async () => {
    const clerk = await story.as(accountFor('community-clerk', community))
    const entries = await eventually('the certificate’s ledger shows it', async () => {
      const ledger = await clerk.registration.person.ledger.query({ personId })
      return ledger.filter(({ kind }) => kind === 'subsidy').length > 1 && ledger
    })
    return { outcome: `${entries.length} 条记录,${monthOf(startedOn)} 起`, answer: undefined }
  })
}
