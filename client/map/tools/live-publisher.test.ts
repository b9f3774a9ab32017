import { expect, it } from 'vitest';
import type { LiveGeometry } from '#client/map/types.ts';
import { LivePublisher } from '#client/map/tools/live-publisher.ts';

const at = (lng: number): LiveGeometry => ({ id: 'a', geometry: { type: 'Point', coordinates: [lng, 52] } });

it('passes on the latest shape once per frame, and letting go at once', () => {
  const frames: (() => void)[] = [];
  const out: (readonly LiveGeometry[])[] = [];
  const publisher = new LivePublisher(
    (live) => out.push(live),
    (task) => {
      frames.push(task);
      return () => frames.splice(frames.indexOf(task), 1);
    },
  );
  publisher.publish([at(1)]);
  publisher.publish([at(2)]);
  expect(out).toEqual([]);
  frames[0]?.();
  expect(out).toEqual([[at(2)]]);
  publisher.publish([at(3)]);
  publisher.publish([]);
  expect(out).toEqual([[at(2)], []]);
  expect(frames).toEqual([]);
});
