import type { Puzzelstuk, PuzzelstukFields } from '#shared/domain/puzzelstuk/schema.ts';

/** The registers of a piece without its identity and contributions: what a copy starts with. */
export function fieldsOf(stuk: Puzzelstuk): PuzzelstukFields {
  const { titel, toelichting, functies, plaats, claim, periode, status, bron, drager, archief } = stuk;
  return { titel, toelichting, functies, plaats, claim, periode, status, bron, drager, archief };
}
