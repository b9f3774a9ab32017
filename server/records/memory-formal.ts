import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import { GEEN_REGELING, type Akkoordregeling } from '#shared/domain/akkoord/regeling.ts';
import type { Arrangement } from '#shared/domain/arrangement/schema.ts';
import type { PersoonId } from '#shared/domain/deelnemer/schema.ts';
import type { Standpunt } from '#shared/domain/standpunt/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { unreachable } from '#shared/lib/assert.ts';
import { jsonEqual } from '#shared/lib/json.ts';
import { onderwerpKey, stands, type FormalChange } from '#server/records/formal-change.ts';
import type {
  BevestigingRecord,
  FormalFacts,
  InhoudRecord,
  OndertekencodeRecord,
  PakketRecord,
  VersieRecord,
} from '#server/records/formal.ts';

/** The formal part of the state; a copy of the maps is a copy of it, as values are never changed in place. */
export class MemoryFormal {
  readonly #revisions: Map<TafelId, { readonly now: number; readonly shown: number }>;
  readonly #standpunten: Map<string, Standpunt>;
  readonly #akkoorden: Map<string, { readonly tafel: TafelId; readonly akkoord: Akkoord }>;
  readonly #arrangementen: Map<string, Arrangement>;
  readonly #regelingen: Map<TafelId, Akkoordregeling>;
  readonly #inhouden: Map<string, InhoudRecord>;
  readonly #versies: Map<string, VersieRecord>;
  readonly #pakketten: Map<string, PakketRecord>;
  readonly #codes: Map<PersoonId, OndertekencodeRecord>;
  readonly #bevestigingen: Map<string, BevestigingRecord>;

  constructor(from?: MemoryFormal) {
    const copy = <Key, Value>(of: (state: MemoryFormal) => ReadonlyMap<Key, Value>): Map<Key, Value> =>
      new Map(from === undefined ? [] : of(from));
    this.#revisions = copy((state) => state.#revisions);
    this.#standpunten = copy((state) => state.#standpunten);
    this.#akkoorden = copy((state) => state.#akkoorden);
    this.#arrangementen = copy((state) => state.#arrangementen);
    this.#regelingen = copy((state) => state.#regelingen);
    this.#inhouden = copy((state) => state.#inhouden);
    this.#versies = copy((state) => state.#versies);
    this.#pakketten = copy((state) => state.#pakketten);
    this.#codes = copy((state) => state.#codes);
    this.#bevestigingen = copy((state) => state.#bevestigingen);
  }

  facts(tafel: TafelId): FormalFacts {
    const of = <Value>(map: ReadonlyMap<string, Value>) =>
      [...map].filter(([key]) => key.startsWith(`${tafel}/`)).map(([, value]) => value);
    return {
      revision: this.#revisions.get(tafel)?.now ?? 0,
      standpunten: of(this.#standpunten),
      akkoorden: this.#ofTafel(tafel),
      arrangementen: of(this.#arrangementen).toSorted((left, right) => left.nummer - right.nummer),
      regeling: this.#regelingen.get(tafel) ?? GEEN_REGELING,
    };
  }

  markShown(tafel: TafelId, revision: number): void {
    this.#revisions.set(tafel, { now: this.#revisions.get(tafel)?.now ?? 0, shown: revision });
  }

  unshown(): readonly TafelId[] {
    return [...this.#revisions].filter(([, { now, shown }]) => now !== shown).map(([tafel]) => tafel);
  }

  withStandingAkkoord(): readonly TafelId[] {
    const found = [...this.#akkoorden.values()].filter(
      ({ akkoord }) => stands(akkoord) && akkoord.onderwerp.soort === 'afspraak',
    );
    return [...new Set(found.map(({ tafel }) => tafel))].toSorted();
  }

  inhoud(tafel: TafelId, hash: string): InhoudRecord | null {
    return this.#inhouden.get(`${tafel}/${hash}`) ?? null;
  }

  versies(tafel: TafelId, afspraak: string): readonly VersieRecord[] {
    return [...this.#versies.values()]
      .filter((versie) => versie.tafel === tafel && versie.afspraak === afspraak)
      .toSorted((left, right) => left.atMs - right.atMs || (left.id < right.id ? -1 : 1));
  }

  addVersie(versie: VersieRecord, inhoud: InhoudRecord): void {
    this.apply({ kind: 'inhoud', inhoud });
    this.#versies.set(versie.id, versie);
  }

  pakket(tafel: TafelId, nummer: number): PakketRecord | null {
    return this.#pakketten.get(`${tafel}/${nummer}`) ?? null;
  }

  code(persoon: PersoonId): OndertekencodeRecord | null {
    return this.#codes.get(persoon) ?? null;
  }

  takeCodeTry(
    persoon: PersoonId,
    { max, nowMs, lockMs }: { readonly max: number; readonly nowMs: number; readonly lockMs: number },
  ): boolean {
    const code = this.#codes.get(persoon);
    if (code === undefined || code.lockedUntilMs > nowMs) return false;
    const isLast = code.tries + 1 >= max;
    const lockedUntilMs = isLast ? nowMs + lockMs : code.lockedUntilMs;
    this.#codes.set(persoon, { ...code, tries: isLast ? 0 : code.tries + 1, lockedUntilMs });
    return true;
  }

  clearCodeTries(persoon: PersoonId): void {
    const code = this.#codes.get(persoon);
    if (code !== undefined) this.#codes.set(persoon, { ...code, tries: 0, lockedUntilMs: 0 });
  }

  addBevestiging(bevestiging: BevestigingRecord, nowMs: number): void {
    for (const { id, expiresAtMs } of this.#bevestigingen.values())
      if (expiresAtMs <= nowMs) this.#bevestigingen.delete(id);
    this.#bevestigingen.set(bevestiging.id, bevestiging);
  }

  bevestigingen(sessie: string, nowMs: number): readonly BevestigingRecord[] {
    return [...this.#bevestigingen.values()].filter(
      (each) => each.sessie === sessie && each.expiresAtMs > nowMs,
    );
  }

  /** What goes with a person who is erased. */
  erase(persoon: PersoonId): void {
    this.#codes.delete(persoon);
    for (const each of this.#bevestigingen.values())
      if (each.persoon === persoon) this.#bevestigingen.delete(each.id);
  }

  /** Does one change; false when what it asks for is not so. The caller then throws the state away. */
  apply(change: FormalChange): boolean {
    switch (change.kind) {
      case 'inhoud': {
        const key = `${change.inhoud.tafel}/${change.inhoud.hash}`;
        if (!this.#inhouden.has(key)) this.#inhouden.set(key, change.inhoud);
        return true;
      }
      case 'standpunt': {
        const { tafel, standpunt } = change;
        this.#standpunten.set(`${tafel}/${standpunt.afspraak}/${standpunt.partij}`, standpunt);
        return this.#raise(tafel);
      }
      case 'akkoord':
        return this.#give(change.tafel, change.akkoord);
      case 'akkoord-vervallen':
        return this.#end(change.tafel, change.id, { vervallen: change.vervallen });
      case 'akkoord-ingetrokken':
        return this.#end(change.tafel, change.id, { ingetrokken: change.ingetrokken });
      case 'eis-regeling':
        return jsonEqual(this.#regelingen.get(change.tafel) ?? GEEN_REGELING, change.regeling);
      case 'regeling': {
        const { tafel, before, after } = change;
        if (!jsonEqual(this.#regelingen.get(tafel) ?? GEEN_REGELING, before)) return false;
        this.#regelingen.set(tafel, after);
        return this.#raise(tafel);
      }
      case 'arrangement':
        return this.#putUp(change.tafel, change.arrangement);
      case 'arrangement-vastgesteld':
        return this.#finish(change.tafel, change.nummer, { stand: 'vastgesteld', vastgesteldOp: change.op });
      case 'arrangement-ingetrokken': {
        const { tafel, nummer, ingetrokken } = change;
        return this.#finish(tafel, nummer, { stand: 'ingetrokken', ingetrokken });
      }
      case 'pakket': {
        const key = `${change.pakket.tafel}/${change.pakket.nummer}`;
        if (this.#pakketten.has(key)) return false;
        this.#pakketten.set(key, change.pakket);
        return true;
      }
      case 'bevestiging-gebruikt': {
        const { kind: _kind, nowMs, id, ...asked } = change;
        const found = this.#bevestigingen.get(id);
        if (found === undefined || found.expiresAtMs <= nowMs) return false;
        const { persoon, sessie, waarvoor, via } = found;
        return jsonEqual({ persoon, sessie, waarvoor, via }, asked) && this.#bevestigingen.delete(id);
      }
      case 'ondertekencode': {
        const { persoon, code, before } = change;
        if ((this.#codes.get(persoon)?.hash ?? null) !== before) return false;
        this.#codes.set(persoon, { persoon, ...code, tries: 0, lockedUntilMs: 0 });
        return true;
      }
      default:
        return unreachable(change);
    }
  }

  #give(tafel: TafelId, akkoord: Akkoord): boolean {
    const { onderwerp, partij, inhoudHash } = akkoord;
    const key = onderwerpKey(onderwerp);
    const isGiven = this.#ofTafel(tafel).some(
      (each) => stands(each) && each.partij === partij && onderwerpKey(each.onderwerp) === key,
    );
    if (isGiven || !this.#inhouden.has(`${tafel}/${inhoudHash}`)) return false;
    if (onderwerp.soort === 'arrangement') {
      const arrangement = this.#arrangementen.get(`${tafel}/${onderwerp.nummer}`);
      if (arrangement?.stand !== 'ter-ondertekening') return false;
    }
    this.#akkoorden.set(akkoord.id, { tafel, akkoord });
    return this.#raise(tafel);
  }

  #end(
    tafel: TafelId,
    id: Akkoord['id'],
    fields: Partial<Pick<Akkoord, 'vervallen' | 'ingetrokken'>>,
  ): boolean {
    const found = this.#akkoorden.get(id);
    if (found?.tafel !== tafel || !stands(found.akkoord)) return false;
    const { onderwerp } = found.akkoord;
    if (onderwerp.soort === 'arrangement') {
      const arrangement = this.#arrangementen.get(`${tafel}/${onderwerp.nummer}`);
      if (arrangement?.stand !== 'ter-ondertekening') return false;
    }
    this.#akkoorden.set(id, { tafel, akkoord: { ...found.akkoord, ...fields } });
    return this.#raise(tafel);
  }

  #putUp(tafel: TafelId, arrangement: Arrangement): boolean {
    const { arrangementen } = this.facts(tafel);
    if (arrangement.nummer !== arrangementen.length + 1) return false;
    if (arrangementen.some(({ stand }) => stand === 'ter-ondertekening')) return false;
    if (!this.#inhouden.has(`${tafel}/${arrangement.hash}`)) return false;
    this.#arrangementen.set(`${tafel}/${arrangement.nummer}`, arrangement);
    return this.#raise(tafel);
  }

  #finish(tafel: TafelId, nummer: number, fields: Partial<Arrangement>): boolean {
    const found = this.#arrangementen.get(`${tafel}/${nummer}`);
    if (found?.stand !== 'ter-ondertekening') return false;
    this.#arrangementen.set(`${tafel}/${nummer}`, { ...found, ...fields });
    return this.#raise(tafel);
  }

  #raise(tafel: TafelId): true {
    const { now, shown } = this.#revisions.get(tafel) ?? { now: 0, shown: 0 };
    this.#revisions.set(tafel, { now: now + 1, shown });
    return true;
  }

  #ofTafel(tafel: TafelId): readonly Akkoord[] {
    return [...this.#akkoorden.values()]
      .filter((each) => each.tafel === tafel)
      .map(({ akkoord }) => akkoord)
      .toSorted((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1));
  }
}

function orderOf({ op, id }: Akkoord): string {
  return `${op} ${id}`;
}
