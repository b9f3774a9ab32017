import { useTranslation } from 'react-i18next';
import type { LagenState } from '#client/map/types.ts';
import { bronnenOf, bronText } from '#client/map/base/attribution.ts';
import type { Kaartlaag } from '#client/map/base/kaartlaag.ts';

interface BronvermeldingProps {
  readonly lijst: readonly Kaartlaag[];
  readonly lagen: LagenState;
}

/** Source and year of the borders that are shown (GE4). */
export function Bronvermelding({ lijst, lagen }: BronvermeldingProps) {
  const { t } = useTranslation('kaart');
  const bronnen = bronnenOf(lijst, lagen).map((regel) =>
    bronText(regel, { indicatief: t('lagen.indicatief'), grof: t('lagen.grof') }),
  );
  if (bronnen.length === 0) return null;
  return <p className="kaart-bron">{t('bron', { bronnen: bronnen.join(' · ') })}</p>;
}
