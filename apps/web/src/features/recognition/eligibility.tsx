import type { CategoryLine } from '@jiuyuan/contract-registration/recognition-case'
import type { ProofView } from '@jiuyuan/contract-registration/recognition'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { Assumptions } from './assumptions.tsx'
import { outcomeTones } from './proof-lines.tsx'

const Ground = ({ document, article, quote, confidence }: CategoryLine) => {
  const { t } = useTranslation()
  return (
    <>
      <p className="ui-quiet">
        {document}
        {article} · {t(`recognition.confidence.${confidence}`)}
      </p>
      {quote && <blockquote>{quote}</blockquote>}
    </>
  )
}

const Said = ({ proof }: { proof: ProofView }) => (
  <>
    <ul className="app-proof">
      {proof.plain.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <Assumptions assumptions={proof.assumptions} />
  </>
)

interface Props {
  readonly lines: readonly CategoryLine[]
  readonly proofs: readonly ProofView[]
  readonly chosen: readonly string[]
  readonly choose: (categories: string[]) => void
}

/** The categories of today, each with its article and what the conditions say so far; the first chosen is the primary one. */
export const Eligibility = ({ lines, proofs, chosen, choose }: Props) => {
  const { t } = useTranslation()
  const toggle = (code: string) =>
    choose(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])
  return (
    <Panel title={t('recognition.form.categories')}>
      <p className="ui-quiet">{t('recognition.form.categoriesHint')}</p>
      <ul className="app-plain recognition-categories">
        {lines.map((line, place) => {
          const { code, title, sensitive } = line
          const proof = proofs.find(({ category }) => category === code)
          const picked = chosen.includes(code)
          return (
            <li key={code}>
              <Checkbox id={`category-${code}`} autoFocus={place === 0} checked={picked} onChange={() => toggle(code)}>
                {title}
              </Checkbox>{' '}
              {proof && (
                <StatusTag tone={outcomeTones[proof.outcome]}>{t(`recognition.outcomes.${proof.outcome}`)}</StatusTag>
              )}{' '}
              {chosen[0] === code && <StatusTag tone="busy">{t('recognition.primary')}</StatusTag>}
              {sensitive && <p className="ui-quiet">{t('recognition.form.sensitive')}</p>}
              {picked && <Ground {...line} />}
              {picked && proof && <Said proof={proof} />}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
