import { TaskList, type TaskState } from '@jiuyuan/ui/task-list'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { useGoOn } from '../../app/go-on.ts'
import { Loaded } from '../../app/loaded.tsx'
import { hasAssent, papersToBring, withPaper, type Application } from './application.ts'
import { AssentPanel } from './assent-panel.tsx'
import { Eligibility } from './eligibility.tsx'
import { NeedsPanel } from './needs-panel.tsx'
import { useOutlook } from './use-outlook.ts'

interface Props {
  readonly personId: string
  readonly application: Application
  readonly change: (application: Application) => void
  readonly check: () => void
}

const useTasks = (application: Application, open: number | undefined) => {
  const { t } = useTranslation()
  const chosen: TaskState = application.categories.length > 0 ? 'done' : 'open'
  const papers: TaskState = open === undefined ? 'open' : open > 0 ? 'begun' : 'done'
  const assent: TaskState = hasAssent(application) ? 'done' : 'open'
  return [
    { id: 'apply-categories', label: t('recognition.form.categories'), state: chosen },
    { id: 'apply-needs', label: t('recognition.form.needs'), state: papers },
    { id: 'apply-assent', label: t('assent.title'), state: assent },
  ]
}

/** The application as it is written: categories, what is known and must be shown, the person's own assent. */
export const WriteApplication = ({ personId, application, change, check }: Props) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data: lines = [] } = useQuery(recognition.categories.queryOptions())
  const { all, chosen, proofs } = useOutlook(personId, application)
  const { categories, seen, assent } = application
  const missing = chosen ? papersToBring(chosen.needs).filter(({ fact }) => !seen[fact]).length : undefined
  const tasks = useTasks(application, missing)
  const ready = categories.length > 0 && hasAssent(application)
  useGoOn(() => ready && check())
  return (
    <Loaded of={all}>
      {({ profile }) => (
        <>
          <p className="ui-quiet">{t('recognition.form.profile', { profile: profile.title })}</p>
          <TaskList label={t('recognition.form.sections')} tasks={tasks} />
          <div id="apply-categories">
            <Eligibility
              lines={lines}
              proofs={proofs}
              chosen={categories}
              choose={(next) => change({ ...application, categories: next })}
            />
          </div>
          <div id="apply-needs">
            {chosen && (
              <NeedsPanel {...chosen} seen={seen} see={(fact, paper) => change(withPaper(application, fact, paper))} />
            )}
          </div>
          <div id="apply-assent">
            <AssentPanel assent={assent} give={(next) => change({ ...application, assent: next })} />
          </div>
          <Button type="primary" disabled={!ready} onClick={check}>
            {t('recognition.form.check')}
          </Button>
          <p className="ui-quiet">{t(ready ? 'recognition.form.goOn' : 'recognition.form.notReady')}</p>
        </>
      )}
    </Loaded>
  )
}
