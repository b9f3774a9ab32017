import { describe, expect, it } from 'vitest';
import { testAfspraak, testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import type { DecentraleOpgave } from '#shared/domain/opgave/decentrale-opgave.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { chipsOf, nogTeKoppelen } from './koppeling.ts';

const stuk = (n: number, titel: string, archief: Puzzelstuk['archief'] = null) =>
  [
    testId(n),
    { ...testIdentity(n), ...testPuzzelstuk({ titel, archief }), bijdrage: {} } as Puzzelstuk,
  ] as const;

const eigen = (n: number, titel: string, archief: Puzzelstuk['archief'] = null) =>
  [testId(n), { ...testIdentity(n), titel, archief } as unknown as DecentraleOpgave] as const;

const weg: Puzzelstuk['archief'] = {
  door: testIdentity(1).gemaaktDoor,
  naam: 'Anna',
  op: '2026-11-21T10:00:00Z',
};

describe('koppelingen', () => {
  it('[AF2] a link to something archived, or gone, stays and says so; only what lies on the table can be added', () => {
    const afspraak = {
      ...testIdentity(9),
      ...testAfspraak({}),
      koppeling: [
        { soort: 'puzzelstuk', id: testId(1) },
        { soort: 'puzzelstuk', id: testId(2) },
        { soort: 'opgave', id: 'verdwenen' },
        { soort: 'opgave', id: testId(5) },
      ],
      inzet: [],
      reactie: [],
    } as unknown as Afspraak;
    const koppelbaar = {
      puzzelstukken: new Map([stuk(1, 'Polder'), stuk(2, 'Weg', weg), stuk(3, 'Bos'), stuk(4, 'Oud', weg)]),
      spanningspunten: new Map(),
      opgaven: [],
      eigenOpgaven: new Map([eigen(5, 'Scholen', weg), eigen(6, 'Fietsroutes')]),
      afspraken: new Map([
        [afspraak.id, afspraak],
        [testId(8), { ...afspraak, id: testId(8), titel: 'Wonen' } as unknown as Afspraak],
      ]),
    };
    expect(chipsOf(afspraak, koppelbaar).map(({ titel, stand }) => [titel, stand])).toEqual([
      ['Polder', 'op-tafel'],
      ['Weg', 'gearchiveerd'],
      ['', 'onbekend'],
      ['Scholen', 'gearchiveerd'],
    ]);
    expect(nogTeKoppelen(afspraak, koppelbaar).map(({ titel }) => titel)).toEqual([
      'Bos',
      'Fietsroutes',
      'Wonen',
    ]);
  });
});
