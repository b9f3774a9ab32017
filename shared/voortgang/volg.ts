import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { Belofte, BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { termijnEinde } from '#shared/domain/termijn/einde.ts';
import type { Voortgang, VoortgangStand } from '#shared/domain/voortgang/schema.ts';
import { jarenZonderWoord } from '#shared/voortgang/jaren.ts';

/** An afspraak as it was signed, with its number in the arrangement. */
export interface GetekendeAfspraak {
  readonly nummer: number;
  readonly inhoud: AfspraakInhoud;
}

export interface VolgVraag {
  readonly afspraken: readonly GetekendeAfspraak[];
  /** Archived ones are not looked at. */
  readonly voortgang: readonly Voortgang[];
  /** ISO dates. */
  readonly vastgesteldOp: string;
  readonly vandaag: string;
}

/** Whether what was asked first is there: in words, and beloften that have to be kept before. */
export type VoorwaardeStand =
  | { readonly soort: 'geen' }
  | { readonly soort: 'wacht'; readonly op: readonly BelofteId[]; readonly opWoorden: boolean }
  /** `sinds` and `door` null: it asked for nothing but beloften of others, and those are kept. */
  | { readonly soort: 'vervuld'; readonly sinds: string | null; readonly door: string | null };

/** A belofte of the signed arrangement with what became of it (VO1). Dates are ISO. */
export interface Volging {
  readonly belofte: Belofte;
  readonly afspraak: { readonly id: AfspraakId; readonly nummer: number; readonly titel: string };
  readonly thema: AfspraakInhoud['thema'];
  readonly gever: PartijId;
  readonly ontvangers: readonly PartijId[];
  readonly voortgang: Voortgang | null;
  readonly stand: VoortgangStand;
  /** Last day of its term as signed; null without one (VO2). */
  readonly gepland: string | null;
  readonly voorwaarde: VoorwaardeStand;
  /** It waited for others, that is over, and it has not begun (VO5). */
  readonly isAanZet: boolean;
  /** Its term is over and it is neither done nor off the table (VO3). */
  readonly isTeLaat: boolean;
  /** Done after its term was over (VO3). */
  readonly wasTeLaat: boolean;
  /** Years that ended without a word of how far it was (VO7). */
  readonly jarenOpen: readonly number[];
}

/** Every belofte of the signed arrangement, in its order, as it stands today. */
export function volg({ afspraken, voortgang, vastgesteldOp, vandaag }: VolgVraag): readonly Volging[] {
  const verhaal = verhalen(voortgang);
  const keptOf = (id: string): boolean => verhaal.get(id)?.stand === 'gereed';
  return afspraken.flatMap(({ nummer, inhoud }) =>
    inhoud.inzet.flatMap(({ partij: gever, belofte: beloften }) =>
      beloften.map((belofte): Volging => {
        const own = verhaal.get(belofte.id);
        const said = own !== undefined && own.partij === gever ? own : null;
        const stand = said?.stand ?? 'niet-begonnen';
        const gepland = belofte.termijn === null ? null : termijnEinde(belofte.termijn);
        const voorwaarde = voorwaardeStand(belofte, said, keptOf);
        const isOver = stand === 'gereed' || stand === 'vervallen';
        return {
          belofte,
          afspraak: { id: inhoud.id, nummer, titel: inhoud.titel },
          thema: inhoud.thema,
          gever,
          ontvangers: (belofte.aan.length === 0 ? inhoud.partijen : belofte.aan).filter((p) => p !== gever),
          voortgang: said,
          stand,
          gepland,
          voorwaarde,
          isAanZet: voorwaarde.soort === 'vervuld' && stand === 'niet-begonnen',
          isTeLaat: !isOver && gepland !== null && gepland < vandaag,
          wasTeLaat: stand === 'gereed' && isLater(said?.gereedOp ?? null, gepland),
          jarenOpen: jarenZonderWoord(said, vastgesteldOp, vandaag),
        };
      }),
    ),
  );
}

/** What is told of each belofte; of two records about the same one the first that was made counts. */
function verhalen(voortgang: readonly Voortgang[]): ReadonlyMap<string, Voortgang> {
  const found = new Map<string, Voortgang>();
  const inOrder = [...voortgang].sort((left, right) =>
    left.gemaaktOp === right.gemaaktOp
      ? Number(left.id > right.id) - Number(left.id < right.id)
      : Number(left.gemaaktOp > right.gemaaktOp) - Number(left.gemaaktOp < right.gemaaktOp),
  );
  for (const each of inOrder)
    if (each.archief === null && each.belofte !== null && !found.has(each.belofte))
      found.set(each.belofte, each);
  return found;
}

/** Beloften of others are kept when those say so; what is asked in words when who waits says so (VO4). */
function voorwaardeStand(
  { voorwaarde }: Belofte,
  said: Voortgang | null,
  keptOf: (id: string) => boolean,
): VoorwaardeStand {
  if (voorwaarde === null) return { soort: 'geen' };
  const hasWords = voorwaarde.tekst.trim() !== '';
  const told = said?.voorwaarde ?? null;
  const op = voorwaarde.wachtOp.filter((id) => !keptOf(id));
  const opWoorden = told === null && (hasWords || voorwaarde.wachtOp.length === 0);
  if (op.length > 0 || opWoorden) return { soort: 'wacht', op, opWoorden };
  return { soort: 'vervuld', sinds: told?.sinds ?? null, door: told?.naam ?? null };
}

function isLater(op: string | null, gepland: string | null): boolean {
  return op !== null && gepland !== null && op > gepland;
}
