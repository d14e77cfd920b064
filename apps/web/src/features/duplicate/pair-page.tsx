import type { PairView } from '@jiuyuan/contract-registration/duplicate'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { Timeline } from '@jiuyuan/ui/timeline'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acts, answered } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { wordOf } from '../../app/words.ts'
import { ConfirmMergeForm, DeclineMergeForm, DismissForm, ProposeMergeForm, UnmergeForm } from './duplicate-forms.tsx'
import { PairCompare } from './pair-compare.tsx'

const forms = [
  { command: 'proposeMerge', permission: 'duplicate:judge', Form: ProposeMergeForm },
  { command: 'dismiss', permission: 'duplicate:judge', Form: DismissForm },
  { command: 'confirmMerge', permission: 'duplicate:confirm', Form: ConfirmMergeForm },
  { command: 'declineMerge', permission: 'duplicate:confirm', Form: DeclineMergeForm },
  { command: 'unmerge', permission: 'duplicate:confirm', Form: UnmergeForm },
] as const

const PairActs = ({ pair }: { pair: PairView }) => {
  const { t } = useTranslation()
  const { duplicate } = registration.useTRPC()
  const { data } = useQuery(duplicate.permitted.queryOptions({ pairId: pair.id }))
  const acts = forms.map(({ command, permission, Form }) => ({
    command,
    permission,
    label: t(`duplicate.acts.${command}`),
    form: (done: () => void) => <Form pair={pair} done={done} />,
  }))
  return (
    <Panel title={t('person.sections.next')}>
      <Acts acts={answered(acts, data)} />
    </Panel>
  )
}

const Plan = ({ pair: { plan, first, second } }: { pair: PairView }) => {
  const { t } = useTranslation()
  if (!plan) return null
  const whose = (personId: string | null) => {
    if (!personId) return null
    return t(personId === first.personId ? 'duplicate.first' : 'duplicate.second')
  }
  const stays = [first, second].find(({ personId }) => personId === plan.stays)
  return (
    <Panel title={t('duplicate.plan')}>
      <Facts
        facts={[
          { label: t('duplicate.fields.stays'), value: <Bdi>{`${whose(plan.stays)} ${stays?.name}`}</Bdi> },
          { label: t('duplicate.fields.take'), value: plan.take.map((it) => t(`duplicate.takes.${it}`)).join('、') },
          { label: t('duplicate.sides.certificate'), value: whose(plan.certificateOf) },
          { label: t('duplicate.sides.cardNo'), value: whose(plan.cardOf) },
        ]}
      />
    </Panel>
  )
}

const Ledger = ({ pair: { ledger } }: { pair: PairView }) => {
  const { t } = useTranslation()
  const commands = t('duplicate.commands', { returnObjects: true })
  const happenings = ledger.map(({ at, actor, officeName, command, reason }, index) => ({
    key: `${at}${index}`,
    at,
    title: wordOf(commands, command),
    note: (
      <Bdi>
        {t('duplicate.by', { actor, office: officeName })}
        {reason && ` · ${reason}`}
      </Bdi>
    ),
  }))
  return (
    <Panel title={t('duplicate.ledger')}>
      <Timeline happenings={happenings} />
    </Panel>
  )
}

/** Two entries that may be one person: compared, judged, merged by two officers, and un-merged. */
export const PairPage = ({ pairId }: { pairId: string }) => {
  const { t } = useTranslation()
  const { duplicate } = registration.useTRPC()
  return (
    <Loaded of={useQuery(duplicate.get.queryOptions({ pairId }))}>
      {(pair) => (
        <Page title={t('duplicate.pairTitle')} extra={<StatusTag>{t(`duplicate.statuses.${pair.status}`)}</StatusTag>}>
          <p>
            {t('duplicate.because')}:{pair.grounds.map((ground) => t(`duplicate.grounds.${ground}`)).join('、')}
          </p>
          <PairActs pair={pair} />
          <Plan pair={pair} />
          <PairCompare pair={pair} />
          <Ledger pair={pair} />
        </Page>
      )}
    </Loaded>
  )
}
