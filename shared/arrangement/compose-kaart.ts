import type { ComposeVraag } from '#shared/arrangement/compose-vraag.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import type { StukInhoud, VariantInhoud } from '#shared/domain/arrangement/kaart-inhoud.ts';
import { claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Variant } from '#shared/domain/variant/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { HORIZONNEN } from '#shared/puzzel/horizon.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';

type KaartDeel = Pick<ArrangementInhoud, 'stukken' | 'varianten' | 'beelden' | 'balans'>;

/** The pieces, the variants and what each kaartbeeld shows. */
export function composeKaart(vraag: ComposeVraag): KaartDeel {
  const stukken = vraag.stukken.filter(({ archief }) => archief === null).toSorted(byMaking);
  const varianten = vraag.varianten.filter(({ archief }) => archief === null).toSorted(byMaking);
  const laid = varianten.map((variant) => ({ variant, stukken: layVariant(stukken, variant.stuk, variant) }));
  const nummers = numbersOf([...stukken, ...laid.flatMap((each) => each.stukken)]);
  const order = new Map([null, ...varianten.map(({ id }) => id)].map((id, at) => [id as string | null, at]));
  const orderOf = (part: { variant: string | null; horizon: (typeof HORIZONNEN)[number] }): number =>
    must(order.get(part.variant), 'a variant that goes along') * 10 + HORIZONNEN.indexOf(part.horizon);
  return {
    stukken: stukken.map((stuk) => stukInhoud(stuk, nummers)),
    varianten: laid.map((each) => variantInhoud(each.variant, each.stukken, stukken, nummers)),
    beelden: vraag.beelden
      .map((beeld) => ({ ...beeld, variant: beeld.variant as Variant['id'] | null }))
      .toSorted((left, right) => orderOf(left) - orderOf(right)),
    balans: composeBalans(vraag).toSorted(
      (left, right) => orderOf(left) - orderOf(right) || (left.opgave < right.opgave ? -1 : 1),
    ),
  };
}

/** Each piece one number, on whatever map it lies: those of the tafel first. */
function numbersOf(stukken: readonly Puzzelstuk[]): ReadonlyMap<string, number> {
  const nummers = new Map<string, number>();
  for (const { id } of stukken) if (!nummers.has(id)) nummers.set(id, nummers.size + 1);
  return nummers;
}

function stukInhoud(stuk: Puzzelstuk, nummers: ReadonlyMap<string, number>): StukInhoud {
  const { id, partij, titel, toelichting, functies, plaats, claim, periode, status, bron, drager } = stuk;
  const nummer = must(nummers.get(id), 'the number of a piece');
  const fields = { titel, toelichting, functies, plaats, claim, periode, status, bron, drager };
  return { id, nummer, partij, ...fields, bijdrage: stuk.bijdrage, hectare: claimOf(stuk) };
}

function variantInhoud(
  { id, naam, toelichting, keuze }: Variant,
  laid: readonly Puzzelstuk[],
  stukken: readonly Puzzelstuk[],
  nummers: ReadonlyMap<string, number>,
): VariantInhoud {
  const asOnTafel = new Set(stukken);
  const here = new Set(laid.map((stuk) => stuk.id));
  return {
    id,
    naam,
    toelichting,
    keuze: keuze === null ? null : { stand: keuze.stand, reden: keuze.reden, op: keuze.op },
    weg: stukken.filter((stuk) => !here.has(stuk.id)).map((stuk) => stuk.id),
    stukken: laid.filter((stuk) => !asOnTafel.has(stuk)).map((stuk) => stukInhoud(stuk, nummers)),
  };
}

/** The lines of the tafel as a whole that say something. */
function composeBalans({ balansen }: ComposeVraag): ArrangementInhoud['balans'] {
  return balansen.flatMap(({ variant, regels }) =>
    regels
      .filter(({ gebied, gevraagd, stukken }) => gebied === null && (gevraagd !== null || stukken.length > 0))
      .map(({ opgave, horizon, gevraagd, hard, zacht, nogTeLeggen, oordeel }) => ({
        variant: variant as Variant['id'] | null,
        opgave,
        horizon,
        gevraagd: gevraagd === null ? null : { waarde: gevraagd.waarde, waardeTot: gevraagd.waardeTot },
        hard,
        zacht,
        nogTeLeggen,
        oordeel,
      })),
  );
}

function byMaking(
  left: { readonly gemaaktOp: string; readonly id: string },
  right: { readonly gemaaktOp: string; readonly id: string },
): number {
  return `${left.gemaaktOp}${left.id}` < `${right.gemaaktOp}${right.id}` ? -1 : 1;
}
