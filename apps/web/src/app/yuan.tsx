import { fen, yuan } from '@jiuyuan/kernel/money'
import { Bdi } from '@jiuyuan/ui/bdi'
import { useTranslation } from 'react-i18next'

/** An amount of the wire (fen as text) in yuan. */
export const Yuan = ({ amount }: { amount: string }) => {
  const { t } = useTranslation()
  return <Bdi>{t('list.yuan', { amount: yuan(fen(amount)) })}</Bdi>
}
