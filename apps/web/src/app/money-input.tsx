import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Yuan as typed to whole fen; what is no amount stays as it is and fails the contract's check. */
export const fenOf = (typed: string): string => {
  const [, whole = '', part = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(typed.trim().replaceAll(',', '')) ?? []
  return whole === '' ? typed : `${BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))}`
}

interface Props {
  readonly id?: string
  readonly onChange?: (fen: string) => void
}

export const MoneyInput = ({ id, onChange, ...rest }: Props) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  return (
    <Input
      {...rest}
      {...(id && { id })}
      value={typed}
      inputMode="decimal"
      autoComplete="off"
      suffix={t('form.yuan')}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange?.(fenOf(target.value))
      }}
    />
  )
}
