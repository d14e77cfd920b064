import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { RefusalGrounds, type Refusal } from './refusal-alert.tsx'

/** One thing that could be done; `refusal` is null when it can be done now. */
export interface Action {
  readonly key: string
  readonly label: string
  readonly refusal: Refusal | null
}

interface Props {
  readonly actions: readonly Action[]
  readonly onPress: (key: string) => void
  /** None of them is what the page is for. */
  readonly aside?: boolean
}

const RefusedAction = ({ label, refusal }: { label: string; refusal: Refusal }) => (
  <li>
    <Button disabled size="small">
      {label}
    </Button>
    <div>
      <p>{refusal.zh}</p>
      <RefusalGrounds article={refusal.article} next={refusal.next} />
    </div>
  </li>
)

/** What can be done now as buttons; what cannot, disabled and with its reason and article. */
export const PermittedActions = ({ actions, onPress, aside = false }: Props) => {
  const { t } = useTranslation('ui')
  const refused = actions.flatMap(({ refusal, ...action }) => (refusal ? [{ ...action, refusal }] : []))
  const granted = actions.filter(({ refusal }) => refusal === null)
  return (
    <div className="ui-actions" role="group" aria-label={t('actions.title')}>
      {granted.length === 0 && <p className="ui-quiet">{t('actions.none')}</p>}
      <div className="ui-row">
        {granted.map(({ key, label }, place) => (
          <Button key={key} type={place === 0 && !aside ? 'primary' : 'default'} onClick={() => onPress(key)}>
            {label}
          </Button>
        ))}
      </div>
      {refused.length > 0 && (
        <details>
          <summary>{t('actions.refused', { count: refused.length })}</summary>
          <ul>
            {refused.map((action) => (
              <RefusedAction {...action} key={action.key} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
