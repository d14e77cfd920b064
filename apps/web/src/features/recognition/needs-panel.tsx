import type { Need } from '@jiuyuan/contract-registration/recognition-case'
import { Bdi } from '@jiuyuan/ui/bdi'
import { DataTable } from '@jiuyuan/ui/data-table'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'
import { Button, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../app/session.tsx'
import { COUNTED, type Application, type Seen } from './application.ts'

const tones = {
  known: 'good',
  certified: 'good',
  shown: 'good',
  bring: 'warn',
  stale: 'warn',
  unavailable: 'warn',
} as const satisfies Record<Need['state'], Tone>

/** Where a fact is known from, and how fresh it is; a stub says so itself, and is marked. */
export const Source = ({ source, asOf, stub }: Pick<Need, 'source' | 'asOf' | 'stub'>) => (
  <>
    {stub && source ? <StatusTag tone="warn">{source}</StatusTag> : (source ?? '—')} {asOf && <Bdi>{asOf}</Bdi>}
  </>
)

const useShown = () => {
  const { t } = useTranslation()
  return (value: Need['value']) => {
    if (value === null) return '—'
    return typeof value === 'boolean' ? t(value ? 'list.yes' : 'list.no') : String(value)
  }
}

interface PaperProps {
  readonly need: Need
  readonly seen: Seen | undefined
  readonly see: (paper: Seen | undefined) => void
}

// What a department denies, a paper may still show.
const Paper = ({ need: { fact, title, attested, state, value: known }, seen, see }: PaperProps) => {
  const { t } = useTranslation()
  const { today } = useMe()
  if (state === 'known' || (state === 'certified' && known === true)) return '—'
  if (!seen)
    return (
      <span className="ui-row">
        <Button size="small" onClick={() => see({ value: fact === COUNTED ? 0 : true, seenOn: today })}>
          {t(attested ? 'recognition.form.attest' : 'recognition.form.seen')}
        </Button>
        {fact !== COUNTED && (
          <Button size="small" type="text" onClick={() => see({ value: false, seenOn: today })}>
            {t('recognition.form.seenNot')}
          </Button>
        )}
      </span>
    )
  const { value, seenOn } = seen
  return (
    <span className="ui-row">
      {typeof value === 'number' ? (
        <InputNumber aria-label={title} min={0} value={value} onChange={(next) => see({ value: next ?? 0, seenOn })} />
      ) : (
        t(value ? 'recognition.form.saysYes' : 'recognition.form.saysNo')
      )}
      <Input
        type="date"
        aria-label={t('recognition.seen.on')}
        value={seenOn}
        onChange={({ target }) => see({ value, seenOn: target.value })}
      />
      <Button size="small" type="text" onClick={() => see(undefined)}>
        {t('recognition.seen.remove')}
      </Button>
    </span>
  )
}

interface Props {
  readonly needs: readonly Need[]
  readonly contradictions: readonly Need[]
  readonly seen: Application['seen']
  readonly see: (fact: string, paper: Seen | undefined) => void
}

/** Everything the application needs, asked for once: what is known and from whom, and which papers must be shown. */
export const NeedsPanel = ({ needs, contradictions, seen, see }: Props) => {
  const { t } = useTranslation()
  const shown = useShown()
  const order = (need: Need) => (tones[need.state] === 'warn' || need.state === 'shown' ? 0 : 1)
  const rows = needs.map((need) => ({ ...need, id: need.fact })).toSorted((one, other) => order(one) - order(other))
  return (
    <Panel title={t('recognition.form.needs')}>
      <p className="ui-quiet">{t('recognition.form.needsHint')}</p>
      {contradictions.map((need) => (
        <p key={need.fact}>
          <StatusTag tone="bad">{t('recognition.form.contradiction')}</StatusTag> {need.title} · <Source {...need} />
        </p>
      ))}
      <DataTable
        label={t('recognition.form.needs')}
        rows={rows}
        empty={t('recognition.form.needsNone')}
        columns={[
          { title: t('recognition.seen.fact'), render: ({ title }) => title },
          {
            title: t('list.status'),
            render: ({ state }) => <StatusTag tone={tones[state]}>{t(`recognition.needs.${state}`)}</StatusTag>,
          },
          { title: t('recognition.form.value'), render: ({ value }) => <Bdi>{shown(value)}</Bdi> },
          { title: t('recognition.form.source'), render: (need) => <Source {...need} /> },
          { title: t('recognition.form.paper'), render: ({ paper }) => paper },
          {
            title: t('recognition.form.original'),
            render: (need) => <Paper need={need} seen={seen[need.fact]} see={(paper) => see(need.fact, paper)} />,
          },
        ]}
      />
    </Panel>
  )
}
