import type { EffectiefKengetal } from '#shared/domain/kengetal/effective-kengetallen.ts';
import type { Kengetal } from '#shared/domain/kengetal/schema.ts';

/** A kengetal while it is written; an empty number field is NaN. */
export interface KengetalDraft extends Omit<Kengetal, 'sleutel' | 'factor'> {
  readonly laag: number;
  readonly waarschijnlijk: number;
  readonly hoog: number;
}

export type KengetalProblem = 'titel' | 'bron' | 'van' | 'naar' | 'zelfde' | 'waarschijnlijk' | 'hoog';

/** What to begin with. The source of what came along does not carry over: what the tafel says has its own. */
export function kengetalDraft(kengetal: EffectiefKengetal | null): KengetalDraft {
  if (kengetal === null)
    return {
      titel: '',
      functie: 'wonen',
      van: 'ha',
      naar: '',
      laag: Number.NaN,
      waarschijnlijk: Number.NaN,
      hoog: Number.NaN,
      bron: '',
      toelichting: '',
    };
  const { titel, functie, van, naar, factor, bron, toelichting, herkomst } = kengetal;
  return { titel, functie, van, naar, ...factor, bron: herkomst.soort === 'tafel' ? bron : '', toelichting };
}

export function kengetalProblems(draft: KengetalDraft): ReadonlySet<KengetalProblem> {
  const problems = new Set<KengetalProblem>();
  for (const key of ['titel', 'bron', 'van', 'naar'] as const)
    if (draft[key].trim() === '') problems.add(key);
  if (draft.van.trim() === draft.naar.trim()) problems.add('zelfde');
  // NaN is never at most anything.
  if (!(draft.laag <= draft.waarschijnlijk)) problems.add('waarschijnlijk');
  if (!(draft.waarschijnlijk <= draft.hoog)) problems.add('hoog');
  return problems;
}

/** The kengetal that a draft without problems describes. */
export function fromDraft({
  laag,
  waarschijnlijk,
  hoog,
  ...draft
}: KengetalDraft): Omit<Kengetal, 'sleutel'> {
  return {
    ...draft,
    titel: draft.titel.trim(),
    van: draft.van.trim(),
    naar: draft.naar.trim(),
    bron: draft.bron.trim(),
    factor: { laag, waarschijnlijk, hoog },
  };
}
