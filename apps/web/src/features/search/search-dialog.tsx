import { PersonSearch, type PersonHit } from '@jiuyuan/contract-reporting/person'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Dialog } from '@jiuyuan/ui/dialog'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reporting } from '../../app/api.tsx'
import { useMay } from '../../app/session.tsx'
import { RegionLookup } from './region-lookup.tsx'

const Hit = ({ hit, onOpen }: { hit: PersonHit; onOpen: () => void }) => {
  const { t } = useTranslation()
  const { personId, name, divisionName, cardNo, certificateNo } = hit
  const notes = [
    divisionName,
    ...(cardNo ? [t('search.card', { no: cardNo })] : []),
    ...(certificateNo ? [t('search.certificate', { no: certificateNo })] : []),
  ]
  return (
    <li>
      <Link to="/persons/$personId" params={{ personId }} onClick={onOpen}>
        <Bdi>{name}</Bdi>
      </Link>{' '}
      <span className="ui-quiet">
        <Bdi>{notes.join(' · ')}</Bdi>
      </span>
    </li>
  )
}

/** Finds a person by name, pinyin or number. */
export const SearchDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useTranslation()
  const { person } = reporting.useTRPC()
  const may = useMay()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  const asked = PersonSearch.safeParse({ text })
  const { data } = useQuery(person.search.queryOptions(asked.success ? asked.data : skipToken))
  const close = () => {
    setTyped('')
    onClose()
  }
  return (
    <Dialog open={open} title={t('search.title')} onClose={close}>
      <Form layout="vertical">
        <Form.Item label={t('search.label')} htmlFor="search" extra={t('search.hint')}>
          <Input id="search" autoComplete="off" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </Form.Item>
      </Form>
      <div aria-live="polite">
        {data && (
          <p className="ui-quiet">{data.length === 0 ? t('search.none') : t('search.found', { count: data.length })}</p>
        )}
        <ul className="app-plain">
          {data?.map((hit) => (
            <Hit key={hit.personId} hit={hit} onOpen={close} />
          ))}
        </ul>
      </div>
      {may('person:lookup') && <RegionLookup />}
    </Dialog>
  )
}
