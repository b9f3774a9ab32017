import { useCallback, useEffect, useRef, useState } from 'react';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { fetchSessie } from '#client/rest/sessie.ts';
import { placeAt, seatChange, type Place, type SeatChange } from '#client/workspace/seat.ts';

/** - `weg`: there is no place; `before` is the one that was open here, when there was one. */
export type Seat =
  | { readonly kind: 'bezig' }
  | { readonly kind: 'mislukt' }
  | { readonly kind: 'plaats'; readonly place: Place }
  | { readonly kind: 'weg'; readonly isSignedIn: boolean; readonly before: Place | null };

export interface SeatControls {
  readonly seat: Seat;
  readonly retry: () => void;
  /** Asks the server again, and follows what changed. */
  readonly refresh: () => void;
  /** The seat as the server has it now; null without an answer, or without a seat. Changes nothing here. */
  readonly askSeat: () => Promise<Deelnemer | null>;
}

/** The place of this browser at a tafel, kept true while the tafel is open (AZ17, AZ20). */
export function useSeat(tafelId: string, onChange: (change: SeatChange) => void): SeatControls {
  const [seat, setSeat] = useState<Seat>({ kind: 'bezig' });
  const latest = useRef({ seat, onChange, asked: 0 });
  useEffect(() => {
    latest.current = { ...latest.current, seat, onChange };
  });
  const ask = useCallback(
    async (isFirst: boolean): Promise<void> => {
      const mine = ++latest.current.asked;
      const answer = await fetchSessie();
      if (mine !== latest.current.asked) return;
      if (!answer.ok) {
        if (isFirst) setSeat({ kind: 'mislukt' });
        return;
      }
      const { sessie, fresh } = answer.value;
      const before = latest.current.seat.kind === 'plaats' ? latest.current.seat.place : null;
      // What was said last time decides nothing about a place that is open.
      if (!fresh && before !== null) return;
      const place = placeAt(sessie, tafelId);
      if (place === null) return setSeat({ kind: 'weg', isSignedIn: sessie.actief, before });
      const change: SeatChange = before === null ? { kind: 'gelijk' } : seatChange(before, place);
      if (before === null || change.kind !== 'gelijk') setSeat({ kind: 'plaats', place });
      if (change.kind !== 'gelijk') latest.current.onChange(change);
    },
    [tafelId],
  );
  useEffect(() => {
    const { current } = latest;
    const first = async (): Promise<void> => await ask(true);
    void first();
    return () => {
      current.asked++;
    };
  }, [ask]);
  const retry = useCallback(() => {
    setSeat({ kind: 'bezig' });
    void ask(true);
  }, [ask]);
  const refresh = useCallback(() => void ask(false), [ask]);
  const askSeat = useCallback(async () => {
    const answer = await fetchSessie();
    return answer.ok && answer.value.fresh
      ? (placeAt(answer.value.sessie, tafelId)?.deelnemer ?? null)
      : null;
  }, [tafelId]);
  return { seat, retry, refresh, askSeat };
}
