import { IconAlertTriangle, IconCheck, IconSnowflake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { telAkkoorden } from '#shared/domain/akkoord/tel.ts';
import type { Onderwerp } from '#shared/domain/akkoord/schema.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { partijenBij } from '#shared/wederkerigheid/overzicht.ts';
import { VisuallyHidden } from '#client/ui/visually-hidden.tsx';
import { useBevroren, useRegister } from '#client/doc/use-doc.ts';
import { gegevenDoor, partijStand } from './partij-stand.ts';

/** How far an afspraak is, in a word or two: what lapsed first, then how many agreed, then whether it is frozen. */
export function AfspraakStand({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation(['akkoord', 'afspraak']);
  const { akkoorden, standpunten, regeling } = useRegister();
  const isBevroren = useBevroren().has(afspraak.id);
  const onderwerp: Onderwerp = { soort: 'afspraak', id: afspraak.id };
  const partijen = partijenBij(afspraak);
  const vervallen = partijen.filter(
    (partij) => partijStand(akkoorden, standpunten, onderwerp, partij).soort === 'vervallen',
  ).length;
  const telling = telAkkoorden(regeling, partijen, gegevenDoor(akkoorden, onderwerp));
  const ijs = isBevroren ? (
    <>
      <IconSnowflake size={12} aria-hidden />
      <VisuallyHidden>{t('afspraak:bevroren.kort')}</VisuallyHidden>
    </>
  ) : null;
  if (vervallen > 0)
    return (
      <span className="akkoord-let-op">
        {ijs} <IconAlertTriangle size={12} aria-hidden /> {t('lijst.vervallen', { count: vervallen })}
      </span>
    );
  if (telling.gegeven > 0)
    return (
      <>
        {ijs} {telling.isVoldaan ? <IconCheck size={12} aria-hidden /> : null}{' '}
        {t('lijst.akkoord', { gegeven: telling.gegeven, nodig: telling.nodig })}
      </>
    );
  if (isBevroren)
    return (
      <>
        <IconSnowflake size={12} aria-hidden /> {t('afspraak:bevroren.kort')}
      </>
    );
  return afspraak.soort === 'procesafspraak' && afspraak.status === 'concept'
    ? t('afspraak:soort.procesafspraak').toLowerCase()
    : t(`afspraak:status.${afspraak.status}`);
}
