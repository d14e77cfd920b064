import { useTranslation } from 'react-i18next'
import { StatusTag, type Tone } from './status-tag.tsx'

/** How far a section is: not begun, begun and not complete, complete, or with a fault. */
export type TaskState = 'open' | 'begun' | 'done' | 'faulty'

/** A section of a form; `id` is the id of its part of the page. */
export interface Task {
  readonly id: string
  readonly label: string
  readonly state: TaskState
}

const tones: Readonly<Record<TaskState, Tone>> = { open: 'plain', begun: 'warn', done: 'good', faulty: 'bad' }

/** The sections of a long form with how far each is; a link leads to the section and puts the focus into its first field. */
export const TaskList = ({ label, tasks }: { label: string; tasks: readonly Task[] }) => {
  const { t } = useTranslation('ui')
  return (
    <nav className="ui-tasks" aria-label={label}>
      <ol>
        {tasks.map(({ id, label: text, state }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(id)?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
              }}
            >
              {text}
            </a>
            <StatusTag tone={tones[state]}>{t(`tasks.${state}`)}</StatusTag>
          </li>
        ))}
      </ol>
    </nav>
  )
}
