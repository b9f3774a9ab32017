import { useMemo } from 'react';
import { useTafelSession } from '#client/doc/use-doc.ts';
import type { CaretPort } from '#client/text/caret-port.ts';
import { caretPresence } from './caret-presence.ts';

/** The carets in one text; the same port as long as the text and the tafel are. */
export function useCarets(tekstId: string): CaretPort {
  const { awareness, registerValue } = useTafelSession();
  return useMemo(
    () =>
      caretPresence(
        awareness,
        tekstId,
        (id) => registerValue.getSnapshot().partijen.find((partij) => partij.id === id)?.afkorting ?? id,
      ),
    [awareness, registerValue, tekstId],
  );
}
