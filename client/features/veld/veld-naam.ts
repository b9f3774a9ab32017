import type { TFunction } from 'i18next';
import { HORIZON_JAAR } from '#shared/puzzel/horizon.ts';
import type { VeldBronnen } from '#shared/veld/bronnen.ts';
import type { VeldStand } from '#shared/veld/compare-veld.ts';
import { parseEigenschap, type Veld, type VeldBron } from '#shared/veld/veld.ts';

type Translate = TFunction<['veld', 'balans']>;

const MAX_NAAM = 60;

/** What the source of a field is called. */
export function bronNaam(t: Translate, { soort, bron }: VeldBron, bronnen: VeldBronnen | null): string {
  return shorten(rawNaam({ soort, bron }, bronnen)) || t('bronZonderNaam');
}

function rawNaam({ soort, bron }: Pick<VeldBron, 'soort' | 'bron'>, bronnen: VeldBronnen | null): string {
  switch (soort) {
    case 'puzzelstuk':
      return bronnen?.puzzelstuk(bron)?.titel ?? '';
    case 'opgave':
    case 'balans':
      return bronnen?.opgave(bron)?.item.titel ?? '';
    case 'inzet':
      return bronnen?.belofte(bron)?.item.wat ?? '';
    case 'tafel':
      return bronnen?.tafel?.naam ?? '';
  }
}

/** Which property of its source a field shows, in words. */
export function eigenschapNaam(t: Translate, veld: VeldBron, bronnen: VeldBronnen | null): string {
  const eigenschap = parseEigenschap(veld.soort, veld.eigenschap);
  if (eigenschap === null) return t('eigenschap.onbekend');
  if (eigenschap.deel === 'bijdrage')
    return t('eigenschap.bijdrage', {
      opgave: shorten(bronnen?.opgave(eigenschap.opgave)?.item.titel ?? '') || t('bronZonderNaam'),
    });
  if (eigenschap.soort === 'balans')
    return t(`eigenschap.${eigenschap.deel}`, {
      horizon: t(`balans:horizon.${eigenschap.horizon}`),
      jaar: HORIZON_JAAR[eigenschap.horizon],
    });
  return t(`eigenschap.${eigenschap.deel}`);
}

/** The whole of a field for who hears it: its words, of what, and what its source says otherwise. */
export function veldNaam(t: Translate, veld: Veld, stand: VeldStand, bronnen: VeldBronnen | null): string {
  const parts = {
    waarde: veld.waarde,
    eigenschap: eigenschapNaam(t, veld, bronnen),
    bron: bronNaam(t, veld, bronnen),
  };
  if (stand.soort === 'veranderd') return t('naamVeranderd', { ...parts, nieuw: stand.nieuw });
  if (stand.soort === 'bron-weg') return t('naamWeg', { ...parts, reden: t(`bronWeg.${stand.reden}`) });
  return t('naam', parts);
}

function shorten(naam: string): string {
  return naam.length <= MAX_NAAM ? naam : `${naam.slice(0, MAX_NAAM - 1).trimEnd()}…`;
}
