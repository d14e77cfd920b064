import { newId } from '@jiuyuan/contract-kit/id'
import { PostNotice } from '@jiuyuan/contract-registration/notice'
import type { RecognitionQueueLine } from '@jiuyuan/contract-registration/recognition'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePersonColumns } from '../../app/person-columns.tsx'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { DayField, TextField } from '../../app/fields.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useMay } from '../../app/session.tsx'
import { usePages } from '../../app/use-pages.ts'

/** Those of one community at a time: the first that is chosen says which. */
const useChosen = (lines: readonly RecognitionQueueLine[]) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const community = lines.find(({ id }) => id === chosen[0])?.division
  const toggle = ({ id, division }: RecognitionQueueLine) => {
    if (chosen.includes(id)) return setChosen(chosen.filter((one) => one !== id))
    setChosen(division === community ? [...chosen, id] : [id])
  }
  const all = (division: string) => setChosen(lines.filter((line) => line.division === division).map(({ id }) => id))
  return { chosen, community, toggle, all }
}

const PostForm = ({ division, chosen }: { division: string; chosen: readonly string[] }) => {
  const { t } = useTranslation()
  const { notice } = registration.useTRPC()
  const navigate = useNavigate()
  const [noticeId] = useState(() => newId())
  const form = { options: notice.post.mutationOptions(), schema: PostNotice }
  return (
    <CommandForm
      {...form}
      fixed={{ noticeId, division, recognitionIds: chosen }}
      submit={t('notice.post.submit')}
      hint={t('notice.post.chosen', { count: chosen.length })}
      done={() => void navigate({ to: '/notices/$noticeId', params: { noticeId } })}
    >
      <TextField name="place" label={t('notice.place')} />
      <DayField name="from" label={t('notice.post.from')} optional />
    </CommandForm>
  )
}

const ToPost = ({
  lines,
  more,
}: {
  lines: readonly RecognitionQueueLine[]
  more: ReturnType<typeof usePages>['more']
}) => {
  const { t } = useTranslation()
  const personColumns = usePersonColumns()
  const may = useMay()
  const { chosen, community, toggle, all } = useChosen(lines)
  const communities = new Map(lines.map(({ division, divisionName }) => [division, divisionName]))
  const countOf = (code: string) => lines.filter(({ division }) => division === code).length
  return (
    <>
      {may('recognition:publicise') && lines.length > 0 && (
        <Panel title={t('notice.post.title')}>
          <p className="ui-quiet">{t('notice.post.lead')}</p>
          <div className="ui-row">
            {[...communities].map(([division, name]) => (
              <Button key={division} onClick={() => all(division)}>
                {t('notice.post.all', { community: name, count: countOf(division) })}
              </Button>
            ))}
          </div>
          {community ? <PostForm division={community} chosen={chosen} /> : <p>{t('notice.post.none')}</p>}
        </Panel>
      )}
      <ListTable
        label={t('notice.tabs.to-post')}
        rows={lines}
        empty={t('notice.empty.to-post')}
        more={more}
        columns={[
          {
            title: t('notice.post.choose'),
            render: (line) => (
              <Checkbox
                aria-label={t('notice.post.chooseOf', { name: line.name })}
                checked={chosen.includes(line.id)}
                onChange={() => toggle(line)}
              />
            ),
          },
          { title: t('list.name'), render: ({ name }) => <Bdi>{name}</Bdi> },
          ...personColumns,
          { title: t('list.due'), render: ({ dueOn }) => <Bdi>{dueOn ?? '—'}</Bdi> },
        ]}
      />
    </>
  )
}

/** Cases that passed the check: chosen and posted together. */
export const ToPostTab = () => {
  const { recognition } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const stage = 'publicise'
  const { of, more } = usePages(recognition.queue.queryKey({ stage }), (at) =>
    client.recognition.queue.query({ stage, ...at }),
  )
  return (
    <Loaded of={of}>
      {(pages) => <ToPost lines={pages.flatMap(({ recognitions }) => recognitions)} more={more} />}
    </Loaded>
  )
}
