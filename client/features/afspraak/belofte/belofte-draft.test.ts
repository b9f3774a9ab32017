import { describe, expect, it } from 'vitest';
import { belofteSchema, type BelofteId } from '#shared/domain/inzet/belofte.ts';
import { belofte, belofteId } from '#shared/wederkerigheid/bron.test-support.ts';
import {
  belofteOf,
  draftOf,
  EMPTY_DRAFT,
  hasMore,
  metBekendeUitvoerder,
  UITVOERDER_ANDERS,
} from './belofte-draft.ts';

const ID: BelofteId = belofteId('1');

describe('a belofte while it is written', () => {
  it('[WE1] needs no more than what, and a munt when the words do not tell', () => {
    const quick = belofteOf(
      { ...EMPTY_DRAFT, wat: ' Stelt 140 ha beschikbaar ', termijn: '1 juli 2027' },
      ID,
    );
    expect(quick).toMatchObject({
      ok: true,
      value: { wat: 'Stelt 140 ha beschikbaar', munt: 'ruimte', termijn: '2027-07-01', voorwaarde: null },
    });
    expect(belofteOf({ ...EMPTY_DRAFT, wat: 'Werkt mee' }, ID)).toEqual({
      ok: false,
      error: { munt: 'leeg' },
    });
    expect(belofteOf(EMPTY_DRAFT, ID)).toEqual({ ok: false, error: { wat: 'leeg', munt: 'leeg' } });
  });

  it('[AF10] says what is no term, no unit, nobody', () => {
    const wrong = {
      ...EMPTY_DRAFT,
      wat: 'x'.repeat(601),
      munt: 'geld' as const,
      termijn: 'ooit',
      voorwaardeTermijn: 'straks',
      hoeveel: 3,
      uitvoerder: UITVOERDER_ANDERS,
      uitvoerderNaam: ' ',
    };
    expect(belofteOf(wrong, ID)).toEqual({
      ok: false,
      error: {
        wat: 'te-lang',
        termijn: 'geen-termijn',
        voorwaardeTermijn: 'geen-termijn',
        eenheid: 'leeg',
        uitvoerder: 'leeg',
      },
    });
  });

  it.each(['nl', 'en'])('[WE1] opened and saved again is the same belofte (%s)', (language) => {
    const full = belofte('1', {
      munt: 'geld',
      aan: ['rijk'],
      termijn: '2027-Q3',
      hoeveelheid: { waarde: 2.5, eenheid: 'ha' },
      voorwaarde: { tekst: 'als het kan', wachtOp: [belofteId('2')], termijn: '2027' },
      dekking: 'Deltafonds',
      instrument: 'regeling',
      doorwerking: ['omgevingsvisie', 'begroting'],
      uitvoerder: { soort: 'anders', naam: 'PWN' },
    });
    for (const one of [
      full,
      { ...full, uitvoerder: { soort: 'partij' as const, partij: 'rijk' } },
      belofte('1'),
    ]) {
      const again = belofteOf(draftOf(one, language), ID);
      expect(again).toEqual({ ok: true, value: one });
      expect(belofteSchema.parse(one)).toEqual(one);
    }
  });

  it('[WE7] takes the name of a partij for that partij', () => {
    const partijen = [{ id: 'rijkswaterstaat', naam: 'Rijkswaterstaat', afkorting: 'RWS' }];
    const typed = (uitvoerderNaam: string) =>
      metBekendeUitvoerder({ ...EMPTY_DRAFT, uitvoerder: UITVOERDER_ANDERS, uitvoerderNaam }, partijen)
        .uitvoerder;
    expect(typed(' rws ')).toBe('rijkswaterstaat');
    expect(typed('Rijkswaterstaat')).toBe('rijkswaterstaat');
    expect(typed('PWN')).toBe(UITVOERDER_ANDERS);
    expect(metBekendeUitvoerder(EMPTY_DRAFT, partijen)).toBe(EMPTY_DRAFT);
  });

  it('opens the rest of the form when there is something in it', () => {
    expect(hasMore(draftOf(belofte('1'), 'nl'))).toBe(false);
    expect(hasMore(draftOf(belofte('1', { instrument: 'regeling' }), 'nl'))).toBe(true);
    expect(hasMore(draftOf(belofte('1', { hoeveelheid: { waarde: 0, eenheid: 'ha' } }), 'nl'))).toBe(true);
  });
});
