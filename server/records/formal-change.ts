import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import type { Akkoordregeling } from '#shared/domain/akkoord/regeling.ts';
import type { Arrangement } from '#shared/domain/arrangement/schema.ts';
import type { PersoonId } from '#shared/domain/deelnemer/schema.ts';
import type { Standpunt } from '#shared/domain/standpunt/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type {
  BevestigingRecord,
  InhoudRecord,
  OndertekencodeRecord,
  PakketRecord,
} from '#server/records/formal.ts';

type At<Kind extends string, Fields> = { readonly kind: Kind; readonly tafel: TafelId } & Readonly<Fields>;

/** A change of what partijen say, agree and sign; as every change, it says what must still be so. */
export type FormalChange =
  /** Kept once; the same content again changes nothing. */
  | { readonly kind: 'inhoud'; readonly inhoud: InhoudRecord }
  /** Takes the place of the one that this partij gave before. */
  | At<'standpunt', { standpunt: Standpunt }>
  /** None of this partij may stand on that; an arrangement must be up for signing. Its content must be kept. */
  | At<'akkoord', { akkoord: Akkoord }>
  /** As for taking it back. */
  | At<'akkoord-vervallen', { id: Akkoord['id']; vervallen: NonNullable<Akkoord['vervallen']> }>
  /** Must stand; under an arrangement that is vastgesteld, or was withdrawn, it stays as it is. */
  | At<'akkoord-ingetrokken', { id: Akkoord['id']; ingetrokken: NonNullable<Akkoord['ingetrokken']> }>
  /** Changes nothing: yes must be counted so now. */
  | At<'eis-regeling', { regeling: Akkoordregeling }>
  /** Must be `before` still. */
  | At<'regeling', { before: Akkoordregeling; after: Akkoordregeling }>
  /** Must be the next number, and none may be up for signing. Its content must be kept. */
  | At<'arrangement', { arrangement: Arrangement }>
  /** Must be up for signing. */
  | At<'arrangement-vastgesteld', { nummer: number; op: string }>
  /** Must be up for signing. */
  | At<'arrangement-ingetrokken', { nummer: number; ingetrokken: NonNullable<Arrangement['ingetrokken']> }>
  /** Must be the first of that generation. */
  | { readonly kind: 'pakket'; readonly pakket: PakketRecord }
  /** Must be there, of that person and session, for that, and not expired; it is gone afterwards. */
  | ({ readonly kind: 'bevestiging-gebruikt'; readonly nowMs: number } & Readonly<
      Pick<BevestigingRecord, 'id' | 'persoon' | 'sessie' | 'waarvoor' | 'via'>
    >)
  /** Takes the place of the code with the hash `before` (null: there was none); who was erased gets none. */
  | {
      readonly kind: 'ondertekencode';
      readonly persoon: PersoonId;
      readonly code: Pick<OndertekencodeRecord, 'salt' | 'hash'>;
      readonly before: string | null;
    };

const FORMAL_KINDS: ReadonlySet<string> = new Set<FormalChange['kind']>([
  'inhoud',
  'standpunt',
  'akkoord',
  'akkoord-vervallen',
  'akkoord-ingetrokken',
  'eis-regeling',
  'regeling',
  'arrangement',
  'arrangement-vastgesteld',
  'arrangement-ingetrokken',
  'pakket',
  'bevestiging-gebruikt',
  'ondertekencode',
]);

export function isFormal<Other extends { readonly kind: string }>(
  change: FormalChange | Other,
): change is FormalChange {
  return FORMAL_KINDS.has(change.kind);
}

/** What a yes is about, as one key: of one partij on one key at most one stands. */
export function onderwerpKey(onderwerp: Akkoord['onderwerp']): string {
  return onderwerp.soort === 'afspraak' ? `afspraak/${onderwerp.id}` : `arrangement/${onderwerp.nummer}`;
}

/** Whether a yes counts: not lapsed, not taken back. */
export function stands({ vervallen, ingetrokken }: Pick<Akkoord, 'vervallen' | 'ingetrokken'>): boolean {
  return vervallen === null && ingetrokken === null;
}
