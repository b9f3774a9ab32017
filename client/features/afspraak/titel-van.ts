import { afspraakFieldSchemas } from '#shared/domain/afspraak/schema.ts';

const MAX_TITEL = afspraakFieldSchemas.titel.maxLength ?? 160;

/** The title of an afspraak that comes from a file: as the draft has it, or else as the file is called. */
export function titelVan(titel: string, bestand: string): string {
  const found = titel.trim() === '' ? bestand.replace(/\.docx$/i, '').replaceAll('_', ' ') : titel;
  const words = found.toWellFormed().replaceAll(/\s+/g, ' ').trim().slice(0, MAX_TITEL);
  return words.isWellFormed() ? words : words.slice(0, -1);
}
