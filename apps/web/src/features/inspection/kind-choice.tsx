import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'

const kinds = ['annual', 'sample'] as const
export type Kind = (typeof kinds)[number]

/** Whether the campaign's cards are shown, or those that were drawn. */
export const KindChoice = ({ kind, choose }: { kind: Kind; choose: (kind: Kind) => void }) => {
  const { t } = useTranslation()
  return (
    <Radio.Group
      aria-label={t('inspection.title')}
      value={kind}
      optionType="button"
      options={kinds.map((value) => ({ value, label: t(`inspection.cards.kinds.${value}`) }))}
      onChange={({ target }) => choose(target.value)}
    />
  )
}
