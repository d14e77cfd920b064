import type { NoticeBatch } from '@jiuyuan/contract-registration/notice'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Qr } from '@jiuyuan/ui/qr'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import './notice.css'

const Names = ({ entries }: Pick<NoticeBatch, 'entries'>) => {
  const { t } = useTranslation()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('notice.poster.number')}</th>
          <th scope="col">{t('list.name')}</th>
          <th scope="col">{t('list.identity')}</th>
          <th scope="col">{t('list.community')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, number, nameMasked, identityMasked, community }) => (
          <tr key={id}>
            <td>
              <Bdi>{number}</Bdi>
            </td>
            <td>
              <Bdi>{nameMasked}</Bdi>
            </td>
            <td>
              <Bdi code>{identityMasked}</Bdi>
            </td>
            <td>{community}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The poster of a batch, A4: masked names, period, where to object, and the way to the public page. */
const NoticePoster = ({ batch, address }: { batch: NoticeBatch; address: string }) => {
  const { t } = useTranslation()
  const { entries, from, until, office, community } = batch
  return (
    <article className="notice-poster">
      <h1>{t('notice.poster.title')}</h1>
      <p>{t('notice.poster.lead')}</p>
      <p>{t('notice.poster.period', { from, until })}</p>
      <Names entries={entries.filter(({ held }) => !held)} />
      <div className="notice-poster-foot">
        <div>
          <p>{t('notice.poster.object', { office })}</p>
          <p className="notice-poster-sign">
            {community}
            <br />
            <Bdi>{from}</Bdi>
          </p>
        </div>
        <figure>
          <Qr text={address} label={t('notice.poster.qr')} />
          <figcaption>{t('notice.poster.qr')}</figcaption>
        </figure>
      </div>
    </article>
  )
}

/** The poster on the screen, with its button; on paper nothing but the poster. */
export const PosterPage = ({ noticeId }: { noticeId: string }) => {
  const { t } = useTranslation()
  const { notice } = registration.useTRPC()
  return (
    <Loaded of={useQuery(notice.get.queryOptions({ noticeId }))}>
      {(batch) => (
        <>
          <title>{t('app.pageTitle', { page: t('notice.poster.title') })}</title>
          <div className="ui-row notice-screen">
            <Link to="/notices/$noticeId" params={{ noticeId }}>
              {t('notice.poster.back')}
            </Link>
            {batch.address && (
              <Button type="primary" onClick={() => window.print()}>
                {t('notice.poster.print')}
              </Button>
            )}
          </div>
          {batch.address ? (
            <NoticePoster batch={batch} address={new URL(batch.address, window.location.origin).href} />
          ) : (
            <p>{t('notice.poster.gone')}</p>
          )}
        </>
      )}
    </Loaded>
  )
}
