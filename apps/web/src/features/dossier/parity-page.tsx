import { Bdi } from '@jiuyuan/ui/bdi'
import { Link, useNavigate } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { usePages } from '../../app/use-pages.ts'
import { kindsText } from './dossier-file.tsx'
import type { ParitySide } from './parity-side.ts'

/** Dossiers in which something exists on one side only. */
export const ParityPage = ({ side }: { side: ParitySide }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { dossier } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const wanted = side === 'all' ? {} : { side }
  const { of, more } = usePages(dossier.parity.queryKey(wanted), (at) =>
    client.dossier.parity.query({ ...wanted, ...at }),
  )
  const sides = t('dossier.sides', { returnObjects: true })
  return (
    <Page title={t('dossier.title')}>
      <p className="ui-quiet">{t('dossier.lead')}</p>
      <Radio.Group
        aria-label={t('dossier.side')}
        value={side}
        optionType="button"
        options={Object.entries(sides).map(([value, label]) => ({ value, label }))}
        onChange={({ target }) => void navigate({ to: '/dossiers', search: { side: target.value } })}
      />
      <Loaded of={of}>
        {(pages) => (
          <ListTable
            label={t('dossier.title')}
            rows={pages.flatMap(({ lines }) => lines)}
            empty={t('dossier.empty')}
            more={more}
            columns={[
              {
                title: t('dossier.name'),
                render: ({ id, name }) => (
                  <Link to="/persons/$personId" params={{ personId: id }} search={{ tab: 'dossier' }}>
                    <Bdi>{name}</Bdi>
                  </Link>
                ),
              },
              { title: t('list.community'), render: ({ divisionName }) => divisionName },
              { title: t('dossier.onlyElectronic'), render: ({ onlyElectronic }) => kindsText(onlyElectronic) },
              { title: t('dossier.onlyPaper'), render: ({ onlyPaper }) => kindsText(onlyPaper) },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
