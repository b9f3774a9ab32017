import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Door, LedgerEntry } from '#shared/domain/ledger/entry.ts';
import type { TafelFase, TafelStatus } from '#shared/domain/tafel/fase.ts';
import type deelnemers from '#client/i18n/nl/deelnemers.ts';
import type { Periode } from '#client/features/deelnemers/periode.ts';

/** The words for what an entry names by id, in the language of the interface. */
export interface Namen {
  readonly door: (door: Door) => string;
  readonly deelnemer: (id: string) => string;
  readonly partij: (id: string) => string;
  readonly afspraak: (id: string) => string;
  readonly rol: (rol: Rol) => string;
  readonly fase: (fase: TafelFase) => string;
  readonly status: (status: TafelStatus) => string;
  readonly periode: (periode: Periode) => string;
}

/** A sentence: its key under `zin`, with what is filled in. */
export interface Zin {
  readonly key: keyof (typeof deelnemers)['zin'];
  readonly values: Readonly<Record<string, string | number>>;
}

/** Says one entry of the ledger as a sentence; a kind without one does not compile. */
export function grootboekZin(entry: LedgerEntry, namen: Namen): Zin {
  const wie = namen.door(entry.door);
  switch (entry.kind) {
    case 'sleutel-begonnen':
      return { key: 'sleutelBegonnen', values: {} };
    case 'tafel-gemaakt':
      return { key: 'tafelGemaakt', values: { wie, naam: entry.body.naam } };
    case 'partij-geplaatst':
      return { key: 'partijGeplaatst', values: { wie, partij: namen.partij(entry.body.partij) } };
    case 'uitnodiging-gemaakt':
      return uitgenodigd(entry, wie, namen);
    case 'uitnodiging-ingetrokken':
      return { key: 'uitnodigingIngetrokken', values: { wie, partij: ofPartijen(entry, namen) } };
    case 'deelnemer-toegetreden':
      return toegetreden(entry, namen);
    case 'rol-gewijzigd': {
      const { before, after } = entry.body;
      const values = { wie, ...seat(entry, namen), voor: namen.rol(before), na: namen.rol(after) };
      return { key: 'rolGewijzigd', values };
    }
    case 'plaats-beeindigd':
      return isOwn(entry)
        ? { key: 'plaatsOpgegeven', values: seat(entry, namen) }
        : { key: 'plaatsBeeindigd', values: { wie, ...seat(entry, namen) } };
    case 'vervanging-geregeld':
      return vervanging(entry, namen);
    case 'historie-recht-gewijzigd':
      return {
        key: entry.body.after ? 'historieGegeven' : 'historieGenomen',
        values: { wie, ...seat(entry, namen) },
      };
    case 'instelling-gewijzigd':
      return instelling(entry, wie, namen);
    case 'tekst-bevroren':
      return { key: 'tekstBevroren', values: { wie, ...tekst(entry, namen) } };
    case 'tekst-vrijgegeven':
      return { key: 'tekstVrijgegeven', values: { wie, ...tekst(entry, namen) } };
    case 'persoon-gewist':
      return { key: 'persoonGewist', values: {} };
    case 'herstel':
      return { key: 'herstel', values: {} };
  }
}

type Of<Kind extends LedgerEntry['kind']> = Extract<LedgerEntry, { kind: Kind }>;
type AboutSeat = Of<
  'deelnemer-toegetreden' | 'rol-gewijzigd' | 'plaats-beeindigd' | 'historie-recht-gewijzigd'
>;

function seat({ body }: AboutSeat, namen: Namen) {
  return { ander: namen.deelnemer(body.deelnemer), partij: namen.partij(body.partij) };
}

function isOwn({ door, body }: Of<'plaats-beeindigd'>): boolean {
  if (door === 'server') return false;
  return (
    door.deelnemer === body.deelnemer ||
    (door.deelnemer === null && door.persoon !== null && door.persoon === body.persoon)
  );
}

function ofPartijen({ partijen }: LedgerEntry, namen: Namen): string {
  return partijen.map(namen.partij).join(', ');
}

function uitgenodigd({ body }: Of<'uitnodiging-gemaakt'>, wie: string, namen: Namen): Zin {
  const partij = namen.partij(body.partij);
  if (body.vervangt !== null)
    return { key: 'uitnodigingVervanging', values: { wie, partij, ander: namen.deelnemer(body.vervangt) } };
  return { key: 'uitnodigingGemaakt', values: { wie, partij, rol: namen.rol(body.rol) } };
}

function toegetreden(entry: Of<'deelnemer-toegetreden'>, namen: Namen): Zin {
  const keys = {
    uitnodiging: 'toegetredenUitnodiging',
    aanmelding: 'toegetredenAanmelding',
    vervanging: 'toegetredenVervanging',
  } as const;
  return { key: keys[entry.body.via], values: { ...seat(entry, namen), rol: namen.rol(entry.body.rol) } };
}

function vervanging({ body }: Of<'vervanging-geregeld'>, namen: Namen): Zin {
  return {
    key: 'vervangingGeregeld',
    values: {
      ander: namen.deelnemer(body.vervanger),
      vervangen: namen.deelnemer(body.vervangt),
      partij: namen.partij(body.partij),
      periode: namen.periode(body),
    },
  };
}

function instelling({ body }: Of<'instelling-gewijzigd'>, wie: string, namen: Namen): Zin {
  switch (body.instelling) {
    case 'naam':
      return { key: 'naamGewijzigd', values: { wie, voor: body.before, na: body.after } };
    case 'fase':
      return {
        key: 'faseGewijzigd',
        values: { wie, voor: namen.fase(body.before), na: namen.fase(body.after) },
      };
    case 'status':
      return {
        key: 'statusGewijzigd',
        values: { wie, voor: namen.status(body.before), na: namen.status(body.after) },
      };
  }
}

function tekst({ body }: Of<'tekst-bevroren' | 'tekst-vrijgegeven'>, namen: Namen) {
  return { afspraak: namen.afspraak(body.afspraak), versie: body.version };
}

/** Why it was done, where the entry says so. */
export function redenOf({ body }: LedgerEntry): string | null {
  return 'reden' in body ? body.reden : null;
}
