import type { EffectieveRegel } from '#shared/domain/combinatieregel/effective-regels.ts';
import type { Onderwerp, Regel } from '#shared/domain/combinatieregel/schema.ts';

/** A rule while it is written; parts as percentages, an empty number field as NaN. */
export interface RegelDraft {
  readonly oordeel: Regel['oordeel'];
  readonly ernst: Regel['ernst'];
  readonly tekst: string;
  readonly voorwaarde: string;
  readonly laagProcent: number;
  readonly hoogProcent: number;
  readonly afstandMeters: number;
  readonly bron: string;
}

export type DraftProblem = 'tekst' | 'bron' | 'telt';

const NEW: RegelDraft = {
  oordeel: 'onder-voorwaarden',
  ernst: 'matig',
  tekst: '',
  voorwaarde: '',
  laagProcent: 0,
  hoogProcent: 100,
  afstandMeters: 0,
  bron: '',
};

/** What to begin with. The source of what came along does not carry over: what the tafel says has its own. */
export function draftOf(onderwerp: Onderwerp, regel: EffectieveRegel | undefined): RegelDraft {
  if (regel === undefined) {
    const isAround = onderwerp.soort === 'laag' && onderwerp.zone === 'eromheen';
    return isAround ? { ...NEW, afstandMeters: 500 } : NEW;
  }
  const { oordeel, ernst, tekst, voorwaarde, telt, afstandMeters, bron, herkomst } = regel;
  return {
    oordeel,
    ernst,
    tekst,
    voorwaarde,
    laagProcent: percentOf(telt.laag),
    hoogProcent: percentOf(telt.hoog),
    afstandMeters,
    bron: herkomst.soort === 'tafel' ? bron : '',
  };
}

/** 0.07 × 100 is not 7: a hundredth of a per cent is as fine as anyone writes. */
function percentOf(part: number): number {
  return Math.round(part * 10_000) / 100;
}

export function draftProblems(draft: RegelDraft): ReadonlySet<DraftProblem> {
  const problems = new Set<DraftProblem>();
  if (draft.tekst.trim() === '') problems.add('tekst');
  if (draft.bron.trim() === '') problems.add('bron');
  // NaN is never at most anything.
  if (!(draft.laagProcent <= draft.hoogProcent)) problems.add('telt');
  return problems;
}

/** The rule that a draft without problems describes. */
export function draftRegel(onderwerp: Onderwerp, draft: RegelDraft): Regel {
  const isInside =
    onderwerp.soort === 'reservering' || (onderwerp.soort === 'laag' && onderwerp.zone === 'erin');
  return {
    onderwerp,
    oordeel: draft.oordeel,
    ernst: draft.ernst,
    tekst: draft.tekst.trim(),
    voorwaarde:
      draft.oordeel === 'onder-voorwaarden' || onderwerp.soort === 'reservering'
        ? draft.voorwaarde.trim()
        : '',
    telt: { laag: draft.laagProcent / 100, hoog: draft.hoogProcent / 100 },
    afstandMeters: isInside || Number.isNaN(draft.afstandMeters) ? 0 : draft.afstandMeters,
    bron: draft.bron.trim(),
  };
}
