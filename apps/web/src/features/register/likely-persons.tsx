import { Bdi } from '@jiuyuan/ui/bdi'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { useMay } from '../../app/session.tsx'
import { birthDateOf, type Values } from './registering.ts'

const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value : undefined)

/** Who is registered already and may be the same person: looked at before anybody is registered twice. */
export const LikelyPersons = ({ values }: { values: Values }) => {
  const { t } = useTranslation()
  const may = useMay()
  const { duplicate } = registration.useTRPC()
  const asked = {
    name: text(values['name']),
    phone: text(values['phone']),
    identityNumber: text(values['identityNumber']),
    birthDate: birthDateOf(values['identityNumber']),
  }
  const { data = [] } = useQuery(duplicate.check.queryOptions(asked, { enabled: may('duplicate:check') }))
  if (data.length === 0) return null
  return (
    <section className="ui-alert" aria-label={t('register.likely.title')}>
      <p className="ui-alert-title">{t('register.likely.title')}</p>
      <ul>
        {data.map(({ personId, name, divisionName: place, ground }, at) => {
          const line = t('register.likely.line', { name, place, ground: t(`register.likely.grounds.${ground}`) })
          return (
            <li key={`${personId}${at}`}>
              {personId ? (
                <Link to="/persons/$personId" params={{ personId }} target="_blank">
                  <Bdi>{line}</Bdi>
                </Link>
              ) : (
                <Bdi>{line}</Bdi>
              )}
            </li>
          )
        })}
      </ul>
      <p>{t('register.likely.hint')}</p>
    </section>
  )
}
