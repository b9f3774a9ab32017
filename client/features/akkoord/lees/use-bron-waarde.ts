import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { functieSchema } from '#shared/domain/functie/functies.ts';
import { measuredHectares } from '#shared/domain/puzzelstuk/claim.ts';
import {
  bijdrageSchema,
  claimSchema,
  periodeSchema,
  plaatsSchema,
  puzzelstukFieldSchemas,
} from '#shared/domain/puzzelstuk/schema.ts';
import { spanningspuntFieldSchemas } from '#shared/domain/spanningspunt/schema.ts';
import { formatAmount, formatHectare, formatNumber } from '#client/i18n/format.ts';
import type { useTafelNamen } from './use-tafel-namen.ts';

/** A field of something that an afspraak leans on, as words; null when it says nothing. */
export type BronWaarde = (
  soort: 'puzzelstuk' | 'opgave' | 'spanningspunt',
  veld: string,
  waarde: unknown,
) => string | null;

/** Says the values of pieces, opgaven and points in words; what has no words of its own is said as it stands. */
export function useBronWaarde(namen: ReturnType<typeof useTafelNamen>): BronWaarde {
  const { t } = useTranslation(['akkoord', 'puzzelstuk', 'spanningspunt']);

  function stukWaarde(veld: string, waarde: unknown): string | null {
    switch (veld) {
      case 'functies':
        return parsed(z.array(functieSchema), waarde, (functies) =>
          functies.map((functie) => t(`puzzelstuk:functie.${functie}`)).join(', '),
        );
      case 'status':
        return parsed(puzzelstukFieldSchemas.status, waarde, (status) => t(`puzzelstuk:status.${status}`));
      case 'drager':
        return parsed(puzzelstukFieldSchemas.drager, waarde, (drager) => t(`puzzelstuk:drager.${drager}`));
      case 'periode':
        return parsed(periodeSchema, waarde, ({ van, tot }) => `${van ?? '…'} – ${tot ?? '…'}`);
      case 'claim':
        return parsed(claimSchema, waarde, (claim) => {
          if (claim.soort === 'geometrie') return t('gebonden.vanDeVorm');
          const tot = claim.hectareTot === undefined ? '' : ` – ${formatHectare(claim.hectareTot)}`;
          return `${formatHectare(claim.hectare)}${tot}`;
        });
      case 'plaats':
        return parsed(plaatsSchema, waarde, (plaats) => {
          if (plaats.soort === 'geen') return t('gebonden.zonderPlaats');
          const hectare = formatHectare(measuredHectares(plaats.geometrie));
          return plaats.soort === 'gebied'
            ? `${plaats.naam} (${hectare})`
            : t('gebonden.getekend', { hectare });
        });
      case 'bijdrage':
        return parsed(z.record(z.string(), bijdrageSchema), waarde, (bijdragen) =>
          Object.entries(bijdragen)
            .map(([opgave, bijdrage]) => `${namen.opgave(opgave)}: ${bijdrageWoorden(bijdrage)}`)
            .join('; '),
        );
      default:
        return plain(veld, waarde);
    }
  }

  function bijdrageWoorden(bijdrage: z.infer<typeof bijdrageSchema>): string {
    if (bijdrage.soort === 'kengetal') return t('gebonden.kengetal', { eenheid: bijdrage.eenheid });
    const tot = bijdrage.waardeTot === undefined ? '' : ` – ${formatNumber(bijdrage.waardeTot)}`;
    const words = `${formatNumber(bijdrage.waarde)}${tot} ${bijdrage.eenheid}`;
    return bijdrage.soort === 'per-hectare' ? t('gebonden.perHectare', { waarde: words }) : words;
  }

  function plain(veld: string, waarde: unknown): string | null {
    if (waarde === null || waarde === undefined || waarde === '') return null;
    if (veld === 'partij' && typeof waarde === 'string') return namen.partij(waarde);
    if (typeof waarde === 'boolean') return t(waarde ? 'verschil.ja' : 'verschil.nee');
    if (typeof waarde === 'number') return veld === 'jaar' ? String(waarde) : formatAmount(waarde, null);
    return typeof waarde === 'string' ? waarde : JSON.stringify(waarde);
  }

  return (soort, veld, waarde) => {
    if (veld === 'gearchiveerd') return t(waarde === true ? 'verschil.nee' : 'verschil.ja');
    if (soort === 'puzzelstuk') return stukWaarde(veld, waarde);
    if (soort === 'spanningspunt' && veld === 'status')
      return parsed(spanningspuntFieldSchemas.status, waarde, (status) =>
        t(`spanningspunt:status.${status}`),
      );
    return plain(veld, waarde);
  };
}

function parsed<Value>(
  schema: z.ZodType<Value>,
  waarde: unknown,
  say: (value: Value) => string,
): string | null {
  const found = schema.safeParse(waarde);
  return found.success ? say(found.data) : null;
}
