import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAfspraken, useRegister } from '#client/doc/use-doc.ts';
import type { Namen } from '#client/features/deelnemers/grootboek-zin.ts';
import { usePeriode } from '#client/features/deelnemers/use-periode.ts';

/** The words for what the ledger names by id: people and partijen from the register, afspraken from the tafel (LE5). */
export function useGrootboekNamen(): Namen {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { t: recht } = useTranslation('recht');
  const { partijen, deelnemers } = useRegister();
  const afspraken = useAfspraken();
  const { periode } = usePeriode();
  return useMemo(() => {
    const people = new Map(deelnemers.map(({ id, naam }) => [id as string, naam]));
    const partijNames = new Map(partijen.map(({ id, naam }) => [id, naam]));
    const deelnemer = (id: string): string => people.get(id) ?? t('onbekend');
    return {
      deelnemer,
      door: (door) => {
        if (door === 'server') return t('geschiedenis.server');
        if (door.deelnemer !== null) return deelnemer(door.deelnemer);
        const seat = deelnemers.find(({ persoon }) => persoon !== null && persoon === door.persoon);
        return seat?.naam ?? t('geschiedenis.iemand');
      },
      partij: (id) => partijNames.get(id) ?? id,
      afspraak: (id) => {
        const titel = afspraken.get(id)?.titel;
        return titel === undefined || titel === ''
          ? t('geschiedenis.eenAfspraak')
          : t('geschiedenis.afspraak', { titel });
      },
      rol: (rol) => general(`rol.${rol}`),
      fase: (fase) => recht(`fase.${fase}`),
      status: (status) => t(`tafel.statusNaam.${status}`),
      periode,
    };
  }, [t, general, recht, partijen, deelnemers, afspraken, periode]);
}
