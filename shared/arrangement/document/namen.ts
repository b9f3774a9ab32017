import { ZOALS_OP_TAFEL } from '#shared/arrangement/document/woorden.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import type { StukInhoud } from '#shared/domain/arrangement/kaart-inhoud.ts';
import type { Termijn } from '#shared/domain/termijn/schema.ts';
import { termijnWoorden } from '#shared/veld/termijn-woorden.ts';

/** How things are called in the documents; what is not known is called by its id. */
export interface Namen {
  partij(id: string): string;
  /** Names after one another, as in a sentence without a last word. */
  partijen(ids: readonly string[]): string;
  opgave(id: string): string;
  eenheid(opgave: string): string | null;
  /** `12 Rijnenburg`. */
  stuk(id: string): string;
  variant(id: string | null): string;
  afspraak(id: string): string;
}

export function namenVan(inhoud: ArrangementInhoud): Namen {
  const partijen = new Map(inhoud.partijen.map(({ id, naam }) => [id, naam]));
  const opgaven = new Map(inhoud.opgaven.map((opgave) => [opgave.id, opgave]));
  const stukken = new Map(alleStukken(inhoud).map((stuk) => [stuk.id as string, stuk]));
  const varianten = new Map(inhoud.varianten.map(({ id, naam }) => [id as string, naam]));
  const afspraken = new Map(
    [...inhoud.afspraken, ...inhoud.openAfspraken].map((each) => [each.inhoud.id as string, each]),
  );
  const partij = (id: string): string => partijen.get(id) ?? id;
  return {
    partij,
    partijen: (ids) => ids.map(partij).join(', '),
    opgave: (id) => opgaven.get(id)?.titel ?? id,
    eenheid: (id) => opgaven.get(id)?.eenheid ?? null,
    stuk: (id) => {
      const stuk = stukken.get(id);
      return stuk === undefined ? id : `${stuk.nummer} ${stuk.titel}`.trim();
    },
    variant: (id) => (id === null ? ZOALS_OP_TAFEL : (varianten.get(id) ?? id)),
    afspraak: (id) => {
      const found = afspraken.get(id);
      return found === undefined ? id : `afspraak ${found.nummer} (${found.inhoud.titel})`;
    },
  };
}

/** Every piece once, those of the tafel first; of a piece that lies otherwise in a variant the one of the tafel. */
export function alleStukken({ stukken, varianten }: ArrangementInhoud): readonly StukInhoud[] {
  const byId = new Map<string, StukInhoud>();
  for (const stuk of [...stukken, ...varianten.flatMap((variant) => variant.stukken)])
    if (!byId.has(stuk.id)) byId.set(stuk.id, stuk);
  return [...byId.values()];
}

/** `1 juli 2027`, of a moment in ISO. */
export function dagVan(moment: string): string {
  return termijnWoorden(moment.slice(0, 10) as Termijn);
}
