import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Empty, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { placement } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { GuaranteeCard } from './guarantee-card.tsx'

const POLL_MS = 10_000

interface Props {
  readonly show: 'open' | 'all'
  readonly offer: (personId: string) => ReactNode
}

/** All households whose 24 hours run, the most urgent first. */
export const GuaranteeBoardPage = ({ show, offer }: Props) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { guarantee } = placement.useTRPC()
  const query = useQuery(guarantee.board.queryOptions({ open: show === 'open' }, { refetchInterval: POLL_MS }))
  return (
    <Page title={t('guarantee.title')}>
      <p className="ui-quiet">{t('guarantee.lead')}</p>
      <Radio.Group
        aria-label={t('list.status')}
        value={show}
        optionType="button"
        options={(['open', 'all'] as const).map((value) => ({ value, label: t(`guarantee.show.${value}`) }))}
        onChange={({ target }) => void navigate({ to: '/guarantees', search: { show: target.value } })}
      />
      <Loaded of={query}>
        {(all) =>
          all.length === 0 ? (
            <Empty description={t('guarantee.empty')} />
          ) : (
            [...all]
              .sort((one, other) => one.limitAt.localeCompare(other.limitAt))
              .map((each) => <GuaranteeCard key={each.id} guarantee={each} offer={offer} />)
          )
        }
      </Loaded>
    </Page>
  )
}
