import type { DivisionLine } from '@jiuyuan/contract-registration/division-router'
import { Choice } from '@jiuyuan/ui/choice'
import { useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from './api.tsx'
import { pathOf } from './fields.tsx'
import { useMe } from './session.tsx'

const REGION = '650000000000'
const FOREVER = { staleTime: Number.POSITIVE_INFINITY }

interface LevelProps {
  readonly under: string
  readonly id?: string | undefined
  readonly value: string
  readonly choose: (code: string) => void
}

const Level = ({ under, id, value, choose }: LevelProps) => {
  const { t } = useTranslation()
  const { division } = registration.useTRPC()
  const { data = [] } = useQuery(division.under.queryOptions({ code: under }, FOREVER))
  const [first] = data
  if (!first) return null
  return (
    <Choice
      id={id}
      aria-label={t(`division.${first.level}`)}
      value={value}
      choices={data.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={({ target }) => choose(target.value || under)}
    />
  )
}

interface PickerProps {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (code: string) => void
}

const isCommunity = (code: string | undefined) => code !== undefined && code !== '' && !code.endsWith('000')

/** A community that is chosen, by its name; else the levels from the region down, each opening the next, from the own office on. */
const Picker = ({ id, value, onChange }: PickerProps) => {
  const { t } = useTranslation()
  const { office } = useMe()
  const { division } = registration.useTRPC()
  const [changing, setChanging] = useState(!isCommunity(value))
  const { data = [] } = useQuery(division.path.queryOptions({ code: value || office || REGION }, FOREVER))
  const chain: readonly Pick<DivisionLine, 'code'>[] = data.length > 0 ? data : [{ code: REGION }]
  if (!changing)
    return (
      <span className="ui-row">
        {data
          .slice(1)
          .map(({ name }) => name)
          .join('')}
        <Button size="small" id={id} onClick={() => setChanging(true)}>
          {t('division.change')}
        </Button>
      </span>
    )
  return (
    <span className="app-levels">
      {chain.map(({ code: under }, place) => (
        <Level
          key={under}
          under={under}
          id={place === 0 ? id : undefined}
          value={chain[place + 1]?.code ?? ''}
          choose={(code) => onChange?.(code)}
        />
      ))}
    </span>
  )
}

/** A community, chosen level by level; 12 digits on the wire. */
export const DivisionField = ({ name, label }: { name: string; label: string }) => (
  <Form.Item name={pathOf(name)} label={label}>
    <Picker />
  </Form.Item>
)
