import type { DrawView } from '@jiuyuan/contract-card/inspection-draw'
import { Bdi } from '@jiuyuan/ui/bdi'
import { DataTable } from '@jiuyuan/ui/data-table'
import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { CommitAct, DrawFileButton, FreezeAct } from './draw-acts.tsx'
import { InspectionTabs } from './inspection-tabs.tsx'

const Strata = ({ draw }: { draw: DrawView }) => {
  const { t } = useTranslation()
  return (
    <DataTable
      label={t('inspection.draws.stratum')}
      rows={draw.strata.map((one) => ({ ...one, id: one.stratum }))}
      empty=""
      columns={[
        { title: t('inspection.draws.stratum'), render: ({ stratum }) => t(`inspection.draws.strata.${stratum}`) },
        {
          title: t('inspection.draws.share'),
          render: ({ numerator, denominator, atLeast }) =>
            t('inspection.draws.shareOf', { numerator, denominator, atLeast }),
        },
        { title: t('inspection.draws.of'), render: ({ size }) => <Bdi>{draw.drawnOn ? size : '—'}</Bdi> },
        { title: t('inspection.draws.take'), render: ({ take }) => <Bdi>{draw.drawnOn ? take : '—'}</Bdi> },
      ]}
    />
  )
}

const DrawPanel = ({ draw }: { draw: DrawView }) => {
  const { t } = useTranslation()
  const code = (text: string | null) => text && <Bdi code>{text}</Bdi>
  const day = (text: string | null) => text && <Bdi>{text}</Bdi>
  const { drawnOn, size, picked, inspected } = draw
  return (
    <Panel
      title={`${draw.divisionName} ${draw.purpose}`}
      extra={drawnOn ? <DrawFileButton draw={draw} /> : <FreezeAct draw={draw} />}
    >
      <Facts
        facts={[
          { label: t('inspection.draws.committedOn'), value: day(draw.committedOn) },
          { label: t('inspection.draws.drawableFrom'), value: day(draw.drawableFrom) },
          { label: t('inspection.draws.size'), value: size },
          { label: t('inspection.draws.picked'), value: picked },
          { label: t('inspection.draws.inspected'), value: drawnOn && inspected },
          { label: t('inspection.draws.until'), value: day(draw.until) },
        ]}
      />
      <Facts
        facts={[
          { label: t('inspection.draws.promised'), value: code(draw.commitment) },
          { label: t('inspection.draws.seed'), value: code(draw.seed) },
          { label: t('inspection.draws.population'), value: code(draw.populationHash) },
        ]}
      />
      <Strata draw={draw} />
      {drawnOn && (
        <p>
          <Link to="/inspection/cards" search={{ kind: 'sample', division: draw.division }}>
            {t('inspection.draws.toCards')}
          </Link>
        </p>
      )}
    </Panel>
  )
}

const steps = ['note', 'save', 'run', 'read'] as const

const Steps = () => {
  const { t } = useTranslation()
  return (
    <Panel title={t('inspection.draws.steps')}>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`inspection.draws.step.${step}`, { command: 'npm run verify-draw 文件 承诺' })}</li>
        ))}
      </ol>
    </Panel>
  )
}

/** Surprise samples that anyone can draw again: the promise first, the population and the seed afterwards. */
export const InspectionDrawPage = () => {
  const { t } = useTranslation()
  const query = useQuery(cards.useTRPC().draw.list.queryOptions())
  return (
    <InspectionTabs>
      <div className="ui-row ui-between">
        <p className="ui-quiet">{t('inspection.draws.lead')}</p>
        <CommitAct />
      </div>
      <Loaded of={query}>
        {(draws) =>
          draws.length === 0 ? (
            <Empty description={t('inspection.draws.empty')} />
          ) : (
            draws.map((draw) => <DrawPanel key={draw.id} draw={draw} />)
          )
        }
      </Loaded>
      <Steps />
    </InspectionTabs>
  )
}
