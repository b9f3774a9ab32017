import { createInstance } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { spanningspuntFieldSchemas } from '#shared/domain/spanningspunt/schema.ts';
import type { PastNiet } from '#shared/puzzel/fit/antwoord.ts';
import { vierkant } from '#shared/puzzel/variant/test-support.ts';
import { puntVan } from '#client/features/past-alles/maak-punt.ts';
import { opsomming, pastNietZin, type PastAllesTaal } from '#client/features/past-alles/zin.ts';
import { nl } from '#client/i18n/texts-nl.ts';

const i18n = createInstance();
let t: PastAllesTaal;
beforeAll(async () => {
  await i18n.init({ lng: 'nl', resources: { nl }, interpolation: { escapeValue: false } });
  t = i18n.getFixedT('nl', ['past-alles', 'puzzelstuk', 'regels']);
});

const titelOf = (id: string): string => ({ a: 'Noord', b: 'Zuid', c: 'Oost' })[id] ?? id.repeat(200);
const plekken = vierkant(140_000, 455_000, 1000);
const ANTWOORD: PastNiet = {
  soort: 'past-niet',
  claims: [
    { stuk: 'a', hectare: 70, ruimteHectare: 100 },
    { stuk: 'b', hectare: 50, ruimteHectare: 100 },
  ],
  kleinst: true,
  gevraagdHectare: 120,
  ruimteHectare: 100,
  tekortHectare: 20,
  plekken: plekken.type === 'Polygon' ? plekken : null,
  hulp: [
    { soort: 'minder', stuk: 'a', minderHectare: 20, alles: true },
    {
      soort: 'regel',
      onderwerp: { soort: 'functies', a: 'wonen', b: 'natuur' },
      bestaat: true,
      alles: false,
    },
    { soort: 'later', stuk: 'b', horizon: 'straks', alles: null },
  ],
  geprobeerd: 5,
};

describe('the sentence', () => {
  it('[FI3] names the claims and the hectares that are short', () => {
    expect(pastNietZin(t, ANTWOORD, titelOf, 'nl')).toBe(
      '“Noord” en “Zuid” passen niet samen. Zij vragen 120 ha. Zij mogen samen 100 ha gebruiken en komen 20 ha tekort.',
    );
  });

  it('[FI3] says of one claim that its own search area is too small', () => {
    const alone = { ...ANTWOORD, claims: [{ stuk: 'a', hectare: 70, ruimteHectare: 50 }] };
    expect(pastNietZin(t, alone, titelOf, 'nl')).toBe(
      '“Noord” vraagt 70 ha, maar in het zoekgebied is 50 ha te gebruiken. Dat is 20 ha te weinig.',
    );
  });

  it('counts what would be too many names', () => {
    expect(opsomming(t, ['A', 'B', 'C', 'D', 'E'], 'nl')).toBe('“A”, “B”, “C”, “D” en “E”');
    expect(opsomming(t, ['A', 'B', 'C', 'D', 'E', 'F'], 'nl')).toBe('“A”, “B”, “C”, “D” en nog 2 claims');
  });
});

describe('the spanningspunt', () => {
  it('[FI3] [FI4] says the same as the answer, at a place in the land that is short', () => {
    const punt = puntVan(t, ANTWOORD, 'nu', titelOf, 'nl');
    expect(punt.titel).toBe('Noord en Zuid passen niet samen');
    expect(punt.toelichting.split('\n')).toEqual([
      pastNietZin(t, ANTWOORD, titelOf, 'nl'),
      'Wat helpt volgens de berekening:',
      '– “Noord” vraagt 20 ha minder. Dan past alles.',
      '– De regel voor Wonen en Natuur: ze mogen samen op één plek. Dan past dit. Elders knelt het nog.',
      '– “Zuid” komt pas na 2030, en ligt er in 2050.',
    ]);
    expect(punt.anker.soort).toBe('plek');
  });

  it('fits in its fields, whatever the pieces are called', () => {
    const long = {
      ...ANTWOORD,
      claims: ANTWOORD.claims.map((claim) => Object.assign({}, claim, { stuk: 'x' })),
    };
    const punt = puntVan(t, long, 'nu', titelOf, 'nl');
    expect(spanningspuntFieldSchemas.titel.safeParse(punt.titel).success).toBe(true);
    expect(spanningspuntFieldSchemas.toelichting.safeParse(punt.toelichting).success).toBe(true);
  });
});
