import { useTranslation } from 'react-i18next';
import { TextField } from '#client/ui/text-field.tsx';

export interface EmailVeldProps {
  readonly email: string;
  readonly onChange: (email: string) => void;
  readonly errorMessage: string | undefined;
}

/** The address of whom an invitation is for: of somebody else, so the browser fills in nothing. */
export function EmailVeld({ email, onChange, errorMessage }: EmailVeldProps) {
  const { t } = useTranslation('deelnemers');
  return (
    <TextField
      type="email"
      inputMode="email"
      autoComplete="off"
      label={t('email')}
      description={t('emailUitleg')}
      value={email}
      onChange={onChange}
      maxLength={254}
      errorMessage={errorMessage}
    />
  );
}
