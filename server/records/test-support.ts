import { deelnemerIdSchema, persoonIdSchema } from '#shared/domain/deelnemer/schema.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import { withKleur } from '#shared/domain/startpakket/default-partijen.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';
import type {
  PersoonRecord,
  Records,
  SeatRecord,
  SessieRecord,
  TafelRecord,
  UitnodigingRecord,
} from '#server/records/records.ts';

export const testId = (n: number) => String(n).padStart(26, '0');
export const tafelId = (n: number) => tafelIdSchema.parse(testId(n));
export const deelnemerId = (n: number) => deelnemerIdSchema.parse(testId(n));
export const persoonId = (n: number) => persoonIdSchema.parse(testId(n));

export const partijen = withKleur([
  { id: 'vro', naam: 'Ministerie', afkorting: 'VRO', soort: 'rijk' },
  { id: 'provincie-utrecht', naam: 'Provincie Utrecht', afkorting: 'UT', soort: 'provincie' },
]);

export function tafel(n: number): TafelRecord {
  return {
    id: tafelId(n),
    naam: `Tafel ${n}`,
    soort: 'provincietafel',
    gebied: { soort: 'provincie', naam: 'Utrecht' },
    fase: 'puzzel',
    status: 'open',
    voorbeeld: null,
    createdAtMs: 1000 + n,
  };
}

export function persoon(n: number, fields: Partial<PersoonRecord> = {}): PersoonRecord {
  return {
    id: persoonId(n),
    naam: `Naam ${n}`,
    email: null,
    login: null,
    createdAtMs: 3000,
    erasedAtMs: null,
    ...fields,
  };
}

export function seat(n: number, fields: Partial<SeatRecord> = {}): SeatRecord {
  return {
    id: deelnemerId(n),
    persoon: persoonId(n),
    tafel: tafelId(1),
    partij: 'vro',
    rol: 'redacteur',
    van: null,
    tot: null,
    vervangt: null,
    bron: 'uitnodiging',
    historie: false,
    reden: null,
    createdAtMs: n,
    ...fields,
  };
}

export function uitnodiging(n: number, fields: Partial<UitnodigingRecord> = {}): UitnodigingRecord {
  return {
    id: testId(n),
    tokenHash: `hash-${n}`,
    tafel: tafelId(1),
    partij: 'vro',
    rol: 'redacteur',
    email: `naam${n}@vro.test`,
    van: null,
    tot: null,
    vervangt: null,
    reden: null,
    beheerder: false,
    createdAtMs: 2000 + n,
    expiresAtMs: 10_000,
    tries: 0,
    use: { kind: 'open' },
    ...fields,
  };
}

export function sessie(n: number, fields: Partial<SessieRecord> = {}): SessieRecord {
  return {
    id: testId(n),
    persoon: persoonId(n),
    secretHash: `secret-${n}`,
    beheerder: false,
    apparaat: null,
    createdAtMs: 3000,
    seenAtMs: 3000,
    ...fields,
  };
}

/** Any entry: what it says is the business of who decides on the change. */
export function entry(): EntryDraft {
  return {
    kind: 'partij-geplaatst',
    tafel: tafelId(1),
    atMs: 1,
    door: 'server',
    partijen: ['vro'],
    body: { partij: 'vro', soort: 'rijk' },
  };
}

export async function openTafel(records: Records, n: number): Promise<void> {
  await records.commit(
    [
      { kind: 'tafel', tafel: tafel(n) },
      ...partijen.map((partij) => ({ kind: 'partij', tafel: tafelId(n), partij }) as const),
    ],
    [entry()],
  );
}
