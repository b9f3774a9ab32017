import { describe, expect, it } from 'vitest';
import { nieuweVerschillen } from './nieuwe-verschillen.ts';
import type { VeldVerschil } from './veld-store.ts';

const verschil = (id: string, nieuw: string): VeldVerschil => ({
  veld: { id, soort: 'puzzelstuk', bron: 'p', eigenschap: 'hectare', waarde: '85 ha' },
  inzet: null,
  stand: { soort: 'veranderd', oud: '85 ha', nieuw },
});

describe('what is told of fields', () => {
  it('[VE5] once for each thing that a source says, and again when it says something else', () => {
    const first = nieuweVerschillen(null, new Map([['a', [verschil('v', '80 ha')]]]));
    expect([...first.nieuw.keys()]).toEqual(['a']);
    const same = nieuweVerschillen(first.nu, new Map([['a', [verschil('v', '80 ha')]]]));
    expect(same.nieuw.size).toBe(0);
    const next = nieuweVerschillen(
      same.nu,
      new Map([['a', [verschil('v', '70 ha'), verschil('w', '1 ha')]]]),
    );
    expect(next.nieuw.get('a')).toHaveLength(2);
  });

  it('[VE5] what went back to how it was is news when it moves on again', () => {
    const first = nieuweVerschillen(null, new Map([['a', [verschil('v', '80 ha')]]]));
    const back = nieuweVerschillen(first.nu, new Map());
    const again = nieuweVerschillen(back.nu, new Map([['a', [verschil('v', '80 ha')]]]));
    expect(again.nieuw.get('a')).toHaveLength(1);
  });
});
