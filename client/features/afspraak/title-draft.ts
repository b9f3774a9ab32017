/**
 * What a title field holds while somebody types in it. A title is one register: the last writer wins, so a field that
 * wrote its old draft over somebody else's new title would lose that unseen. `botsing` writes nothing until the writer
 * has chosen (AF8).
 */
export type TitleDraft =
  | { readonly kind: 'rust' }
  | { readonly kind: 'bezig'; readonly tekst: string; readonly begin: string }
  | { readonly kind: 'botsing'; readonly tekst: string; readonly anders: string };

export type TitleEvent =
  | { readonly kind: 'getypt'; readonly tekst: string; readonly waarde: string }
  /** The stored value is now this, by whoever's hand. */
  | { readonly kind: 'waarde'; readonly waarde: string }
  | { readonly kind: 'opgeslagen'; readonly waarde: string }
  | { readonly kind: 'klaar' }
  | { readonly kind: 'houd-mijn' }
  | { readonly kind: 'neem-andere' };

export const RUST: TitleDraft = { kind: 'rust' };

export function titleDraft(draft: TitleDraft, event: TitleEvent): TitleDraft {
  switch (event.kind) {
    case 'getypt':
      if (draft.kind === 'botsing') return { ...draft, tekst: event.tekst };
      return {
        kind: 'bezig',
        tekst: event.tekst,
        begin: draft.kind === 'bezig' ? draft.begin : event.waarde,
      };
    case 'waarde':
      return followValue(draft, event.waarde);
    case 'opgeslagen':
      return draft.kind === 'bezig' ? { ...draft, begin: event.waarde } : draft;
    case 'klaar':
      return draft.kind === 'bezig' ? RUST : draft;
    case 'houd-mijn':
      return draft.kind === 'botsing' ? { kind: 'bezig', tekst: draft.tekst, begin: draft.anders } : draft;
    case 'neem-andere':
      return RUST;
  }
}

function followValue(draft: TitleDraft, waarde: string): TitleDraft {
  if (draft.kind === 'rust') return draft;
  if (draft.tekst === waarde) return { kind: 'bezig', tekst: draft.tekst, begin: waarde };
  if (draft.kind === 'botsing') return { ...draft, anders: waarde };
  if (draft.begin === waarde) return draft;
  return draft.tekst === draft.begin ? RUST : { kind: 'botsing', tekst: draft.tekst, anders: waarde };
}

/** What the field shows. */
export function shownTitle(draft: TitleDraft, waarde: string): string {
  return draft.kind === 'rust' ? waarde : draft.tekst;
}

/** What is to be written now; null when there is nothing to write, or when the writer must choose first. */
export function titleToWrite(draft: TitleDraft): string | null {
  if (draft.kind !== 'bezig') return null;
  const tekst = draft.tekst.trim();
  return tekst === draft.begin ? null : tekst;
}
