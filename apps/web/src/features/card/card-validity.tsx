import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useMe } from '../../app/session.tsx'

/** Whether the person's card was good on a day, by each of its four parts (附件第七、十、十六条). */
export const CardValidity = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { today } = useMe()
  const [on, setOn] = useState(today)
  const { validity } = cards.useTRPC()
  const asked = useQuery(validity.on.queryOptions({ of: { kind: 'person', personId }, on }, { enabled: on !== '' }))
  return (
    <Panel title={t('card.validity.title')}>
      <Form layout="inline">
        <Form.Item label={t('card.validity.on')} htmlFor="card-valid-on">
          <Input id="card-valid-on" type="date" value={on} onChange={({ target }) => setOn(target.value)} />
        </Form.Item>
      </Form>
      <Loaded of={asked}>
        {({ valid, because }) => (
          <>
            <StatusTag tone={valid ? 'good' : 'warn'}>{t(valid ? 'card.validity.yes' : 'card.validity.no')}</StatusTag>
            <ul>
              {because.map(({ component, valid: good, since }) => (
                <li key={component}>
                  {t(`card.validity.parts.${component}`)}:{t(good ? 'card.validity.good' : 'card.validity.bad')}
                  {since && (
                    <>
                      ,{t('card.validity.since')} <Bdi>{since}</Bdi>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  )
}
