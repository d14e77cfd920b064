import { documentKinds, type DocumentKind, type DossierView } from '@jiuyuan/contract-registration/dossier'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { DossierActs } from './dossier-acts.tsx'

/** Kinds as the person reads them. */
export const kindsText = (kinds: readonly DocumentKind[]) => kinds.map((kind) => documentKinds[kind].zh).join('、')

const Documents = ({ personId, documents }: { personId: string; documents: DossierView['documents'] }) => {
  const { t } = useTranslation()
  const addressOf = (id: string) => `/api/registration/download/document?personId=${personId}&documentId=${id}`
  return (
    <ListTable
      label={t('dossier.documents')}
      rows={documents.toReversed()}
      empty={t('dossier.noDocuments')}
      columns={[
        { title: t('dossier.kind'), render: ({ kind }) => documentKinds[kind].zh },
        {
          title: t('dossier.state'),
          render: ({ state }) => (
            <StatusTag tone={state === 'current' ? 'good' : 'plain'}>{t(`dossier.states.${state}`)}</StatusTag>
          ),
        },
        {
          title: t('dossier.added'),
          render: ({ addedOn, addedBy }) => (
            <Bdi>
              {addedOn} {addedBy}
            </Bdi>
          ),
        },
        {
          title: t('dossier.size'),
          render: ({ bytes }) => <Bdi>{t('dossier.kilobytes', { n: Math.ceil(bytes / 1024) })}</Bdi>,
        },
        {
          title: t('dossier.download'),
          render: ({ id, state }) =>
            state !== 'retracted' && (
              <a href={addressOf(id)} download>
                {t('dossier.download')}
              </a>
            ),
        },
      ]}
    />
  )
}

const Papers = ({ papers }: { papers: DossierView['papers'] }) => {
  const { t } = useTranslation()
  return (
    <ListTable
      label={t('dossier.papers')}
      rows={papers}
      empty={t('dossier.noPapers')}
      columns={[
        { title: t('dossier.kind'), render: ({ kind }) => documentKinds[kind].zh },
        { title: t('dossier.box'), render: ({ box }) => <Bdi code>{box}</Bdi> },
        { title: t('dossier.shelf'), render: ({ shelf }) => <Bdi code>{shelf}</Bdi> },
        { title: t('dossier.pages'), render: ({ pages }) => <Bdi>{pages}</Bdi> },
        {
          title: t('dossier.filed'),
          render: ({ filedOn, filedBy }) => (
            <Bdi>
              {filedOn} {filedBy}
            </Bdi>
          ),
        },
      ]}
    />
  )
}

/** A person's documents and papers, and what exists on one side only. */
export const DossierFile = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { dossier: trpc } = registration.useTRPC()
  return (
    <Loaded of={useQuery(trpc.get.queryOptions({ personId }))}>
      {(dossier) => (
        <>
          <DossierActs personId={personId} dossier={dossier} />
          <Facts
            facts={[
              { label: t('dossier.onlyElectronic'), value: kindsText(dossier.onlyElectronic) || '—' },
              { label: t('dossier.onlyPaper'), value: kindsText(dossier.onlyPaper) || '—' },
            ]}
          />
          <Panel title={t('dossier.documents')}>
            <Documents personId={personId} documents={dossier.documents} />
          </Panel>
          <Panel title={t('dossier.papers')}>
            <Papers papers={dossier.papers} />
          </Panel>
        </>
      )}
    </Loaded>
  )
}
