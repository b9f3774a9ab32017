import type { Awareness } from 'y-protocols/awareness';
import * as z from 'zod';
import { presenceUserSchema } from '#client/presence/presence-state.ts';
import type { CaretPort, RemoteCaret } from '#client/text/caret-port.ts';

/** The field of the presence in which a deelnemer tells where the caret stands: in one text at a time. */
const FIELD = 'cursor';
const caretSchema = z.object({ tekst: z.string().max(80), anchor: z.unknown(), head: z.unknown() });

/** The carets of one text (`tekstId`: id of the afspraak or of the inzet) over the presence of the tafel. */
export function caretPresence(
  awareness: Awareness,
  tekstId: string,
  partijNaam: (id: string) => string,
): CaretPort {
  const isMine = (): boolean =>
    caretSchema.safeParse(awareness.getLocalState()?.[FIELD]).data?.tekst === tekstId;
  return {
    setLocal(position) {
      if (position) awareness.setLocalStateField(FIELD, { tekst: tekstId, ...position });
      // Another text may have taken the caret over meanwhile.
      else if (isMine()) awareness.setLocalStateField(FIELD, null);
    },
    getRemote: () =>
      [...awareness.getStates()].flatMap(([clientId, state]): RemoteCaret[] => {
        if (clientId === awareness.clientID) return [];
        const caret = caretSchema.safeParse(state[FIELD]);
        const user = presenceUserSchema.safeParse(state['user']);
        if (!caret.success || caret.data.tekst !== tekstId || !user.success) return [];
        const { naam, partij, kleur } = user.data;
        const { anchor, head } = caret.data;
        return [{ clientId, naam, partij: partijNaam(partij), kleur, position: { anchor, head } }];
      }),
    subscribe(listener) {
      const onChange = (_change: unknown, origin: unknown): void => {
        if (origin !== 'local') listener();
      };
      awareness.on('change', onChange);
      return () => awareness.off('change', onChange);
    },
  };
}
