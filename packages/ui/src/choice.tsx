import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'

interface Props extends ComponentProps<'select'> {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** One of several: the browser's own list, with a first line that chooses nothing. */
export const Choice = ({ choices, value, ...rest }: Props) => {
  const { t } = useTranslation('ui')
  return (
    <select {...rest} className="ui-choice" value={value ?? ''}>
      <option value="">{t('choice.none')}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
