import { layInVariant } from '#shared/crdt/commands/lay-in-variant.ts';
import type { Change } from '#shared/crdt/change.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { metAfwenteling } from '#client/board/afwenteling-of-change.ts';
import { laidMap } from '#client/board/laid-stukken.ts';
import type { VariantPlek } from '#client/board/chosen-variant.ts';
import { variantRoom } from '#client/board/use-varianten.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';

type Doc = TafelSession['doc'];

/** Where acts on pieces are done: on the tafel, or in the variant that is on the board. */
export interface StukkenHost {
  readonly isVariant: boolean;
  /** The pieces as they lie there now, archived ones of the tafel included. */
  readonly stukken: () => ReadonlyMap<string, Puzzelstuk>;
  /** Does one act that undo takes back; `ids`: the pieces that it reads or changes, without those that it makes. */
  readonly perform: (label: string, ids: readonly string[], act: (doc: Doc) => readonly Change[]) => void;
  readonly undo: () => void;
}

export function tafelHost(session: TafelSession): StukkenHost {
  return {
    isVariant: false,
    stukken: () => session.puzzelstukken.getSnapshot(),
    perform: (label, _ids, act) =>
      session.perform(label, () => metAfwenteling(session, () => act(session.doc))),
    undo: () => void session.undo.undo(),
  };
}

/** In a variant, shared or private: what an act comes to is named there, and the tafel stays as it is (VA1). */
export function variantHost(session: TafelSession, variantId: string, plek: VariantPlek): StukkenHost {
  const opTafel = () => session.puzzelstukken.getSnapshot();
  const room = () => variantRoom(session, plek);
  const stukken = () => laidMap(opTafel(), room().varianten.get(variantId) ?? null);
  return {
    isVariant: true,
    stukken,
    perform(label, ids, act) {
      const there = room().session;
      there?.perform(label, () =>
        layInVariant({ doc: there.doc, variantId, opTafel: opTafel(), laid: stukken() }, ids, act),
      );
    },
    undo: () => void room().session?.undo.undo(),
  };
}
