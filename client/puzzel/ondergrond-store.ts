import type { TafelGebied } from '#shared/domain/tafel/schema.ts';
import type { KaartlaagId, KaartlaagInfo } from '#shared/geo/kaartlaag.ts';
import type { LaagFeature } from '#shared/puzzel/ondergrond/laag-feature.ts';
import {
  gewensteLagen,
  isEigenGebied,
  isHeelNodig,
  ondergrondVan,
  type LaagInhoud,
} from '#shared/puzzel/ondergrond/ondergrond.ts';
import { fetchKaartlaagLijst } from '#client/rest/kaartlagen.ts';
import { haalLaag } from '#client/puzzel/haal-laag.ts';
import { KALE_ONDERGROND, type Ondergrond, type Ontbrekend } from '#client/puzzel/ondergrond.ts';

interface Haler {
  readonly lijst: typeof fetchKaartlaagLijst;
  readonly laag: typeof haalLaag;
}

const SERVER: Haler = { lijst: fetchKaartlaagLijst, laag: haalLaag };
const RETRY_AFTER_MS = 30_000;

/** The gebieden and lagen of one tafel: fetched once, and what did not come again after a while or when the net is back. */
export class OndergrondStore {
  readonly #gebied: TafelGebied;
  readonly #haler: Haler;
  readonly #luisteraars = new Set<() => void>();
  readonly #binnen = new Map<KaartlaagId, readonly LaagFeature[]>();
  #lijst: readonly KaartlaagInfo[] | null = null;
  #code: string | null = null;
  #staat = KALE_ONDERGROND;
  #isAsking = false;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(gebied: TafelGebied, haler: Haler = SERVER) {
    this.#gebied = gebied;
    this.#haler = haler;
  }

  subscribe = (luisteraar: () => void): (() => void) => {
    this.#luisteraars.add(luisteraar);
    if (this.#staat.bezig && !this.#isAsking) void this.haal();
    return () => {
      this.#luisteraars.delete(luisteraar);
      if (this.#luisteraars.size === 0 && this.#retry !== null) clearTimeout(this.#retry);
    };
  };

  getSnapshot = (): Ondergrond => this.#staat;

  /** Asks for what is not here yet. Never throws. */
  async haal(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const { signal } = new AbortController();
    try {
      this.#lijst ??= await this.#haler.lijst(signal);
      if (this.#gebied.soort !== 'nederland') await this.#haalGebied(signal);
      await Promise.all(gewensteLagen(this.#gebied).map(async (id) => await this.#haalEen(id, signal)));
    } catch {
      // told as missing below
    }
    this.#isAsking = false;
    this.#zeg();
  }

  /** The own gebied first: its code tells which part of the other layers to ask for. */
  async #haalGebied(signal: AbortSignal): Promise<void> {
    const { soort } = this.#gebied;
    if (soort === 'nederland') return;
    await this.#haalEen(soort, signal);
    const own = this.#binnen.get(soort)?.find((each) => isEigenGebied(this.#gebied, each));
    this.#code = own?.code ?? null;
  }

  async #haalEen(id: KaartlaagId, signal: AbortSignal): Promise<void> {
    if (this.#binnen.has(id) || !this.#lijst?.some((each) => each.id === id)) return;
    const within = isHeelNodig(id) ? null : this.#code;
    try {
      this.#binnen.set(id, await this.#haler.laag(id, within, signal));
    } catch {
      // told as missing
    }
  }

  #zeg(): void {
    const ontbreekt = gewensteLagen(this.#gebied).flatMap((id): readonly Ontbrekend[] => {
      if (this.#binnen.has(id)) return [];
      const has = this.#lijst === null || this.#lijst.some((each) => each.id === id);
      return [{ id, reden: has ? 'niet-bereikbaar' : 'niet-op-server' }];
    });
    this.#staat = { ...ondergrondVan(this.#gebied, this.#inhoud()), bezig: false, ontbreekt };
    for (const luisteraar of this.#luisteraars) luisteraar();
    if (!ontbreekt.some(({ reden }) => reden === 'niet-bereikbaar') || this.#luisteraars.size === 0) return;
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.haal(), RETRY_AFTER_MS);
  }

  #inhoud(): ReadonlyMap<KaartlaagId, LaagInhoud> {
    return new Map(
      (this.#lijst ?? []).flatMap((info): [KaartlaagId, LaagInhoud][] => {
        const features = this.#binnen.get(info.id);
        return features === undefined ? [] : [[info.id, { info, features }]];
      }),
    );
  }
}
