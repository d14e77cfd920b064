import type { CardView } from '@jiuyuan/contract-card/card'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'

/** Who holds it, and who should by the person's employment (附件第十、十一条). */
const Held = ({ card: { status, holder, expectedHolder } }: { card: CardView }) => {
  const { t } = useTranslation()
  const misplaced = status === 'active' && expectedHolder !== null && expectedHolder !== holder
  return (
    <span className="ui-row">
      {holder && t(`card.holders.${holder}`)}
      {misplaced && (
        <StatusTag tone="warn">{t('card.misplaced', { holder: t(`card.holders.${expectedHolder}`) })}</StatusTag>
      )}
    </span>
  )
}

const CardPanel = ({ card }: { card: CardView }) => {
  const { t } = useTranslation()
  const { status, cardNo, certificateNo, effective, issuedOn, dueOn, holder } = card
  return (
    <Panel
      title={t('card.title')}
      extra={<StatusTag tone={status === 'active' ? 'good' : 'plain'}>{t(`card.statuses.${status}`)}</StatusTag>}
    >
      <Facts
        facts={[
          { label: t('card.cardNo'), value: cardNo ? <Bdi code>{cardNo}</Bdi> : t('card.noNumber') },
          { label: t('card.certificateNo'), value: certificateNo && <Bdi code>{certificateNo}</Bdi> },
          {
            label: t('card.effective'),
            value: (
              <StatusTag tone={effective ? 'good' : 'warn'}>
                {t(`card.effectives.${effective ? 'yes' : 'no'}`)}
              </StatusTag>
            ),
          },
          { label: t('card.issuedOn'), value: issuedOn && <Bdi>{issuedOn}</Bdi> },
          { label: t('card.dueOn'), value: dueOn && <Bdi>{dueOn}</Bdi> },
          {
            label: t('card.holder'),
            value: holder && <Held card={card} />,
          },
        ]}
      />
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
        all.length === 0 ? <p>{t('card.none')}</p> : all.map((each) => <CardPanel key={each.id} card={each} />)
      }
    </Loaded>
  )
}
