import { describe, expect, it } from 'vitest';
import { loadStartpakket } from '#server/startpakket/load.ts';
import { partijSchema } from '#shared/domain/partij/schema.ts';
import {
  defaultPartijen,
  gemeenteSeat,
  shortName,
  withKleur,
} from '#shared/domain/startpakket/default-partijen.ts';

const pakket = loadStartpakket();
const ids = (soort: string, partijen: readonly { id: string; soort: string }[]) =>
  partijen.filter((partij) => partij.soort === soort).map((partij) => partij.id);

describe('defaultPartijen', () => {
  it('[TF3] seats the ministries of 2025, the province and its waterschappen', () => {
    const seats = defaultPartijen(pakket, { soort: 'provincie', naam: 'Utrecht' });
    expect(ids('rijk', seats)).toEqual(['vro', 'lvvn', 'ienw', 'kgg', 'ez', 'defensie', 'ocw']);
    expect(ids('uitvoeringsorganisatie', seats)).toEqual(['rvb', 'rws']);
    expect(ids('provincie', seats)).toEqual(['provincie-utrecht']);
    expect(ids('waterschap', seats)).toEqual([
      'waterschap-vallei-en-veluwe',
      'waterschap-de-stichtse-rijnlanden',
      'waterschap-amstel-gooi-en-vecht',
      'waterschap-rivierenland',
    ]);
  });

  it('seats all provinces of a NOVEX-gebied, and everybody at the national tafel', () => {
    const zwolle = defaultPartijen(pakket, {
      soort: 'novex-gebied',
      id: 'regio-zwolle',
      naam: 'Regio Zwolle',
    });
    expect(ids('provincie', zwolle)).toHaveLength(4);
    const national = defaultPartijen(pakket, { soort: 'nederland', naam: 'Nederland' });
    expect(ids('provincie', national)).toHaveLength(12);
    expect(ids('waterschap', national)).toHaveLength(21);
  });

  it('gives every seat a valid partij with its own short name', () => {
    const national = withKleur(defaultPartijen(pakket, { soort: 'nederland', naam: 'Nederland' }));
    for (const partij of national) expect(partijSchema.safeParse(partij).error).toBeUndefined();
    expect(new Set(national.map((partij) => partij.afkorting)).size).toBe(national.length);
  });

  it('makes a gemeente of a name, with or without its code', () => {
    expect(gemeenteSeat('Súdwest-Fryslân', null).id).toBe('gemeente-sudwest-fryslan');
    expect(gemeenteSeat('Utrecht', 'GM0344')).toMatchObject({
      id: 'gemeente-gm0344',
      naam: 'Gemeente Utrecht',
    });
    for (const naam of [
      'De Ronde Venen',
      'Stichtse Vecht',
      '’s-Hertogenbosch',
      'Hoogezand-Sappemeer',
      'Krommenieerwoude',
    ]) {
      expect(partijSchema.safeParse(withKleur([gemeenteSeat(naam, null)])[0]).error).toBeUndefined();
      expect(shortName(naam).length).toBeLessThanOrEqual(12);
    }
  });
});
