import {
  holdReasonText,
  recheckOutcomeText,
  RecheckStage,
  type RecheckLine,
} from '@jiuyuan/contract-registration/recheck'
import { Bdi } from '@jiuyuan/ui/bdi'
import type { DataColumn } from '@jiuyuan/ui/data-table'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'
import { TabLinks } from '@jiuyuan/ui/tab-links'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePersonColumns } from '../../app/person-columns.tsx'
import { Acts, answered } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { useMay } from '../../app/session.tsx'
import { usePages, type More } from '../../app/use-pages.ts'
import { BulkKeep } from './bulk-keep.tsx'
import { HoldForm, KeepForm, RecomputeForm, ReleaseForm } from './recheck-forms.tsx'

const tones = { yes: 'good', no: 'bad', unknown: 'warn' } as const satisfies Record<string, Tone>

const forms = [
  { command: 'keep', Form: KeepForm },
  { command: 'release', Form: ReleaseForm },
  { command: 'recompute', Form: RecomputeForm },
  { command: 'hold', Form: HoldForm },
] as const

const RowActs = ({ id: recheckId }: Pick<RecheckLine, 'id'>) => {
  const { t } = useTranslation()
  const { recheck } = registration.useTRPC()
  const { data } = useQuery(recheck.permitted.queryOptions({ recheckId }))
  const acts = forms.map(({ command, Form }) => ({
    command,
    permission: 'recheck:decide',
    label: t(`recheck.acts.${command}`),
    form: (done: () => void) => <Form recheckId={recheckId} done={done} />,
  }))
  return <Acts acts={answered(acts, data)} aside />
}

const Outcome = ({ outcome, lines }: RecheckLine) => {
  const { t } = useTranslation()
  if (!outcome) return '—'
  return (
    <>
      <StatusTag tone={tones[outcome]}>{recheckOutcomeText[outcome]}</StatusTag>
      {lines.length > 0 && (
        <details>
          <summary>{t('recheck.showProof', { count: lines.length })}</summary>
          <ul>
            {lines.map((line, place) => (
              <li key={place}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const useColumns = (stage: RecheckStage, open: (id: string) => void): DataColumn<RecheckLine>[] => {
  const { t } = useTranslation()
  const personColumns = usePersonColumns()
  return [
    {
      title: t('list.name'),
      render: ({ personId, name }) => (
        <Link to="/persons/$personId" params={{ personId }} search={{ tab: 'exit' }}>
          <Bdi>{name}</Bdi>
        </Link>
      ),
    },
    ...personColumns,
    { title: t('recheck.fields.category'), render: ({ categoryTitle }) => categoryTitle },
    { title: t('recheck.fields.dueOn'), render: ({ dueOn }) => <Bdi>{dueOn}</Bdi> },
    { title: t('recheck.fields.outcome'), render: (line) => <Outcome {...line} /> },
    {
      title: t('recheck.fields.hold'),
      render: ({ hold }) =>
        hold && t('recheck.heldOf', { on: hold.on, by: hold.by, reason: holdReasonText[hold.reason] }),
    },
    {
      title: t('list.act'),
      render: ({ id }) =>
        stage !== 'later' && (
          <Button size="small" onClick={() => open(id)}>
            {t('list.act')}
          </Button>
        ),
    },
  ]
}

const Lines = ({ stage, lines, more }: { stage: RecheckStage; lines: readonly RecheckLine[]; more: More }) => {
  const { t } = useTranslation()
  const may = useMay()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [open, setOpen] = useState<string>()
  const opened = lines.find(({ id }) => id === open)
  const columns = useColumns(stage, setOpen)
  const passing = lines.filter(({ outcome }) => outcome === 'yes').map(({ id }) => id)
  const bulk = stage === 'due' && may('recheck:decide') && passing.length > 0
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const choosing = {
    title: t('recheck.fields.choose'),
    render: ({ id, name }: RecheckLine) => (
      <Checkbox
        aria-label={t('recheck.chooseOf', { name })}
        checked={chosen.includes(id)}
        onChange={() => toggle(id)}
      />
    ),
  }
  return (
    <>
      {bulk && (
        <BulkKeep
          key={chosen.join()}
          chosen={lines.filter(({ id }) => chosen.includes(id))}
          all={() => setChosen(passing.slice(0, 100))}
          done={() => setChosen([])}
        />
      )}
      {opened && (
        <Panel title={opened.name}>
          <RowActs id={opened.id} />
        </Panel>
      )}
      <ListTable
        label={t(`recheck.stages.${stage}`)}
        rows={lines}
        empty={t('recheck.empty')}
        more={more}
        columns={[...(bulk ? [choosing] : []), ...columns]}
      />
    </>
  )
}

const List = ({ stage }: { stage: RecheckStage }) => {
  const { recheck } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(recheck.list.queryKey({ stage }), (at) => client.recheck.list.query({ stage, ...at }))
  return (
    <Loaded of={of}>
      {(pages) => <Lines stage={stage} lines={pages.flatMap(({ lines }) => lines)} more={more} />}
    </Loaded>
  )
}

/** Who is rechecked: what the rules say of each; what becomes of them is decided by a person. */
export const RecheckPage = ({ stage }: { stage: RecheckStage }) => {
  const { t } = useTranslation()
  return (
    <Page title={t('recheck.title')}>
      <p className="ui-quiet">{t('recheck.lead')}</p>
      <TabLinks
        label={t('recheck.title')}
        tabs={RecheckStage.options}
        open={stage}
        link={(key, mark) => (
          <Link to="/rechecks" search={{ stage: key }} {...mark}>
            {t(`recheck.stages.${key}`)}
          </Link>
        )}
      >
        <List key={stage} stage={stage} />
      </TabLinks>
    </Page>
  )
}
