import { jsonEqual } from '#shared/lib/json.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStuk } from '#shared/domain/variant/stuk.ts';
import type { Antwoord, Zet } from '#shared/domain/zet/schema.ts';
import { zetInhoud } from '#shared/puzzel/zet/zet-inhoud.ts';

/** One piece of a zet: whose it is, and whether it lies so already. `partij` null: it is not on the tafel. */
export interface ZetStuk {
  readonly id: string;
  readonly anders: VariantStuk;
  readonly partij: PartijId | null;
  readonly isGelegd: boolean;
}

type Known = ReadonlyMap<string, Puzzelstuk>;

/** The pieces of a zet, by id; `stukken`: all of the tafel, archived ones included. */
export function zetStukken(zet: Pick<Zet, 'stuk'>, stukken: Known): readonly ZetStuk[] {
  return Object.entries(zet.stuk)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, anders]) => ({
      id,
      anders,
      partij: anders.soort === 'nieuw' ? anders.partij : (stukken.get(id)?.partij ?? null),
      isGelegd: isGelegd(stukken.get(id), anders),
    }));
}

/** Whether a piece lies as the zet says. */
function isGelegd(stuk: Puzzelstuk | undefined, anders: VariantStuk): boolean {
  if (anders.soort === 'weg') return stuk === undefined || stuk.archief !== null;
  if (stuk === undefined || stuk.archief !== null) return false;
  // What is new needs only to lie there: from then on it is an ordinary piece of its partij.
  if (anders.soort === 'nieuw') return stuk.partij === anders.partij;
  const { soort: _soort, ...fields } = anders;
  return Object.entries(fields).every(([key, value]) => jsonEqual(value, stuk[key as keyof Puzzelstuk]));
}

/** What a partij said: `verouderd` when the zet is another one since (ZE3). */
export interface GegevenAntwoord {
  readonly partij: PartijId;
  readonly antwoord: Antwoord | null;
  readonly isVerouderd: boolean;
}

/** Who is asked, with what they said: those involved, and whoever else answered, by id. */
export function zetAntwoorden(
  zet: Pick<Zet, 'partij' | 'stuk' | 'toelichting' | 'betrokken' | 'antwoord'>,
): readonly GegevenAntwoord[] {
  const inhoud = zetInhoud(zet);
  const partijen = new Set([...zet.betrokken, ...Object.keys(zet.antwoord)]);
  return [...partijen].sort().flatMap((partij) => {
    const antwoord = zet.antwoord[partij] ?? null;
    // Who proposes it agrees with it, and is not asked.
    if (antwoord === null && partij === zet.partij) return [];
    return [{ partij, antwoord, isVerouderd: antwoord !== null && antwoord.inhoud !== inhoud }];
  });
}

/** Whether this partij is still to say something about the zet as it is now. */
export function mustAnswer(zet: Zet, partij: PartijId): boolean {
  if (zet.status !== 'open' || zet.archief !== null || zet.partij === partij) return false;
  return zetAntwoorden(zet).some(
    (each) => each.partij === partij && (each.antwoord === null || each.isVerouderd),
  );
}
