import { StorageError, type StorageErrorKind } from './storage-error.ts';

// Primary result codes of SQLite (https://sqlite.org/rescode.html); the extended code is in the higher bits.
const KIND_OF_CODE: Readonly<Record<number, StorageErrorKind>> = {
  5: 'locked',
  6: 'locked',
  8: 'unwritable',
  10: 'io',
  11: 'corrupt',
  13: 'full',
  14: 'unwritable',
  26: 'corrupt',
};

const MESSAGE: Readonly<Partial<Record<StorageErrorKind, string>>> = {
  locked:
    'Een ander proces gebruikt deze gegevensmap al. Stop dat proces, of kies met DATA_DIR een andere map.',
  unwritable:
    'In de gegevensmap kan niet worden geschreven. Geef schrijfrechten, of kies met DATA_DIR een andere map.',
  io: 'De schijf meldt een fout. Er wordt niets meer opgeslagen tot de server opnieuw is gestart.',
  corrupt: 'Het gegevensbestand is beschadigd. Zet een reservekopie terug.',
  full: 'De schijf is vol. Nieuwe wijzigingen worden niet opgeslagen tot er ruimte is.',
};

function primaryCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

/** Any failure of SQLite as one of ours. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = primaryCode(error);
  const kind = (code === null ? undefined : KIND_OF_CODE[code]) ?? 'statement';
  const detail = error instanceof Error ? error.message : String(error);
  return new StorageError(kind, MESSAGE[kind] ?? detail, detail);
}
