import { describe, expect, it } from 'vitest';
import type { KaartlaagId, KaartlaagInfo } from '#shared/geo/kaartlaag.ts';
import type { LaagFeature } from '#shared/puzzel/ondergrond/laag-feature.ts';
import { OndergrondStore } from '#client/puzzel/ondergrond-store.ts';
import { vierkant } from '#shared/puzzel/variant/test-support.ts';

const feature = (code: string, naam: string, properties = {}): LaagFeature => ({
  code,
  naam,
  properties,
  geometrie: vierkant(136_000, 455_000, 1000),
});

const LAGEN: Partial<Record<KaartlaagId, readonly LaagFeature[]>> = {
  provincie: [feature('PV25', 'Gelderland'), feature('PV26', 'Utrecht')],
  gemeente: [feature('GM0344', 'Utrecht', { inwoners: 374_000 })],
  natura2000: [feature('N2K-65', 'Botshol')],
};

const info = (id: KaartlaagId): KaartlaagInfo => ({
  id,
  naam: id,
  bron: 'toets',
  jaar: 2024,
  licentie: 'CC0',
  aantal: 1,
  indicatief: false,
  grof: false,
});

/** A server of which layers can be out of reach; what was asked. */
function server(down: ReadonlySet<string> = new Set()) {
  const asked: string[] = [];
  return {
    asked,
    lijst: async () => {
      if (down.has('lijst')) throw new Error('offline');
      return (Object.keys(LAGEN) as KaartlaagId[]).map(info);
    },
    laag: async (id: KaartlaagId, gebied: string | null) => {
      asked.push(gebied === null ? id : `${id}?${gebied}`);
      if (down.has(id)) throw new Error('offline');
      return LAGEN[id] ?? [];
    },
  };
}

const UTRECHT = { soort: 'provincie', naam: 'Utrecht' } as const;

describe('what figures know of the land', () => {
  it('[BA8][BO4] provinces whole, the rest within the own one; what the server lacks is told', async () => {
    const haler = server();
    const store = new OndergrondStore(UTRECHT, haler);
    await store.haal();
    expect(haler.asked).toEqual(['provincie', 'gemeente?PV26', 'natura2000?PV26']);
    const { gebieden, lagen, ontbreekt, bezig } = store.getSnapshot();
    expect(gebieden.map(({ code, inwoners }) => [code, inwoners])).toEqual([
      ['GM0344', 374_000],
      ['PV25', null],
      ['PV26', null],
    ]);
    expect(lagen.map(({ id, soort, bron }) => [id, soort, bron])).toEqual([
      ['natura2000/N2K-65', 'natura2000', 'toets, 2024'],
    ]);
    expect(bezig).toBe(false);
    expect(ontbreekt).toContainEqual({ id: 'diepe-polder', reden: 'niet-op-server' });
    expect(ontbreekt).toContainEqual({ id: 'werelderfgoed', reden: 'niet-op-server' });
    expect(ontbreekt.some(({ reden }) => reden === 'niet-bereikbaar')).toBe(false);
  });

  it('what does not come is told, and only that is asked again', async () => {
    const down = new Set(['natura2000']);
    const haler = server(down);
    const store = new OndergrondStore(UTRECHT, haler);
    await store.haal();
    expect(store.getSnapshot().ontbreekt).toContainEqual({ id: 'natura2000', reden: 'niet-bereikbaar' });
    down.clear();
    haler.asked.length = 0;
    await store.haal();
    expect(haler.asked).toEqual(['natura2000?PV26']);
    expect(store.getSnapshot().lagen).toHaveLength(1);
  });

  it('without any server all is missing, and nothing waits', async () => {
    const store = new OndergrondStore(UTRECHT, server(new Set(['lijst'])));
    await store.haal();
    const { bezig, ontbreekt } = store.getSnapshot();
    expect(bezig).toBe(false);
    expect(new Set(ontbreekt.map(({ reden }) => reden))).toEqual(new Set(['niet-bereikbaar']));
  });
});
