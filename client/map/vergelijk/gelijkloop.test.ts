import { describe, expect, it } from 'vitest';
import type { MapViewport } from '#client/map/types.ts';
import { Gelijkloop } from '#client/map/vergelijk/gelijkloop.ts';

const HERE: MapViewport = { center: [5.1, 52.1], zoom: 10 };

function loper() {
  const seen: MapViewport[] = [];
  return { seen, follow: (view: MapViewport) => void seen.push(view) };
}

describe('maps that show the same place', () => {
  it('all follow but the one that moved', () => {
    const loop = new Gelijkloop();
    const [a, b, c] = [loper(), loper(), loper()];
    for (const each of [a, b, c]) loop.join(each);
    loop.moved(b, HERE);
    expect([a.seen, b.seen, c.seen]).toEqual([[HERE], [], [HERE]]);
  });

  it('who joins later comes along, who left does not', () => {
    const loop = new Gelijkloop();
    const [a, b] = [loper(), loper()];
    const leave = loop.join(a);
    loop.moved(a, HERE);
    leave();
    loop.join(b);
    loop.moved(b, { ...HERE, zoom: 11 });
    expect(a.seen).toEqual([]);
    expect(b.seen).toEqual([HERE]);
  });
});
