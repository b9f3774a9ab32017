import { describe, expect, it } from 'vitest';
import type { MapViewport } from '#client/map/types.ts';
import { Gelijkloop } from '#client/map/vergelijk/gelijkloop.ts';

const HERE: MapViewport = { center: [5.1, 52.1], zoom: 10 };

function loper() {
  const seen: MapViewport[] = [];
  const asked: (number | 'fit')[] = [];
  return {
    seen,
    asked,
    follow: (view: MapViewport) => void seen.push(view),
    zoomBy: (levels: number) => void asked.push(levels),
    fit: () => void asked.push('fit'),
  };
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

  it('one of them is zoomed by a button, also after the first left', () => {
    const loop = new Gelijkloop();
    loop.zoomBy(1);
    const [a, b] = [loper(), loper()];
    const leave = loop.join(a);
    loop.join(b);
    loop.zoomBy(1);
    leave();
    loop.fit();
    expect([a.asked, b.asked]).toEqual([[1], ['fit']]);
  });
});
