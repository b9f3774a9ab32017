import { describe, expect, it } from 'vitest';
import type { Antwoord, Vraag } from '#client/puzzel/berichten.ts';
import { inBrokken, Verzamelaar } from '#client/puzzel/brokken.ts';
import { PuzzelHost } from '#client/puzzel/puzzel-host.ts';
import { Werk } from '#client/puzzel/werk.ts';
import { getekend, regel, testInvoer, uitkomstVan } from '#shared/puzzel/engine/puzzel.test-support.ts';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import { stukId, testStuk } from '#shared/puzzel/variant/test-support.ts';

/** A worker that answers when the test says so; what goes over is copied, as it is between threads. */
class TraagWerk {
  readonly vragen: Vraag[] = [];
  geopend = 0;
  gesloten = 0;
  #werk = new Werk();
  #antwoord: (antwoord: Antwoord) => void = () => undefined;
  #stuk: (melding: string) => void = () => undefined;

  readonly open = (antwoord: (antwoord: Antwoord) => void, stuk: (melding: string) => void) => {
    this.geopend++;
    this.#werk = new Werk();
    this.#antwoord = antwoord;
    this.#stuk = stuk;
    this.vragen.length = 0;
    return {
      post: (vraag: Vraag) => void this.vragen.push(structuredClone(vraag)),
      sluit: () => void this.gesloten++,
    };
  };

  /** Answers the oldest question; its kind. */
  stap(): string {
    const vraag = this.vragen.shift();
    if (!vraag) throw new Error('nothing was asked');
    const antwoorden = new Verzamelaar<Antwoord>();
    for (const brok of inBrokken(this.#werk.antwoord(vraag))) {
      const heel = antwoorden.neem(structuredClone(brok));
      if (heel !== null) this.#antwoord(heel);
    }
    return vraag.soort;
  }

  alles(): string[] {
    const soorten: string[] = [];
    while (this.vragen.length > 0) soorten.push(this.stap());
    return soorten;
  }

  val(): void {
    this.#stuk('out of memory');
  }
}

const opening = (): { werk: TraagWerk; host: PuzzelHost } => {
  const werk = new TraagWerk();
  return { werk, host: new PuzzelHost(werk.open) };
};

const wonen = testStuk(1, { functies: ['wonen'], plaats: getekend(0, 0, 1000) });
const natuur = testStuk(2, { functies: ['natuur'], plaats: getekend(5000, 0, 1000) });
const basis = testInvoer({ stukken: [wonen, natuur], regels: [regel('wonen', 'natuur')] });
const met = (part: Partial<Invoer>): Invoer => ({ ...basis, ...part });
const naar = (x: number): VariantStukken => ({
  [stukId(2)]: { soort: 'anders', plaats: getekend(x, 0, 1000) },
});

describe('the host of the worker', () => {
  it('[BA9] the outcome here is that of the engine itself', () => {
    const { werk, host } = opening();
    expect(host.bord.getSnapshot()).toEqual({ uitkomst: null, bezig: true, fout: null });
    host.zet(basis);
    werk.alles();
    expect(host.bord.getSnapshot()).toEqual({ uitkomst: uitkomstVan(basis), bezig: false, fout: null });
    const moved = met({ stukken: [wonen, { ...natuur, plaats: getekend(500, 0, 1000) }] });
    host.zet(moved);
    expect(host.bord.getSnapshot().bezig).toBe(true);
    werk.alles();
    expect(host.bord.getSnapshot().uitkomst).toEqual(uitkomstVan(moved));
    expect(host.bord.getSnapshot().uitkomst!.botsingen).toHaveLength(1);
  });

  it('while one question is out only the newest of what follows is asked', () => {
    const { werk, host } = opening();
    host.zet(basis);
    const last = met({ stukken: [wonen, { ...natuur, plaats: getekend(900, 0, 1000) }] });
    for (const x of [100, 200, 300]) host.zet(met({ stukken: [{ ...wonen, plaats: getekend(x, 0, 1000) }] }));
    host.zet(last);
    expect(werk.vragen).toHaveLength(1);
    werk.stap();
    expect(host.bord.getSnapshot()).toMatchObject({ bezig: true, uitkomst: uitkomstVan(basis) });
    expect(werk.vragen).toHaveLength(1);
    werk.stap();
    expect(werk.vragen).toHaveLength(0);
    expect(host.bord.getSnapshot()).toEqual({ bezig: false, fout: null, uitkomst: uitkomstVan(last) });
  });

  it('only what changed is sent', () => {
    const { werk, host } = opening();
    host.zet(basis);
    werk.alles();
    const other = { ...natuur, titel: 'anders' };
    host.zet(met({ stukken: [wonen, other] }));
    expect(werk.vragen[0]).toMatchObject({
      delta: { lijsten: { stukken: { delen: [[0, 1], other], lopen: [true, false] } } },
    });
    const before = host.bord.getSnapshot().uitkomst!;
    werk.alles();
    expect(host.bord.getSnapshot().uitkomst!.botsingen).toBe(before.botsingen);
    expect(host.bord.getSnapshot().uitkomst!.gebieden).toBe(before.gebieden);
  });

  it('[ZE1] a what-if stands beside the board, moves on, follows the board, and is forgotten', () => {
    const { werk, host } = opening();
    const proef = host.nieuweProef();
    host.zet(basis);
    host.proef(proef, naar(500));
    expect(werk.alles()).toEqual(['invoer', 'proef']);
    expect(proef.getSnapshot().uitkomst!.botsingen).toHaveLength(1);
    expect(host.bord.getSnapshot().uitkomst!.botsingen).toEqual([]);

    host.proef(proef, naar(3000));
    werk.alles();
    expect(proef.getSnapshot()).toMatchObject({ bezig: false, fout: null });
    expect(proef.getSnapshot().uitkomst!.botsingen).toEqual([]);

    host.zet(met({ stukken: [{ ...wonen, plaats: getekend(2500, 0, 1000) }, natuur] }));
    expect(proef.getSnapshot().bezig).toBe(true);
    expect(werk.alles()).toEqual(['invoer', 'proef']);
    expect(proef.getSnapshot().uitkomst!.botsingen).toHaveLength(1);

    host.laatLos(proef);
    expect(werk.alles()).toEqual(['vergeet']);
    expect(proef.getSnapshot().uitkomst).toBeNull();
  });

  it('several what-ifs take turns, and none waits for ever', () => {
    const { werk, host } = opening();
    const proeven = [host.nieuweProef(), host.nieuweProef(), host.nieuweProef()];
    host.zet(basis);
    proeven.forEach((proef, n) => host.proef(proef, naar(n * 2500)));
    werk.alles();
    expect(proeven.map((proef) => proef.getSnapshot().uitkomst!.botsingen.length)).toEqual([1, 0, 0]);
    // one is moved on all the time; the others get their turn after an edit
    host.zet(met({ stukken: [wonen, { ...natuur, titel: 'x' }] }));
    werk.stap();
    for (let n = 0; n < 3; n++) {
      host.proef(proeven[0]!, naar(4000 + n));
      werk.stap();
    }
    expect(proeven[1]!.getSnapshot().bezig).toBe(false);
    expect(proeven[2]!.getSnapshot().bezig).toBe(false);
  });

  it('after a crash it begins anew and comes to the same', () => {
    const { werk, host } = opening();
    const proef = host.nieuweProef();
    host.zet(basis);
    host.proef(proef, naar(500));
    werk.alles();
    host.zet(met({ stukken: [wonen] }));
    werk.val();
    expect([werk.geopend, werk.gesloten]).toEqual([2, 1]);
    expect(werk.alles()).toEqual(['invoer', 'proef']);
    expect(host.bord.getSnapshot()).toEqual({
      uitkomst: uitkomstVan(met({ stukken: [wonen] })),
      bezig: false,
      fout: null,
    });
    expect(proef.getSnapshot()).toMatchObject({ bezig: false, fout: null });
  });

  it('that keeps crashing is told, what was known stays, and the next edit tries again', () => {
    const { werk, host } = opening();
    host.zet(basis);
    werk.alles();
    const known = host.bord.getSnapshot().uitkomst;
    host.zet(met({ stukken: [wonen] }));
    for (let n = 0; n < 3; n++) werk.val();
    expect(host.bord.getSnapshot()).toEqual({ uitkomst: known, bezig: false, fout: 'out of memory' });
    host.zet(met({ stukken: [natuur] }));
    werk.alles();
    expect(host.bord.getSnapshot()).toMatchObject({ bezig: false, fout: null });
  });

  it('what goes wrong in the engine is an answer too', () => {
    const { werk, host } = opening();
    host.zet(met({ stukken: [{ ...wonen, functies: [] }] }));
    for (let n = 0; n < 3; n++) werk.stap();
    expect(host.bord.getSnapshot()).toMatchObject({ uitkomst: null, bezig: false });
    expect(host.bord.getSnapshot().fout).toContain('functie');
  });

  it('closed, it ends the worker; laid on again, it opens one', () => {
    const { werk, host } = opening();
    host.zet(basis);
    werk.alles();
    host.sluit();
    expect(werk.gesloten).toBe(1);
    host.zet(basis);
    werk.alles();
    expect(host.bord.getSnapshot()).toEqual({ uitkomst: uitkomstVan(basis), bezig: false, fout: null });
  });
});
