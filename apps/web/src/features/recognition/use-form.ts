import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'

export interface FormProps {
  readonly recognitionId: string
  readonly done: () => void
}

/** What every form of a case begins with. */
export const useForm = ({ recognitionId, done }: FormProps) => {
  const { t } = useTranslation()
  return { t, trpc: registration.useTRPC().recognition, common: { fixed: { recognitionId }, done } }
}
