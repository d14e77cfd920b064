import { Panel } from '@jiuyuan/ui/panel'
import { CalibrationSheet, type PrintOffset } from '@jiuyuan/ui/print-sheet'
import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly offset: PrintOffset
  readonly move: (change: Partial<PrintOffset>) => void
}

interface Field {
  readonly id: string
  readonly value: number
  readonly set: (value: number) => void
}

const Millimetres = ({ id, value, set }: Field) => (
  <Input id={id} type="number" step={0.5} defaultValue={value} onBlur={({ target }) => set(Number(target.value))} />
)

/** The workstation's own offsets, found with a sheet of rulers on a pre-printed form. */
export const Calibration = ({ offset, move }: Props) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <>
      <div className="desk-screen">
        <Panel title={t('cardDesk.calibration.title')}>
          <p className="ui-quiet">{t('cardDesk.calibration.hint')}</p>
          <Form layout="inline">
            <Form.Item label={t('cardDesk.calibration.x')} htmlFor="print-offset-x">
              <Millimetres id="print-offset-x" value={offset.x} set={(x) => move({ x })} />
            </Form.Item>
            <Form.Item label={t('cardDesk.calibration.y')} htmlFor="print-offset-y">
              <Millimetres id="print-offset-y" value={offset.y} set={(y) => move({ y })} />
            </Form.Item>
            <Checkbox checked={shown} onChange={() => setShown(!shown)}>
              {t('cardDesk.calibration.show')}
            </Checkbox>
          </Form>
        </Panel>
      </div>
      {shown && <CalibrationSheet paper="card" offset={offset} label={t('cardDesk.calibration.title')} />}
    </>
  )
}
