import { Bdi } from '@jiuyuan/ui/bdi'
import { CheckAnswers } from '@jiuyuan/ui/check-answers'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { useGoOn } from '../../app/go-on.ts'
import { Loaded } from '../../app/loaded.tsx'
import { evidenceOf, type Application } from './application.ts'
import { Source } from './needs-panel.tsx'
import { ProofLines } from './proof-lines.tsx'

interface Props {
  readonly personId: string
  readonly application: Application
  readonly pending: boolean
  readonly back: () => void
  readonly submit: () => void
}

/** All answers once more, with what will be judged by them, before the application is taken. */
export const CheckApplication = ({ personId, application, pending, back, submit }: Props) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { categories, assent } = application
  const of = useQuery(recognition.needs.queryOptions({ personId, categories, evidence: evidenceOf(application) }))
  useGoOn(() => of.isSuccess && !pending && submit())
  return (
    <Loaded of={of}>
      {({ proofs, needs }) => (
        <Panel title={t('recognition.form.check')}>
          <CheckAnswers
            title={t('recognition.form.answers')}
            onChange={back}
            groups={[
              {
                key: 'categories',
                title: t('recognition.form.categories'),
                answers: [{ label: t('recognition.category'), value: proofs.map(({ title }) => title).join('、') }],
              },
              {
                key: 'needs',
                title: t('recognition.form.needs'),
                answers: needs.map((need) => ({
                  label: need.title,
                  value: (
                    <>
                      {t(`recognition.needs.${need.state}`)} · <Source {...need} />
                    </>
                  ),
                })),
              },
              {
                key: 'assent',
                title: t('assent.title'),
                answers: [
                  { label: t('assent.method'), value: assent.method && t(`assent.methods.${assent.method}`) },
                  { label: t('assent.on'), value: <Bdi>{assent.on}</Bdi> },
                  { label: t('assent.language'), value: assent.language && t(`assent.languages.${assent.language}`) },
                ],
              },
            ]}
          />
          {proofs.map((proof) => (
            <ProofLines key={proof.category} proof={proof} />
          ))}
          <div className="ui-row">
            <Button type="primary" loading={pending} onClick={submit}>
              {t('recognition.form.submit')}
            </Button>
            <Button onClick={back}>{t('recognition.form.change')}</Button>
            <span className="ui-quiet">{t('recognition.form.goOn')}</span>
          </div>
        </Panel>
      )}
    </Loaded>
  )
}
