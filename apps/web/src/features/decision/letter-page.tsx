import type { DecisionView } from '@jiuyuan/contract-registration/decision'
import { Bdi } from '@jiuyuan/ui/bdi'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import './decision.css'

const Remedies = ({ remedies }: Pick<DecisionView, 'remedies'>) => {
  const { t } = useTranslation()
  if (!remedies) return <p>{t('decision.letter.noRemedies')}</p>
  const { body, reconsiderationDays: days, courtMonths: months } = remedies
  return (
    <>
      <p>{t('decision.letter.remediesOf', { body, days, months })}</p>
      <p>{t('decision.letter.internal')}</p>
    </>
  )
}

const Receipt = ({ number }: Pick<DecisionView, 'number'>) => {
  const { t } = useTranslation()
  return (
    <section className="letter-receipt">
      <h2>{t('decision.letter.receipt')}</h2>
      <p>{t('decision.letter.receiptOf', { number })}</p>
      <p>{t('decision.letter.sign')}</p>
      <p>{t('decision.letter.server')}</p>
    </section>
  )
}

/** A day as documents write it (GB/T 9704): 2026年11月3日. */
const inChinese = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The letter, A4 after GB/T 9704: number, addressee, facts, rule with its version, materials, decision, remedies, receipt. */
const DecisionLetter = ({ decision }: { decision: DecisionView }) => {
  const { t } = useTranslation()
  const { officeName, title, number, name, identityMasked, facts, article, packTitle, pack, evidence } = decision
  return (
    <article className="letter">
      <header>
        <p className="letter-office">{officeName}</p>
        <h1>{title}</h1>
        <p className="letter-number">
          <Bdi>{number}</Bdi>
        </p>
      </header>
      <p className="letter-to">
        <Bdi>{t('decision.letter.to', { name, identity: identityMasked })}</Bdi>
      </p>
      <h2>{t('decision.letter.facts')}</h2>
      {facts.map((line, place) => (
        <p key={place}>{line}</p>
      ))}
      <h2>{t('decision.letter.rule')}</h2>
      <p>{t('decision.letter.ruleOf', { article, title: packTitle, pack })}</p>
      <h2>{t('decision.letter.evidence')}</h2>
      {evidence.length === 0 && <p>{t('decision.letter.noEvidence')}</p>}
      {evidence.map(({ title: paper, seenOn }, place) => (
        <p key={place}>
          {paper} <Bdi>{seenOn ?? ''}</Bdi>
        </p>
      ))}
      <h2>{t('decision.letter.decision')}</h2>
      <p>{t('decision.letter.decisionOf', { ground: decision.ground, effect: decision.effect })}</p>
      <h2>{t('decision.letter.remedies')}</h2>
      <Remedies remedies={decision.remedies} />
      <footer className="letter-sign">
        <p>{officeName}</p>
        <p>
          <Bdi>{inChinese(decision.decidedOn)}</Bdi>
        </p>
        <p>{t('decision.letter.seal')}</p>
      </footer>
      <Receipt number={number} />
    </article>
  )
}

/** The letter on the screen, with its button; on paper nothing but the letter. */
export const LetterPage = ({ decisionId }: { decisionId: string }) => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC().decision
  return (
    <Loaded of={useQuery(trpc.get.queryOptions({ decisionId }))}>
      {(decision) => (
        <>
          <title>{t('app.pageTitle', { page: decision.title })}</title>
          <div className="ui-row letter-screen">
            <Link to="/decisions/$decisionId" params={{ decisionId }}>
              {t('decision.letter.back')}
            </Link>
            <Button type="primary" onClick={() => window.print()}>
              {t('decision.print')}
            </Button>
          </div>
          <DecisionLetter decision={decision} />
        </>
      )}
    </Loaded>
  )
}
