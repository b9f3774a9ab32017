import type { LagenState } from '#client/map/types.ts';
import { ALTIJD_AAN, type Kaartlaag } from '#client/map/base/kaartlaag.ts';
import { ONLINE } from '#client/map/base/online.ts';

/** One source with its years, and whether what is shown of it is an approximation (GE4). */
export interface BronRegel {
  readonly bron: string;
  readonly jaren: readonly string[];
  readonly indicatief: boolean;
}

/** The sources of what is on the map now, each once, in the order of the layers. */
export function bronnenOf(lijst: readonly Kaartlaag[], lagen: LagenState): readonly BronRegel[] {
  const regels = new Map<string, { jaren: Set<string>; indicatief: boolean }>();
  for (const laag of lijst) {
    if (!lagen.aan.has(laag.id) && !ALTIJD_AAN.has(laag.id)) continue;
    const regel = regels.get(laag.bron) ?? { jaren: new Set(), indicatief: false };
    if (laag.jaar !== '') regel.jaren.add(laag.jaar);
    regel.indicatief ||= laag.indicatief;
    regels.set(laag.bron, regel);
  }
  if (lagen.achtergrond !== 'rustig')
    regels.set(ONLINE[lagen.achtergrond].bron, { jaren: new Set(), indicatief: false });
  return [...regels].map(([bron, { jaren, indicatief }]) => ({ bron, jaren: [...jaren].sort(), indicatief }));
}

export function bronText(regel: BronRegel, indicatief: string): string {
  const jaren = regel.jaren.length === 0 ? '' : ` ${regel.jaren.join(', ')}`;
  return `${regel.bron}${jaren}${regel.indicatief ? ` (${indicatief})` : ''}`;
}
