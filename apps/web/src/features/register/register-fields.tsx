import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { DivisionField } from '../../app/division-picker.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../app/fields.tsx'
import { ManyField } from '../../app/many-field.tsx'
import type { Section, Values } from './registering.ts'

type Fields = { readonly values: Values }

const IdentityFields = ({ values }: Fields) => {
  const { t } = useTranslation()
  const none = values['withoutNumber'] === true
  return (
    <>
      <TextField name="name" label={t('register.fields.name')} />
      {!none && (
        <TextField
          name="identityNumber"
          label={t('register.fields.identityNumber')}
          hint={t('register.hints.identityNumber')}
        />
      )}
      <TextField name="phone" label={t('register.fields.phone')} optional />
      <TextField name="nameUyghur" label={t('register.fields.nameUyghur')} optional />
      <Form.Item name="withoutNumber" valuePropName="checked">
        <Checkbox>{t('register.fields.withoutNumber')}</Checkbox>
      </Form.Item>
      {none && (
        <>
          <ChoiceField
            name="noNumber.reason"
            label={t('register.fields.noNumberReason')}
            choices={choicesOf(t('register.noNumberReasons', { returnObjects: true }))}
          />
          <DayField name="noNumber.birthDate" label={t('register.fields.birthDate')} />
          <ChoiceField
            name="noNumber.sex"
            label={t('register.fields.sex')}
            choices={choicesOf(t('person.sexes', { returnObjects: true }))}
          />
        </>
      )}
    </>
  )
}

const HomeFields = () => {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        name="householdNumber"
        label={t('register.fields.householdNumber')}
        hint={t('register.hints.householdNumber')}
      />
      <ChoiceField
        name="relation"
        label={t('register.fields.relation')}
        choices={choicesOf(t('person.relations', { returnObjects: true }))}
      />
      <ChoiceField
        name="hukouKind"
        label={t('register.fields.hukouKind')}
        choices={choicesOf(t('person.hukous', { returnObjects: true }))}
      />
      <TextField
        name="hukouDivision"
        label={t('register.fields.hukouDivision')}
        hint={t('register.hints.hukouDivision')}
      />
      <div className="register-wide">
        <DivisionField name="division" label={t('register.fields.division')} />
      </div>
    </>
  )
}

const StandingFields = () => {
  const { t } = useTranslation()
  return (
    <>
      <ChoiceField
        name="status"
        label={t('register.fields.status')}
        choices={choicesOf(t('person.statuses', { returnObjects: true }))}
      />
      <ChoiceField
        name="education"
        label={t('register.fields.education')}
        choices={choicesOf(t('person.educations', { returnObjects: true }))}
      />
      <ChoiceField
        name="retirementTrack"
        label={t('register.fields.retirementTrack')}
        choices={choicesOf(t('person.retirements', { returnObjects: true }))}
        hint={t('register.hints.retirementTrack')}
        optional
      />
    </>
  )
}

const SkillFields = () => {
  const { t } = useTranslation()
  return (
    <div className="register-wide">
      <ManyField
        name="languages"
        label={t('register.fields.languages')}
        choices={choicesOf(t('register.languages', { returnObjects: true }))}
      />
      <ManyField
        name="skills"
        label={t('register.fields.skills')}
        choices={choicesOf(t('register.skills', { returnObjects: true }))}
      />
      <TextField name="skillNote" label={t('register.fields.skillNote')} optional />
    </div>
  )
}

const elsewhere = ({ hukouKind, hukouDivision, division }: Values) =>
  hukouKind === 'rural' || `${String(hukouDivision)}`.slice(0, 4) !== `${String(division)}`.slice(0, 4)

const UnemploymentFields = ({ values }: Fields) => {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item name="registers" valuePropName="checked">
        <Checkbox>{t('register.fields.registers')}</Checkbox>
      </Form.Item>
      {values['registers'] === true && (
        <>
          <ChoiceField
            name="grounds"
            label={t('register.fields.grounds')}
            choices={choicesOf(t('person.grounds', { returnObjects: true }))}
          />
          {elsewhere(values) && (
            <>
              <DayField
                name="localWork.since"
                label={t('register.fields.localSince')}
                hint={t('register.hints.local')}
              />
              <DayField name="localWork.until" label={t('register.fields.localUntil')} />
            </>
          )}
          <div className="register-wide">
            <AssentFields />
          </div>
        </>
      )}
    </>
  )
}

/** The fields of one section. */
export const SectionFields = ({ section, values }: Fields & { section: Section }) => {
  const parts = {
    identity: <IdentityFields values={values} />,
    home: <HomeFields />,
    standing: <StandingFields />,
    skills: <SkillFields />,
    unemployment: <UnemploymentFields values={values} />,
  }
  return parts[section]
}
