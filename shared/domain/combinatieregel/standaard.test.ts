import { describe, expect, it } from 'vitest';
import data from '#shared/domain/combinatieregel/data/combinatieregels.json' with { type: 'json' };
import { sleutelVan } from '#shared/domain/combinatieregel/schema.ts';
import { STANDAARD_REGELS, standaardRegelSchema } from '#shared/domain/combinatieregel/standaard.ts';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import { LAAG_SOORTEN } from '#shared/domain/laag/schema.ts';
import opgaven from '#shared/domain/startpakket/data/opgaven.json' with { type: 'json' };
import spelregels from '#shared/domain/startpakket/data/spelregels.json' with { type: 'json' };

const rules = data.map((regel) => standaardRegelSchema.parse(regel));

/** Every place in a document that the startpakket names. */
function places(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return into;
  if ('document' in value && 'paragraaf' in value) into.add(`${value.document}/${value.paragraaf}`);
  for (const part of Object.values(value)) places(part, into);
  return into;
}

describe('standaard combinatieregels', () => {
  it('[BO1] has one rule per subject', () => {
    const keys = STANDAARD_REGELS.map((regel) => sleutelVan(regel.onderwerp));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('judges all pairs of different functies but the four that do not touch each other', () => {
    const keys = new Set(STANDAARD_REGELS.map((regel) => sleutelVan(regel.onderwerp)));
    const missing = FUNCTIES.flatMap((a, index) =>
      FUNCTIES.slice(index + 1)
        .map((b) => `${a}/${b}`)
        .filter((key) => !keys.has(key)),
    );
    expect(missing).toEqual([
      'defensie/erfgoed-landschap',
      'defensie/ondergrond',
      'recreatie-groen/ondergrond',
      'ondergrond/circulair',
    ]);
  });

  it('speaks of every functie on a laag, and of every laag but the one without a meaning', () => {
    const onLaag = STANDAARD_REGELS.flatMap(({ onderwerp }) =>
      onderwerp.soort === 'functies' ? [] : [onderwerp],
    );
    expect(new Set(onLaag.map(({ functie }) => functie))).toEqual(new Set(FUNCTIES));
    expect(new Set(onLaag.map(({ laag }) => laag))).toEqual(
      new Set(LAAG_SOORTEN.filter((soort) => soort !== 'overig')),
    );
  });

  it('[BO10] names only places in documents that the startpakket knows', () => {
    const known = places([opgaven, spelregels]);
    const named = rules.flatMap(({ bron }) =>
      bron.aard === 'aanname' ? [] : [`${bron.document}/${bron.paragraaf}`],
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((place) => !known.has(place))).toEqual([]);
  });

  it('names a structurerende keuze under the paragraph that it stands in', () => {
    const paragraafOf = new Map(
      opgaven.flatMap((opgave) => ('nummer' in opgave ? [[opgave.nummer, opgave.bron.paragraaf]] : [])),
    );
    const named = rules.flatMap(({ bron }) =>
      bron.aard === 'aanname' ? [] : (bron.keuze ?? []).map((keuze) => [keuze, bron.paragraaf]),
    );
    expect(named.length).toBeGreaterThan(30);
    for (const [keuze, paragraaf] of named) expect(paragraafOf.get(keuze as number)).toBe(paragraaf);
  });

  it('[BO10] says of what is ours that it is ours', () => {
    const ours = STANDAARD_REGELS.filter(
      ({ afstandMeters }, index) => afstandMeters > 0 || rules[index]?.bron.aard !== 'bron',
    );
    expect(ours.length).toBeGreaterThan(50);
    for (const { bron } of ours) expect(bron).toMatch(/aanname van Puzzeltafel/i);
  });

  it('gives a condition exactly where things go together under a condition', () => {
    const wrong = rules.filter(
      ({ onderwerp, oordeel, voorwaarde }) =>
        onderwerp.soort !== 'reservering' && (voorwaarde !== '') !== (oordeel === 'onder-voorwaarden'),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps 5 to 10 percent of deep polders and no new building in uiterwaarden', () => {
    const bySleutel = new Map(STANDAARD_REGELS.map((regel) => [sleutelVan(regel.onderwerp), regel]));
    expect(bySleutel.get('reservering/diepe-polder/water')?.telt).toEqual({ laag: 0.05, hoog: 0.1 });
    expect(bySleutel.get('wonen/uiterwaard/erin')?.oordeel).toBe('botst');
    expect(bySleutel.get('wonen/uiterwaard/erin')?.bron).toMatch(/keuze 10\.$/);
  });
});
