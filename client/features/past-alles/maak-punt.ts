import type { SpanningspuntFields } from '#shared/domain/spanningspunt/schema.ts';
import { spanningspuntFieldSchemas } from '#shared/domain/spanningspunt/schema.ts';
import { labelPoint } from '#shared/geo/label-point.ts';
import type { PastNiet } from '#shared/puzzel/fit/antwoord.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import { allesTekst, hulpTekst } from '#client/features/past-alles/hulp-tekst.ts';
import { pastNietZin, type PastAllesTaal, type TitelOf } from '#client/features/past-alles/zin.ts';

const MAX_TITEL = spanningspuntFieldSchemas.titel.maxLength ?? 160;
const MAX_TEKST = spanningspuntFieldSchemas.toelichting.maxLength ?? 8000;

export type PuntInhoud = Pick<
  SpanningspuntFields,
  'soort' | 'titel' | 'toelichting' | 'aard' | 'ernst' | 'anker'
>;

/** The spanningspunt that says the same as the answer: who, how many hectares, where, and what helps. */
export function puntVan(
  t: PastAllesTaal,
  answer: PastNiet,
  horizon: Horizon,
  titelOf: TitelOf,
  taal: string,
): PuntInhoud {
  const [first, second, ...more] = answer.claims.map(({ stuk }) => titelOf(stuk));
  const een = first ?? '';
  const titel =
    second === undefined
      ? t('past-alles:punt.titelAlleen', { een })
      : more.length === 0
        ? t('past-alles:punt.titel', { een, ander: second })
        : t('past-alles:punt.titelMeer', { een, count: more.length + 1 });
  const helps = answer.hulp.map((hulp) =>
    `– ${hulpTekst(t, hulp, horizon, titelOf)} ${allesTekst(t, hulp)}`.trimEnd(),
  );
  const lines = [
    pastNietZin(t, answer, titelOf, taal),
    ...(helps.length === 0 ? [] : [t('past-alles:punt.hulp'), ...helps]),
  ];
  const plek = answer.plekken === null ? null : labelPoint(answer.plekken);
  return {
    soort: 'spanningspunt',
    titel: titel.slice(0, MAX_TITEL),
    toelichting: lines.join('\n').slice(0, MAX_TEKST),
    aard: 'ruimte',
    ernst: 'ernstig',
    anker: plek
      ? { soort: 'plek', lngLat: [plek[0], plek[1]] }
      : { soort: 'puzzelstuk', id: answer.claims[0]?.stuk ?? '' },
  };
}
