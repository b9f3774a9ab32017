import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { TafelGebied } from '#shared/domain/tafel/schema.ts';
import type { Verdeling } from '#shared/domain/verdeling/schema.ts';
import { GEEN, plus, schaal, type Band } from '#shared/puzzel/band.ts';
import { gevraagdVan, isGevraagdOp, sharesOf, type Shares } from '#shared/puzzel/balans/gevraagd.ts';
import { nogTeLeggen, oordeelVan, richtingVan, teVeelVan } from '#shared/puzzel/balans/oordeel.ts';
import type { Post } from '#shared/puzzel/balans/post.ts';
import { HORIZONNEN, type Horizon } from '#shared/puzzel/horizon.ts';
import type { GebiedVlak } from '#shared/puzzel/invoer.ts';
import type { BalansRegel, Gevraagd, NietGeteld, OpgaveOordeel } from '#shared/puzzel/uitkomst.ts';

export interface Tafelrand {
  readonly tafelgebied: TafelGebied | null;
  /** By code. */
  readonly gebieden: ReadonlyMap<string, GebiedVlak>;
}

/** How one opgave stands, for the tafel as a whole and for each gebied that has pieces or a share; `posten` by id of piece. */
export function regelsVan(
  opgave: Opgave,
  verdelingen: readonly Verdeling[],
  posten: readonly Post[],
  rand: Tafelrand,
): readonly BalansRegel[] {
  const shares = sharesOf(verdelingen);
  const codes = new Set(shares.gebieden.keys());
  for (const post of posten) for (const { gebied } of post.gebieden) codes.add(gebied);
  const gebieden = [null, ...[...codes].sort()];
  return HORIZONNEN.flatMap((horizon) => {
    const sommen = optellingen(posten, horizon);
    return gebieden.map((gebied) =>
      regelVan(opgave, horizon, gebied, shares, sommen.get(gebied) ?? LEEG, rand),
    );
  });
}

function regelVan(
  opgave: Opgave,
  horizon: Horizon,
  gebied: string | null,
  shares: Shares,
  { hard, zacht, stukken, nietGeteld, tekens }: Optelling,
  rand: Tafelrand,
): BalansRegel {
  const isAsked = isGevraagdOp(opgave, horizon);
  const voor = gebied === null ? rand.tafelgebied : (rand.gebieden.get(gebied) ?? null);
  const gevraagd = isAsked ? gevraagdVan(opgave, shares, gebied, voor) : null;
  const laid = plus(hard, zacht);
  // of a gebied whose outline is not here nobody can tell what lies in it
  const isKnown = gebied === null || rand.gebieden.has(gebied);
  const measured = isKnown && (stukken.length > 0 || nietGeteld.length === 0);
  return {
    opgave: opgave.id,
    horizon,
    gebied,
    gevraagd,
    verdeeld: gebied === null ? verdeeldOver(shares) : { afgesproken: 0, voorgesteld: 0 },
    hard,
    zacht,
    nogTeLeggen: gevraagd === null ? GEEN : nogTeLeggen(gevraagd, laid),
    teVeel: gevraagd === null ? GEEN : teVeelVan(gevraagd, laid),
    oordeel: isAsked && measured ? oordeelVoor(opgave, gevraagd, gebied, hard, zacht) : 'niet-te-meten',
    richting: richtingVan(opgave, stukken.length > 0 ? laid.waarschijnlijk : tekens),
    stukken,
    nietGeteld,
  };
}

/** Nobody promised a share to a gebied, so without one there is nothing to say that is missing. */
function oordeelVoor(
  opgave: Opgave,
  gevraagd: Gevraagd | null,
  gebied: string | null,
  hard: Band,
  zacht: Band,
): OpgaveOordeel {
  return gebied !== null && gevraagd === null ? 'niet-te-meten' : oordeelVan(opgave, gevraagd, hard, zacht);
}

interface Optelling {
  readonly hard: Band;
  readonly zacht: Band;
  readonly stukken: readonly string[];
  readonly nietGeteld: readonly NietGeteld[];
  /** How many more pieces add than take off, in whatever unit. */
  readonly tekens: number;
}

const LEEG: Optelling = { hard: GEEN, zacht: GEEN, stukken: [], nietGeteld: [], tekens: 0 };

/** For the tafel (null) and each gebied; in order of id, so that the last digits do not depend on the order of edits (BA9). */
function optellingen(posten: readonly Post[], horizon: Horizon): ReadonlyMap<string | null, Optelling> {
  const sommen = new Map<string | null, Som>();
  for (const post of posten) {
    if (!post.ligt[horizon]) continue;
    tel(sommen, null, post, horizon, 1);
    for (const { gebied, deel } of post.gebieden) tel(sommen, gebied, post, horizon, deel);
  }
  return sommen;
}

interface Som extends Optelling {
  hard: Band;
  zacht: Band;
  readonly stukken: string[];
  readonly nietGeteld: NietGeteld[];
  tekens: number;
}

function tel(
  sommen: Map<string | null, Som>,
  gebied: string | null,
  post: Post,
  horizon: Horizon,
  deel: number,
): void {
  let som = sommen.get(gebied);
  if (!som) sommen.set(gebied, (som = { hard: GEEN, zacht: GEEN, stukken: [], nietGeteld: [], tekens: 0 }));
  som.tekens += post.teken;
  const waarde = post.waarde[horizon];
  if (waarde === null) {
    if (post.nietGeteld !== null) som.nietGeteld.push({ stuk: post.stuk, reden: post.nietGeteld });
    return;
  }
  som.stukken.push(post.stuk);
  if (post.hard) som.hard = plus(som.hard, schaal(waarde, deel));
  else som.zacht = plus(som.zacht, schaal(waarde, deel));
}

function verdeeldOver({ gebieden }: Shares): BalansRegel['verdeeld'] {
  let [afgesproken, voorgesteld] = [0, 0];
  for (const { verdeling } of gebieden.values()) {
    if (verdeling.stand === 'afgesproken') afgesproken += verdeling.waarde;
    else voorgesteld += verdeling.waarde;
  }
  return { afgesproken, voorgesteld };
}
