import { CommitDraw, FreezeDraw, type DrawView } from '@jiuyuan/contract-card/inspection-draw'
import { newId } from '@jiuyuan/contract-kit/id'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Acts } from '../../app/acts.tsx'
import { cards } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { TextField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'

const CommitForm = ({ done }: { done: () => void }) => {
  const { t } = useTranslation()
  const { office } = useMe()
  const [drawId] = useState(() => newId())
  const options = cards.useTRPC().draw.commit.mutationOptions()
  const form = { options, schema: CommitDraw, fixed: { drawId }, initial: { division: office } }
  return (
    <CommandForm {...form} hint={t('inspection.draws.commitHint')} submit={t('inspection.draws.commit')} done={done}>
      <TextField name="division" label={t('inspection.draws.fields.division')} />
      <TextField name="purpose" label={t('inspection.draws.fields.purpose')} />
    </CommandForm>
  )
}

const FreezeForm = ({ drawId, done }: { drawId: string; done: () => void }) => {
  const { t } = useTranslation()
  const options = cards.useTRPC().draw.freeze.mutationOptions()
  const form = { options, schema: FreezeDraw, fixed: { drawId }, hint: t('inspection.draws.freezeHint') }
  return <CommandForm {...form} submit={t('inspection.draws.freeze')} done={done} />
}

/** The first step: a secret seed, its digest for everybody. */
export const CommitAct = () => {
  const { t } = useTranslation()
  const act = {
    command: 'commit',
    permission: 'draw:commit',
    label: t('inspection.draws.commit'),
    refusal: null,
    form: (done: () => void) => <CommitForm done={done} />,
  }
  return <Acts acts={[act]} />
}

/** The second step, from the day on that was said. */
export const FreezeAct = ({ draw }: { draw: DrawView }) => {
  const { t } = useTranslation()
  const act = {
    command: 'freeze',
    permission: 'draw:freeze',
    label: t('inspection.draws.freeze'),
    refusal: null,
    form: (done: () => void) => <FreezeForm drawId={draw.id} done={done} />,
  }
  return <Acts acts={[act]} />
}

/** Everything that is needed to draw again, as a file. */
export const DrawFileButton = ({ draw }: { draw: DrawView }) => {
  const { t } = useTranslation()
  const client = cards.useTRPCClient()
  const [loading, setLoading] = useState(false)
  const save = async () => {
    setLoading(true)
    const file = await client.draw.file.query({ drawId: draw.id }).finally(() => setLoading(false))
    const url = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `draw-${draw.commitment.slice(0, 12)}.json`
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <Button loading={loading} onClick={() => void save()}>
      {t('inspection.draws.file')}
    </Button>
  )
}
