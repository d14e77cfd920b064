import type { CertificatePaper } from '@jiuyuan/contract-registration/certificate-desk'
import type { LedgerEntry } from '@jiuyuan/contract-registration/person'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { Bdi } from '@jiuyuan/ui/bdi'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Lines of one page of the booklet; blank lines are left for what is written by hand. */
const LINES = 9

const Holder = ({ paper }: { paper: CertificatePaper }) => {
  const { t } = useTranslation()
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t('person.fields.name'), <Bdi key="name">{[paper.name, paper.nameUyghur].filter(Boolean).join(' ')}</Bdi>],
    [t('person.sex'), t(`person.sexes.${paper.sex}`)],
    [t('person.birth'), <Bdi key="birth">{paper.birthDate}</Bdi>],
    [t('person.identity'), <Bdi key="identity">{paper.identityNumber}</Bdi>],
    [t('person.hukou'), t(`person.hukous.${paper.hukouKind}`)],
    [t('person.education'), t(`person.educations.${paper.education}`)],
    [t('person.phone'), <Bdi key="phone">{paper.phone}</Bdi>],
    [t('person.community'), paper.divisionName],
    [t('certificate.print.number'), <Bdi key="no">{paper.no}</Bdi>],
    [t('certificate.print.issuedOn'), <Bdi key="issued">{paper.issuedOn}</Bdi>],
  ]
  return (
    <table>
      <tbody>
        {lines.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Entries = ({ entries }: { entries: readonly LedgerEntry[] }) => {
  const { t } = useTranslation()
  const blank = Array.from({ length: Math.max(0, LINES - entries.length) }, (_, at) => at)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('certificate.print.day')}</th>
          <th scope="col">{t('certificate.print.text')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ at, text }, place) => (
          <tr key={`${at}${place}`}>
            <td>
              <Bdi>{civilDayOf(new Date(at))}</Bdi>
            </td>
            <td>
              <Bdi>{text}</Bdi>
            </td>
          </tr>
        ))}
        {blank.map((line) => (
          <tr key={line}>
            <td>&nbsp;</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const inPages = (entries: readonly LedgerEntry[]) =>
  Array.from({ length: Math.max(1, Math.ceil(entries.length / LINES)) }, (_, at) =>
    entries.slice(at * LINES, (at + 1) * LINES),
  )

const of = (entries: readonly LedgerEntry[], ...kinds: readonly LedgerEntry['kind'][]) =>
  entries.filter(({ kind }) => kinds.includes(kind))

/** The pages of 《就业失业登记证》: holder, registration and work, services and policies (附件 第七条), the card's part. */
export const CertificatePages = ({ paper }: { paper: CertificatePaper }) => {
  const { t } = useTranslation()
  const { entries } = paper
  const parts = [
    ...inPages(of(entries, 'registration', 'employment', 'certificate')).map((lines) => ({
      title: t('certificate.print.registrations'),
      content: <Entries entries={lines} />,
    })),
    ...inPages(of(entries, 'card', 'subsidy', 'training', 'agreement', 'placement')).map((lines) => ({
      title: t('certificate.print.entries'),
      content: <Entries entries={lines} />,
    })),
    ...inPages(of(entries, 'recognition')).map((lines) => ({
      title: t('certificate.print.recognition'),
      content: <Entries entries={lines} />,
    })),
  ]
  const pages = [{ title: t('certificate.print.holder'), content: <Holder paper={paper} /> }, ...parts]
  return (
    <div className="certificate-paper">
      {pages.map(({ title, content }, place) => (
        <section key={place} aria-label={title}>
          <h2>{title}</h2>
          {content}
          <footer>
            <span>{t('certificate.print.rule')}</span>
            <span>{t('certificate.print.stamp')}</span>
            <Bdi>{t('certificate.print.page', { page: place + 1 })}</Bdi>
          </footer>
        </section>
      ))}
    </div>
  )
}
