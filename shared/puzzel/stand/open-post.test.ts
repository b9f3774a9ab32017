import { describe, expect, it } from 'vitest';
import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import { isOpenPost } from '#shared/puzzel/stand/open-post.ts';

const said = { oordeel: 'erkend', reden: '', door: '', naam: '', op: '' };
const post = (betrokken: string[], erkenning: Record<string, unknown>) =>
  isOpenPost({ betrokken, erkenning } as unknown as Afwenteling);

describe('an afwenteling', () => {
  it('[AW1] is open until each receiver said something, and while the receiver is not at the tafel', () => {
    expect(post(['hdsr', 'vro'], { hdsr: said })).toBe(true);
    expect(post(['hdsr', 'vro'], { hdsr: said, vro: said })).toBe(false);
    expect(post([], {})).toBe(true);
  });
});
