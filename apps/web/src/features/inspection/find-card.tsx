import type { InspectionLine } from '@jiuyuan/contract-card/inspection'
import { FindInspection } from '@jiuyuan/contract-card/inspection'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'

/** The number of the card in hand, scanned or typed; Enter opens it. */
export const FindCard = ({ onFound }: { onFound: (line: InspectionLine) => void }) => {
  const { t } = useTranslation()
  const client = cards.useTRPCClient()
  const [cardNo, setCardNo] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const find = useMutation({
    mutationFn: async () => {
      const { success, data } = FindInspection.safeParse({ cardNo: cardNo.replaceAll(/\s/g, '') })
      return success ? client.inspection.find.query(data) : []
    },
    onSuccess: ([first, ...others]) => {
      if (first && others.length === 0) onFound(first)
    },
  })
  const several = find.data && find.data.length > 1 ? find.data : []
  return (
    <form
      className="ui-row"
      onSubmit={(event) => {
        event.preventDefault()
        find.mutate()
      }}
    >
      <label>
        {t('inspection.cards.find')}{' '}
        <input
          ref={box}
          className="ant-input inspection-number"
          inputMode="numeric"
          autoComplete="off"
          value={cardNo}
          onChange={({ target }) => setCardNo(target.value)}
        />
      </label>
      <Button htmlType="submit" loading={find.isPending}>
        {t('inspection.cards.found')}
      </Button>
      {find.data?.length === 0 && <span role="alert">{t('inspection.cards.missing')}</span>}
      {several.length > 0 && <span role="status">{t('inspection.cards.several')}</span>}
      {several.map((line) => (
        <Button key={line.id} onClick={() => onFound(line)}>
          {line.cardNo} {t(`inspection.cards.kinds.${line.kind}`)}
        </Button>
      ))}
    </form>
  )
}
