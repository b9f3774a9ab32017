import { useTranslation } from 'react-i18next';
import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { Select } from '#client/ui/select.tsx';

export interface RolVeldProps {
  readonly rol: Rol;
  readonly onChange: (rol: Rol) => void;
  readonly errorMessage: string | undefined;
}

/** Chooses a rol, each with what it is for. */
export function RolVeld({ rol, onChange, errorMessage }: RolVeldProps) {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  return (
    <Select
      label={t('rol')}
      options={ROLLEN.map((id) => ({
        id,
        label: general(`rol.${id}`),
        description: general(`rolUitleg.${id}`),
      }))}
      value={rol}
      onChange={onChange}
      errorMessage={errorMessage}
    />
  );
}
