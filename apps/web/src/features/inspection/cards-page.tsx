import type { InspectionLine } from '@jiuyuan/contract-card/inspection'
import { useNavigate } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../app/loaded.tsx'
import { useMay } from '../../app/session.tsx'
import type { More } from '../../app/use-pages.ts'
import { FindCard } from './find-card.tsx'
import { InspectionTable } from './inspection-table.tsx'
import { InspectionTabs } from './inspection-tabs.tsx'
import { KindChoice } from './kind-choice.tsx'
import { NoteNotice } from './note-notice.tsx'
import { PickedTable } from './picked-table.tsx'
import { shows, useInspections, type Show, type Which } from './use-inspections.ts'
import { VerifyCard } from './verify-card.tsx'

interface DeskProps {
  readonly lines: readonly InspectionLine[]
  readonly more: More
}

/** The community's desk: the card in hand, the list one after the other, or many at once. */
const Desk = ({ lines, more }: DeskProps) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<{ line: InspectionLine; from: 'list' | 'number' }>()
  /** From the list the next card opens by itself; from the number the next number is asked for. */
  const next = () => {
    const at = lines.findIndex(({ id }) => id === opened?.line.id)
    const line = opened?.from === 'list' ? lines[at + 1] : undefined
    setOpened(line ? { line, from: 'list' } : undefined)
  }
  const act = (line: InspectionLine) => (
    <div className="ui-row">
      <Button onClick={() => setOpened({ line, from: 'list' })}>{t('inspection.cards.open')}</Button>
      {line.status === 'due' && <NoteNotice line={line} />}
    </div>
  )
  return (
    <>
      {opened ? (
        <VerifyCard key={opened.line.id} line={opened.line} done={next} />
      ) : (
        <FindCard onFound={(line) => setOpened({ line, from: 'number' })} />
      )}
      <PickedTable bulk="verify" label={t('inspection.tabs.cards')} lines={lines} more={more} act={act} />
    </>
  )
}

const toVerify: readonly Show[] = ['due', 'excepted', 'overdue', 'unreached']

/** The cards of an office that stand somewhere in the campaign or were drawn; the community works through them here. */
export const InspectionCardsPage = (which: Which) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { of, more } = useInspections(which)
  const { kind = 'annual' } = which
  const works = useMay()('inspection:verify') && toVerify.includes(which.show)
  const go = (changed: Partial<Which>) => void navigate({ to: '/inspection/cards', search: { ...which, ...changed } })
  return (
    <InspectionTabs>
      <div className="ui-row">
        <KindChoice kind={kind} choose={(chosen) => go({ kind: chosen })} />
        <Radio.Group
          aria-label={t('inspection.cards.show')}
          value={which.show}
          optionType="button"
          options={shows.map((value) => ({ value, label: t(`inspection.cards.shows.${value}`) }))}
          onChange={({ target }) => go({ show: target.value })}
        />
      </div>
      <Loaded of={of}>
        {(pages) => {
          const lines = pages.flatMap((page) => page.lines)
          return works ? (
            <Desk key={`${kind} ${which.show}`} lines={lines} more={more} />
          ) : (
            <InspectionTable label={t('inspection.tabs.cards')} lines={lines} more={more} />
          )
        }}
      </Loaded>
    </InspectionTabs>
  )
}
