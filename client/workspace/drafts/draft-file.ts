import type { Draft } from '#client/doc/draft.ts';

/** Saves a draft as a file that holds everything, also what only a program can read. */
export function downloadDraft(draft: Draft): void {
  const { update, ...readable } = draft;
  const text = JSON.stringify({ ...readable, update: toBase64(update) }, null, 2);
  save(text, `${nameOf(draft)}.json`, 'application/json');
}

export function downloadText(draft: Draft, text: string): void {
  save(text, `${nameOf(draft)}.md`, 'text/markdown');
}

function nameOf({ at }: Draft): string {
  return `puzzeltafel-kopie-${at.slice(0, 16).replaceAll(':', '')}`;
}

function save(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
}
