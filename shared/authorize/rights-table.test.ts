import { describe, expect, it } from 'vitest';
import { RIGHTS_ROWS, rightsTable } from './rights-table.ts';

const table = rightsTable();

describe('rights table', () => {
  it('[AZ22] says of a piece what the rules say', () => {
    expect(table['puzzelstuk-wijzigen'].redacteur).toEqual({ allowed: ['eigen', 'mede'], rules: ['AZ5'] });
    expect(table['puzzelstuk-openstellen'].redacteur).toEqual({ allowed: ['eigen'], rules: ['AZ6', 'AZ5'] });
    expect(table['puzzelstuk-wijzigen'].adviseur).toEqual({ allowed: [], rules: ['AZ3'] });
  });

  it('[AZ16] the regisseur runs the tafel, and writes no more of another partij than anybody', () => {
    for (const row of ['puzzelstuk-wijzigen', 'inzet-schrijven', 'afspraak-schrijven'] as const)
      expect(table[row].regisseur).toEqual(table[row].redacteur);
    expect(table['nodig-uit'].regisseur.allowed).toHaveLength(3);
    expect(table['nodig-uit'].bestuurder.allowed).toEqual([]);
  });

  it('[AZ11][AZ12] nobody changes what is frozen, or what the startpakket says', () => {
    for (const row of ['bevroren-wijzigen', 'startpakket-wijzigen'] as const)
      for (const { allowed } of Object.values(table[row])) expect(allowed).toEqual([]);
  });

  it('[AZ25–AZ31] says what the tafel decides, and who answers for whom', () => {
    for (const row of ['spelregel-wijzigen', 'verdeling-vastleggen', 'variant-kiezen'] as const) {
      expect(table[row].regisseur.allowed).toHaveLength(3);
      expect(table[row].bestuurder.allowed).toEqual([]);
    }
    for (const row of [
      'afgesproken-wijzigen',
      'gekozen-leggen',
      'zet-antwoord-ander',
      'afwenteling-wijzigen',
    ] as const)
      for (const { allowed } of Object.values(table[row])) expect(allowed).toEqual([]);
    expect(table['zet-beantwoorden'].redacteur.allowed).toHaveLength(3);
    expect(table['zet-parkeren'].redacteur).toEqual({ allowed: ['eigen', 'mede'], rules: ['AZ29'] });
    expect(table['zet-intrekken'].regisseur.allowed).toEqual(['eigen']);
    expect(table['afwenteling-erkennen'].bestuurder).toEqual({ allowed: ['mede'], rules: ['AZ31'] });
    expect(table['afwenteling-ontvanger'].regisseur.allowed).toHaveLength(3);
  });

  it('[AZ34–AZ37] says who begins and resolves a draad, and that nobody answers or speaks for another', () => {
    expect(table['draad-beginnen'].adviseur.allowed).toHaveLength(3);
    expect(table['draad-oplossen'].redacteur).toEqual({ allowed: ['eigen'], rules: ['AZ34'] });
    expect(table['draad-oplossen'].regisseur.allowed).toHaveLength(3);
    expect(table['toets-beantwoorden'].redacteur).toEqual({ allowed: ['mede'], rules: ['AZ35'] });
    expect(table['woord-zeggen'].redacteur.allowed).toHaveLength(3);
    expect(table['voortgang-wijzigen'].regisseur).toEqual({ allowed: ['eigen'], rules: ['AZ36'] });
    for (const row of ['toets-antwoord-ander', 'woord-ander', 'woord-weghalen'] as const)
      for (const { allowed } of Object.values(table[row])) expect(allowed).toEqual([]);
  });

  it('[TV11] a proposal is withdrawn by its own partij, and decided on by another to that text', () => {
    for (const row of ['voorstel-overnemen', 'voorstel-afwijzen'] as const)
      expect(table[row].redacteur).toEqual({ allowed: ['mede'], rules: ['TV11'] });
    expect(table['voorstel-intrekken'].regisseur.allowed).toEqual(['eigen']);
    expect(table['voorstel-overnemen'].adviseur.allowed).toEqual([]);
  });

  it('[AZ38] [AZ39] a yes is given by a bestuurder of that partij alone, also not by the regisseur', () => {
    for (const row of ['geef-akkoord', 'onderteken', 'trek-akkoord-in'] as const) {
      expect(table[row].bestuurder).toEqual({ allowed: ['eigen', 'mede'], rules: ['AZ39'] });
      for (const rol of ['regisseur', 'redacteur', 'adviseur', 'waarnemer'] as const)
        expect(table[row][rol].allowed).toEqual([]);
    }
    expect(table['geef-standpunt'].redacteur.allowed).toEqual(['eigen', 'mede']);
  });

  it('[AZ2] a waarnemer may do nothing but give up or lend the own seat, and take the package along', () => {
    const rows = RIGHTS_ROWS.filter((row) => table[row].waarnemer.allowed.length > 0);
    expect(rows).toEqual(['maak-pakket', 'beeindig-plaats', 'regel-vervanging']);
  });
});
