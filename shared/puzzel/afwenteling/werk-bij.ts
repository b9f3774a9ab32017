import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import { DRAGERS, geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { inLagen, isPublieker, voorbijeGrenzen } from '#shared/puzzel/afwenteling/ander-soort.ts';
import { delenIn } from '#shared/puzzel/afwenteling/delen.ts';
import { gebiedNaam } from '#shared/puzzel/afwenteling/ontvanger.ts';
import { MEEGAAND_DEEL } from '#shared/puzzel/afwenteling/over-grens.ts';
import {
  gewichtOf,
  hectareOf,
  meegaand,
  round,
  type Omgeving,
  type Post,
} from '#shared/puzzel/afwenteling/post.ts';

/** What has to be written for the burdens of one act. */
export interface PostWerk {
  readonly nieuw: readonly Post[];
  /** Ids of posts that hold no longer. */
  readonly archiveer: readonly string[];
}

/** From this part of what a post says, another amount makes it another post. */
const ANDERS_DEEL = 0.02;

/**
 * One post per piece, kind and receiver for as long as it is open: it follows the piece, step by step however small, is
 * told from where the piece first came, and moving back takes it off the tafel. What a post says never changes (AZ31), so
 * another amount is another post. `open`: the posts of who moves, about these pieces, that nobody answered yet; `voor` and
 * `na`: the pieces as they lay and as they lie after the act.
 */
export function werkPostenBij(
  open: readonly Afwenteling[],
  posts: readonly Post[],
  voor: readonly Puzzelstuk[],
  na: readonly Puzzelstuk[],
  omgeving: Omgeving,
): PostWerk {
  const nieuw: Post[] = [];
  const archiveer: string[] = [];
  for (const post of open) {
    const stuk = na.find(({ id }) => id === post.stuk) ?? null;
    const was = voor.find(({ id }) => id === post.stuk) ?? stuk;
    const more = posts.find((each) => isSame(each, post)) ?? null;
    const next = stuk === null || was === null ? 'weg' : follow(post, was, stuk, more, omgeving);
    if (next === 'blijft') continue;
    archiveer.push(post.id);
    if (next !== 'weg') nieuw.push(next);
  }
  for (const post of posts) {
    if (open.some((each) => isSame(post, each) || isBack(post, each))) continue;
    const earlier = open.find((each) => isOfSameMove(post, each) && each.naar === post.van);
    nieuw.push(earlier ? { ...post, van: earlier.van } : post);
  }
  return { nieuw, archiveer };
}

function isOfSameMove(post: Post, open: Afwenteling): boolean {
  return post.stuk === open.stuk && post.soort === open.soort;
}

function isSame(post: Post, open: Afwenteling): boolean {
  return isOfSameMove(post, open) && post.naar === open.naar;
}

/** It goes back to where it came from. */
function isBack(post: Post, open: Afwenteling): boolean {
  return post.soort === 'plaats' && isOfSameMove(post, open) && post.naar === open.van;
}

type Next = Post | 'blijft' | 'weg';

/** What becomes of an open post when its piece changes. */
function follow(
  post: Afwenteling,
  was: Puzzelstuk,
  stuk: Puzzelstuk,
  more: Post | null,
  omgeving: Omgeving,
): Next {
  switch (post.soort) {
    case 'plaats':
    case 'water-bodem': {
      const lies = deelThere(post, stuk, omgeving);
      // Without boundaries nothing can be said, and the post stays.
      if (lies === null) return 'blijft';
      if (lies < MEEGAAND_DEEL / 2) return 'weg';
      return ofSize(post, was, stuk, { lay: deelThere(post, was, omgeving) ?? 0, lies }, omgeving);
    }
    case 'tijd':
      if (!voorbijeGrenzen(stuk.periode).includes(post.naar)) return 'weg';
      return anew(post, more);
    case 'privaat-publiek': {
      const before = DRAGERS.find((drager) => drager === post.van);
      if (before === undefined || !isPublieker(stuk.drager, before)) return 'weg';
      return anew(post, more);
    }
  }
}

/** A period, or who pays, is about the whole piece: the last telling is the whole of it. */
function anew(post: Afwenteling, more: Post | null): Next {
  return more === null ? 'blijft' : { ...more, van: post.van };
}

/** Which part of the piece lies with the receiver; null when its boundary is not known. */
function deelThere(post: Afwenteling, stuk: Puzzelstuk, { gebieden, lagen }: Omgeving): number | null {
  const geometrie = geometrieOf(stuk.plaats);
  if (post.soort === 'water-bodem')
    return lagen.length === 0 && geometrie !== null
      ? null
      : (inLagen(stuk, lagen).find(([naar]) => naar === post.naar)?.[1] ?? 0) / gewichtOf(stuk);
  const named = gebieden.filter((gebied) => gebiedNaam(gebied) === post.naar);
  if (named.length === 0 && geometrie !== null) return null;
  return delenIn(geometrie, named)[0]?.deel ?? 0;
}

/** The same post for what lies there now: what came along in this step more, what went less; growth comes from nowhere. */
function ofSize(
  post: Afwenteling,
  was: Puzzelstuk,
  stuk: Puzzelstuk,
  deel: { readonly lay: number; readonly lies: number },
  { kengetallen }: Omgeving,
): Next {
  const claim = hectareOf(stuk);
  if (post.hectare === null || claim === null || claim === 0) return 'blijft';
  const came = (deel.lies - deel.lay) * Math.min(claim, hectareOf(was) ?? claim);
  const hectare = round(Math.min(post.hectare + came, deel.lies * claim));
  if (hectare <= 0) return 'weg';
  if (Math.abs(hectare - post.hectare) <= ANDERS_DEEL * post.hectare) return 'blijft';
  const { soort, van, naar, betrokken } = post;
  const bijdragen = meegaand([stuk], Math.min(1, hectare / claim), kengetallen);
  return { soort, stuk: post.stuk, van, naar, hectare, bijdragen, ontvanger: betrokken[0] ?? null };
}
