import type { CardView } from '@jiuyuan/contract-card/card'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts, type Fact } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useMay } from '../../app/session.tsx'
import { CardBooks } from './card-books.tsx'
import { CardValidity } from './card-validity.tsx'

/** Who holds it, and who should by the person's employment (附件第十、十一条). */
const Held = ({ card: { status, holder, expectedHolder } }: { card: CardView }) => {
  const { t } = useTranslation()
  const misplaced = status === 'active' && expectedHolder !== null && expectedHolder !== holder && holder !== 'issuer'
  return (
    <span className="ui-row">
      {holder && t(`card.holders.${holder}`)}
      {misplaced && (
        <StatusTag tone="warn">{t('card.misplaced', { holder: t(`card.holders.${expectedHolder}`) })}</StatusTag>
      )}
    </span>
  )
}

/** Who must give a paper back, and by when. */
const Returns = ({ returns }: { returns: NonNullable<CardView['returns']> }) => {
  const { t } = useTranslation()
  const { by, kind, dueOn, overdue } = returns
  return (
    <span className="ui-row">
      {kind === 'hand-back' ? t('card.handBack') : t(`card.returnBy.${by}`)} <Bdi>{dueOn}</Bdi>
      {overdue && <StatusTag tone="bad">{t('card.overdue')}</StatusTag>}
    </span>
  )
}

const PrintLink = ({ card: { id, status } }: { card: CardView }) => {
  const { t } = useTranslation()
  const may = useMay()
  if (status !== 'active' || !may('card:print')) return null
  return (
    <Link to="/cards/print" search={{ ids: [id] }}>
      {t('card.print')}
    </Link>
  )
}

const Effective = ({ effective }: Pick<CardView, 'effective'>) => {
  const { t } = useTranslation()
  return <StatusTag tone={effective ? 'good' : 'warn'}>{t(`card.effectives.${effective ? 'yes' : 'no'}`)}</StatusTag>
}

/** What only some cards have: a task, a notice that runs, a demand. */
const useExtra = ({ status, returns, noticeUntil, demandedOn }: CardView): Fact[] => {
  const { t } = useTranslation()
  return [
    ...(returns ? [{ label: t('card.returns'), value: <Returns returns={returns} /> }] : []),
    ...(status === 'lost' ? [{ label: t('card.noticeUntil'), value: <Bdi>{noticeUntil}</Bdi> }] : []),
    ...(demandedOn ? [{ label: t('card.demandedOn'), value: <Bdi>{demandedOn}</Bdi> }] : []),
  ]
}

const CardPanel = ({ card }: { card: CardView }) => {
  const { t } = useTranslation()
  const { status, cardNo, certificateNo, effective, issuedOn, dueOn, holder, certificateHolder, version } = card
  const extra = useExtra(card)
  return (
    <Panel
      title={t('card.title')}
      extra={
        <span className="ui-row">
          <PrintLink card={card} />
          <StatusTag tone={status === 'active' ? 'good' : 'plain'}>{t(`card.statuses.${status}`)}</StatusTag>
        </span>
      }
    >
      <Facts
        facts={[
          { label: t('card.cardNo'), value: cardNo ? <Bdi code>{cardNo}</Bdi> : t('card.noNumber') },
          { label: t('card.certificateNo'), value: certificateNo && <Bdi code>{certificateNo}</Bdi> },
          { label: t('card.effective'), value: <Effective effective={effective} /> },
          { label: t('card.issuedOn'), value: issuedOn && <Bdi>{issuedOn}</Bdi> },
          { label: t('card.dueOn'), value: dueOn && <Bdi>{dueOn}</Bdi> },
          { label: t('card.holder'), value: holder && <Held card={card} /> },
          { label: t('card.certificateHolder'), value: certificateHolder && t(`card.holders.${certificateHolder}`) },
          { label: t('card.version'), value: cardNo && <Bdi>{version}</Bdi> },
          ...extra,
        ]}
      />
      {cardNo && <CardBooks cardId={card.id} />}
    </Panel>
  )
}

/** Every card the person had, with who holds it and who should. */
export const CardFile = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { card } = cards.useTRPC()
  return (
    <Loaded of={useQuery(card.ofPerson.queryOptions({ personId }))}>
      {(all) =>
        all.length === 0 ? (
          <p>{t('card.none')}</p>
        ) : (
          <>
            {all.map((each) => (
              <CardPanel key={each.id} card={each} />
            ))}
            <CardValidity personId={personId} />
          </>
        )
      }
    </Loaded>
  )
}
