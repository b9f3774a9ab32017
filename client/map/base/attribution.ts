import type { LagenState } from '#client/map/types.ts';
import { ALTIJD_AAN, isKaartLaag, type Kaartlaag } from '#client/map/base/kaartlaag.ts';
import { ONLINE } from '#client/map/base/online.ts';

/** One source with its years, and whether what is shown of it is an approximation or coarse (GE4). */
export interface BronRegel {
  readonly bron: string;
  readonly jaren: readonly number[];
  readonly indicatief: boolean;
  readonly grof: boolean;
}

/** The sources of what is on the map now, each once, in the order of the layers. */
export function bronnenOf(lijst: readonly Kaartlaag[], lagen: LagenState): readonly BronRegel[] {
  const regels = new Map<string, BronRegel>();
  for (const laag of lijst) {
    if (!isKaartLaag(laag.id) || !(lagen.aan.has(laag.id) || ALTIJD_AAN.has(laag.id))) continue;
    const regel = regels.get(laag.bron);
    const jaren = new Set([...(regel?.jaren ?? []), ...(laag.jaar === null ? [] : [laag.jaar])]);
    regels.set(laag.bron, {
      bron: laag.bron,
      jaren: [...jaren].sort((left, right) => left - right),
      indicatief: regel?.indicatief === true || laag.indicatief,
      grof: regel?.grof === true || laag.grof,
    });
  }
  if (lagen.achtergrond !== 'rustig') {
    const { bron } = ONLINE[lagen.achtergrond];
    regels.set(bron, { bron, jaren: [], indicatief: false, grof: false });
  }
  return [...regels.values()];
}

export function bronText(
  regel: BronRegel,
  words: { readonly indicatief: string; readonly grof: string },
): string {
  const jaren = regel.jaren.length === 0 ? '' : ` ${regel.jaren.join(', ')}`;
  const marks = [regel.indicatief ? words.indicatief : '', regel.grof ? words.grof : ''].filter(Boolean);
  return `${regel.bron}${jaren}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
}
