import { saveFile, saveJson } from '#client/ui/save-file.ts';
import type { Draft } from '#client/doc/draft.ts';

/** Saves a draft as a file that holds everything, also what only a program can read. */
export function downloadDraft(draft: Draft): void {
  const { update, ...readable } = draft;
  saveJson(`${nameOf(draft)}.json`, { ...readable, update: toBase64(update) });
}

export function downloadText(draft: Draft, text: string): void {
  saveFile(`${nameOf(draft)}.md`, text, 'text/markdown');
}

function nameOf({ at }: Draft): string {
  return `puzzeltafel-kopie-${at.slice(0, 16).replaceAll(':', '')}`;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
}
