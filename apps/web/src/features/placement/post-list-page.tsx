import type { PostView } from '@jiuyuan/contract-placement/post'
import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Acts, answered } from '../../app/acts.tsx'
import { placement } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { useMe } from '../../app/session.tsx'
import { Yuan } from '../../app/yuan.tsx'
import { RegisterEmployerAct } from './register-employer.tsx'
import { ApprovePostForm, RejectPostForm, SubmitPostForm } from './post-forms.tsx'

const tones = { pending: 'warn', approved: 'good', rejected: 'bad' } as const
const statuses = ['pending', 'approved', 'rejected'] as const
export type PostStatus = (typeof statuses)[number]

const PostActs = ({ post: { id: postId } }: { post: PostView }) => {
  const { t } = useTranslation()
  const { post } = placement.useTRPC()
  const { data } = useQuery(post.permitted.queryOptions({ postId }))
  const forms = [
    { command: 'approve', Form: ApprovePostForm },
    { command: 'reject', Form: RejectPostForm },
  ] as const
  const acts = forms.map(({ command, Form }) => ({
    command,
    permission: 'post:approve',
    label: t(`placement.posts.acts.${command}`),
    form: (done: () => void) => <Form postId={postId} done={done} />,
  }))
  return <Acts acts={answered(acts, data)} />
}

const Submitting = () => {
  const { t } = useTranslation()
  const { office } = useMe()
  const submit = {
    command: 'submit',
    permission: 'post:submit',
    label: t('placement.posts.acts.submit'),
    refusal: null,
    form: (done: () => void) => <SubmitPostForm division={office} done={done} />,
  }
  return <Acts acts={[submit]} />
}

/** Public-welfare posts: an employer's own, or those of the office's area. */
export const PostListPage = ({ status }: { status: PostStatus }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { post } = placement.useTRPC()
  const query = useQuery(post.list.queryOptions({ status }))
  return (
    <Page
      title={t('placement.posts.title')}
      extra={
        <>
          <Submitting />
          <RegisterEmployerAct />
        </>
      }
    >
      <Radio.Group
        aria-label={t('list.status')}
        value={status}
        optionType="button"
        options={statuses.map((value) => ({ value, label: t(`placement.posts.statuses.${value}`) }))}
        onChange={({ target }) => void navigate({ to: '/posts', search: { status: target.value } })}
      />
      <Loaded of={query}>
        {(rows) => (
          <ListTable
            label={t('placement.posts.title')}
            rows={rows}
            empty={t('placement.posts.empty')}
            columns={[
              { title: t('placement.posts.name'), render: ({ title }) => title },
              { title: t('placement.posts.employer'), render: ({ employerName }) => <Bdi>{employerName}</Bdi> },
              { title: t('placement.posts.kind'), render: ({ kind }) => t(`placement.posts.kinds.${kind}`) },
              { title: t('placement.posts.wage'), render: ({ monthlyWage }) => <Yuan amount={monthlyWage} /> },
              {
                title: t('placement.posts.places'),
                render: ({ taken, places }) => <Bdi>{t('placement.posts.placesOf', { taken, places })}</Bdi>,
              },
              {
                title: t('list.status'),
                render: (row) => (
                  <>
                    <StatusTag tone={tones[row.status]}>{t(`placement.posts.statuses.${row.status}`)}</StatusTag>
                    {row.reason && <p className="ui-quiet">{row.reason}</p>}
                  </>
                ),
              },
              { title: t('list.act'), render: (row) => row.status === 'pending' && <PostActs post={row} /> },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
