import type { TFunction } from 'i18next';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Door, LedgerEntry } from '#shared/domain/ledger/entry.ts';
import type { TafelFase, TafelStatus } from '#shared/domain/tafel/fase.ts';
import { formeelZin } from '#client/features/deelnemers/formeel-zin.ts';
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

/** The texts of this screen. */
type Say = TFunction<'deelnemers'>;

/** Says one entry of the ledger as a sentence; a kind without one does not compile. */
export function grootboekZin(entry: LedgerEntry, namen: Namen, t: Say): string {
  const text = zinOf(entry, namen, t);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function zinOf(entry: LedgerEntry, namen: Namen, t: Say): string {
  const wie = namen.door(entry.door);
  switch (entry.kind) {
    case 'sleutel-begonnen':
      return t('zin.sleutelBegonnen');
    case 'tafel-gemaakt':
      return t('zin.tafelGemaakt', { wie, naam: entry.body.naam });
    case 'partij-geplaatst':
      return t('zin.partijGeplaatst', { wie, partij: namen.partij(entry.body.partij) });
    case 'uitnodiging-gemaakt':
      return uitgenodigd(entry, wie, { namen, t });
    case 'uitnodiging-ingetrokken':
      return t('zin.uitnodigingIngetrokken', { wie, partij: ofPartijen(entry, namen) });
    case 'deelnemer-toegetreden':
      return toegetreden(entry, namen, t);
    case 'rol-gewijzigd': {
      const { before, after } = entry.body;
      const values = { wie, ...seat(entry, namen), voor: namen.rol(before), na: namen.rol(after) };
      return t('zin.rolGewijzigd', values);
    }
    case 'plaats-beeindigd':
      return isOwn(entry)
        ? t('zin.plaatsOpgegeven', seat(entry, namen))
        : t('zin.plaatsBeeindigd', { wie, ...seat(entry, namen) });
    case 'vervanging-geregeld':
      return vervanging(entry, namen, t);
    case 'historie-recht-gewijzigd':
      return t(entry.body.after ? 'zin.historieGegeven' : 'zin.historieGenomen', {
        wie,
        ...seat(entry, namen),
      });
    case 'instelling-gewijzigd':
      return instelling(entry, wie, { namen, t });
    case 'tekst-bevroren':
      return t('zin.tekstBevroren', { wie, ...tekst(entry, namen) });
    case 'tekst-vrijgegeven':
      return t('zin.tekstVrijgegeven', { wie, ...tekst(entry, namen) });
    case 'persoon-gewist':
      return t('zin.persoonGewist');
    case 'herstel':
      return t('zin.herstel');
    case 'standpunt-gegeven':
    case 'akkoord-gegeven':
    case 'akkoord-vervallen':
    case 'akkoord-ingetrokken':
    case 'akkoord-geweigerd':
    case 'register-geweigerd':
    case 'regeling-gewijzigd':
    case 'arrangement-voorgelegd':
    case 'arrangement-vastgesteld':
    case 'arrangement-ingetrokken':
    case 'pakket-gemaakt':
    case 'ondertekencode-gezet':
      return formeelZin(entry, namen, t);
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

function uitgenodigd(
  { body }: Of<'uitnodiging-gemaakt'>,
  wie: string,
  { namen, t }: { namen: Namen; t: Say },
): string {
  const partij = namen.partij(body.partij);
  if (body.vervangt !== null)
    return t('zin.uitnodigingVervanging', { wie, partij, ander: namen.deelnemer(body.vervangt) });
  return t('zin.uitnodigingGemaakt', { wie, partij, rol: namen.rol(body.rol) });
}

function toegetreden(entry: Of<'deelnemer-toegetreden'>, namen: Namen, t: Say): string {
  const keys = {
    uitnodiging: 'zin.toegetredenUitnodiging',
    aanmelding: 'zin.toegetredenAanmelding',
    vervanging: 'zin.toegetredenVervanging',
  } as const;
  return t(keys[entry.body.via], { ...seat(entry, namen), rol: namen.rol(entry.body.rol) });
}

function vervanging({ body }: Of<'vervanging-geregeld'>, namen: Namen, t: Say): string {
  return t('zin.vervangingGeregeld', {
    ander: namen.deelnemer(body.vervanger),
    vervangen: namen.deelnemer(body.vervangt),
    partij: namen.partij(body.partij),
    periode: namen.periode(body),
  });
}

function instelling(
  { body }: Of<'instelling-gewijzigd'>,
  wie: string,
  { namen, t }: { namen: Namen; t: Say },
): string {
  switch (body.instelling) {
    case 'naam':
      return t('zin.naamGewijzigd', { wie, voor: body.before, na: body.after });
    case 'fase':
      return t('zin.faseGewijzigd', { wie, voor: namen.fase(body.before), na: namen.fase(body.after) });
    case 'status':
      return t('zin.statusGewijzigd', { wie, voor: namen.status(body.before), na: namen.status(body.after) });
  }
}

function tekst({ body }: Of<'tekst-bevroren' | 'tekst-vrijgegeven'>, namen: Namen) {
  return { afspraak: namen.afspraak(body.afspraak), versie: body.version };
}

/** Why it was done, where the entry says so. */
export function redenOf({ body }: LedgerEntry): string | null {
  return 'reden' in body ? body.reden : null;
}
