import type { ProofView } from '@jiuyuan/contract-registration/recognition'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'
import { useTranslation } from 'react-i18next'
import { Assumptions } from './assumptions.tsx'

export const outcomeTones = { yes: 'good', no: 'bad', unknown: 'warn' } as const satisfies Record<
  ProofView['outcome'],
  Tone
>

/** Why the conditions hold, fail or wait, line by line with the article; the whole tree for who audits it. */
export const ProofLines = ({ proof }: { proof: ProofView }) => {
  const { t } = useTranslation()
  const { outcome, lines, wouldPassIf, missingEvidence, assumptions, tree, title } = proof
  return (
    <section aria-label={title}>
      <p className="ui-row">
        <strong>{title}</strong>
        <StatusTag tone={outcomeTones[outcome]}>{t(`recognition.outcomes.${outcome}`)}</StatusTag>
      </p>
      <ul className="app-proof">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {wouldPassIf && <p>{t('recognition.wouldPass', { if: wouldPassIf })}</p>}
      {missingEvidence && <p>{t('recognition.missing', { what: missingEvidence })}</p>}
      <Assumptions assumptions={assumptions} />
      <details className="recognition-more">
        <summary>{t('recognition.audit')}</summary>
        <pre className="recognition-tree">{JSON.stringify(tree, null, 2)}</pre>
      </details>
    </section>
  )
}
