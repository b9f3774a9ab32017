import type { Afspraak, Inzet } from '#shared/domain/afspraak/schema.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useRight, useRights } from '#client/doc/use-right.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why this person may not; null where they may (AZ9–AZ11, AZ13). */
export interface AfspraakReden {
  /** Writing in the shared text. */
  readonly tekst: Reason | null;
  /** Title, soort, thema, term and links. */
  readonly velden: Reason | null;
  readonly status: Reason | null;
  readonly volgorde: Reason | null;
  readonly archief: Reason | null;
  readonly erbij: (partij: string) => Reason | null;
  readonly eruit: (partij: string) => Reason | null;
  readonly nieuweInzet: Reason | null;
  readonly inzet: (inzet: Inzet) => Reason | null;
  readonly reageer: Reason | null;
}

/** What may not be done with this afspraak, and why. */
export function useAfspraakReden(afspraak: Afspraak): AfspraakReden {
  const judge = useRights();
  const reden = useReden();
  const over = { soort: 'afspraak', partij: afspraak.partij } as const;
  const of = (field: string): Reason | null => reden(judge('zet', 'afspraak', field, afspraak), over);
  return {
    tekst: reden(judge('tekst', 'afspraak', 'tekst', afspraak), over),
    velden: of('titel'),
    status: of('status'),
    volgorde: of('volgorde'),
    archief: of('archief'),
    erbij: (partij) => reden(judge('zet', 'afspraak', 'betrokken', afspraak, null, partij), over),
    eruit: (partij) => reden(judge('wis', 'afspraak', 'betrokken', afspraak, null, partij), over),
    nieuweInzet: reden(judge('maak', 'inzet', null, null, afspraak), over),
    inzet: (inzet) =>
      reden(judge('tekst', 'inzet', 'tekst', inzet, afspraak), { soort: 'inzet', partij: inzet.partij }),
    reageer: of('reactie'),
  };
}

/** Why this person may not begin an afspraak; null when they may. */
export function useNieuweAfspraakReden(): Reason | null {
  return useReden()(useRight('maak', 'afspraak', null));
}
