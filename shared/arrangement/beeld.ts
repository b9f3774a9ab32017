import { HORIZON, ZOALS_OP_TAFEL } from '#shared/arrangement/document/woorden.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import type { Beeld, StukInhoud } from '#shared/domain/arrangement/kaart-inhoud.ts';
import { HORIZON_JAAR, liesAt } from '#shared/puzzel/horizon.ts';

/** One kaartbeeld: what it is called, where it stands in the package, and the pieces that lie on it, by number. */
export interface Kaartbeeld {
  readonly beeld: Beeld;
  readonly bestand: string;
  readonly titel: string;
  readonly jaar: number;
  readonly stukken: readonly StukInhoud[];
}

/** The kaartbeelden in their order. */
export function kaartbeelden(inhoud: ArrangementInhoud): readonly Kaartbeeld[] {
  return inhoud.beelden.map((beeld, index) => {
    const variant = inhoud.varianten.find(({ id }) => id === beeld.variant);
    const naam = variant === undefined ? ZOALS_OP_TAFEL : variant.naam.trim() || `Variant ${index + 1}`;
    const jaar = HORIZON_JAAR[beeld.horizon];
    return {
      beeld,
      bestand: `kaart/${String(index + 1).padStart(2, '0')}-${slug(naam)}-${jaar}.svg`,
      titel: `${naam}, ${HORIZON[beeld.horizon].toLowerCase()} (${jaar})`,
      jaar,
      stukken: stukkenIn(inhoud, beeld.variant).filter(({ periode }) => liesAt(periode, beeld.horizon)),
    };
  });
}

/** The pieces as they lie on the tafel (null) or in a variant, by number. */
export function stukkenIn(inhoud: ArrangementInhoud, variantId: string | null): readonly StukInhoud[] {
  const variant = inhoud.varianten.find(({ id }) => id === variantId);
  if (variant === undefined) return inhoud.stukken;
  const anders = new Set<string>([...variant.weg, ...variant.stukken.map(({ id }) => id)]);
  return [...inhoud.stukken.filter(({ id }) => !anders.has(id)), ...variant.stukken].toSorted(
    (left, right) => left.nummer - right.nummer,
  );
}

/** Letters, digits and dashes of a name, for a file. */
export function slug(naam: string): string {
  const plain = naam
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return plain === '' ? 'kaart' : plain;
}
