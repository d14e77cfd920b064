import type { PrintedCard } from '@jiuyuan/contract-card/print'
import { PrintField, PrintSheet, type PrintOffset } from '@jiuyuan/ui/print-sheet'
import { Qr } from '@jiuyuan/ui/qr'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly card: PrintedCard
  readonly offset: PrintOffset
  readonly preprinted: boolean
}

const addressOf = (path: string) => new URL(path, window.location.origin).href

/** The card that is glued into the certificate (附件第四条). */
export const CardSheet = ({ card, offset, preprinted }: Props) => {
  const { t } = useTranslation()
  const { name, identityNumber, cardNo, certificateNo, issuedOn, version, checkPath } = card
  const text = (field: 'name' | 'identity' | 'number' | 'certificate' | 'issuedOn') => t(`cardDesk.print.face.${field}`)
  return (
    <PrintSheet paper="card" offset={offset} preprinted={preprinted} label={t('cardDesk.print.face.heading')}>
      <PrintField x={24} y={3} label={t('cardDesk.print.face.heading')}>
        {null}
      </PrintField>
      <PrintField x={6} y={13} label={text('name')}>
        {name}
      </PrintField>
      <PrintField x={6} y={20} label={text('identity')}>
        {identityNumber}
      </PrintField>
      <PrintField x={6} y={27} label={text('number')}>
        {cardNo}
      </PrintField>
      <PrintField x={6} y={34} label={text('certificate')}>
        {certificateNo}
      </PrintField>
      <PrintField x={6} y={41} label={text('issuedOn')}>
        {issuedOn}
      </PrintField>
      <PrintField x={6} y={51} label={t('cardDesk.print.face.together')}>
        {version > 1 && t('cardDesk.print.face.version', { version })}
      </PrintField>
      <PrintField x={68} y={26}>
        <Qr text={addressOf(checkPath)} label={t('cardDesk.print.face.check')} />
      </PrintField>
    </PrintSheet>
  )
}

/** The sleeve around it (附件第四条 套封): what shows when the certificate is opened. */
export const SleeveSheet = ({ card, offset, preprinted }: Props) => {
  const { t } = useTranslation()
  return (
    <PrintSheet paper="sleeve" offset={offset} preprinted={preprinted} label={t('cardDesk.print.papers.sleeve')}>
      <PrintField x={26} y={16} label={t('cardDesk.print.face.region')}>
        {null}
      </PrintField>
      <PrintField x={34} y={25} label={t('cardDesk.print.face.heading')}>
        {null}
      </PrintField>
      <PrintField x={20} y={42} label={t('cardDesk.print.face.name')}>
        {card.name}
      </PrintField>
      <PrintField x={20} y={50} label={t('cardDesk.print.face.number')}>
        {card.cardNo}
      </PrintField>
    </PrintSheet>
  )
}

/** For checking where there is no line: what the signature covers, to be scanned (GM/T 0003 or RFC 8037). */
export const AnnexSheet = ({ card }: Pick<Props, 'card'>) => {
  const { t } = useTranslation()
  return (
    <section className="desk-annex" aria-label={t('cardDesk.print.papers.annex')}>
      <p>
        {t('cardDesk.print.face.number')} {card.cardNo}
      </p>
      <Qr text={card.signed} label={t('cardDesk.print.face.offline')} />
      <p>{t('cardDesk.print.face.offline')}</p>
    </section>
  )
}
