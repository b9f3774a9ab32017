import { createContext, useContext, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { VeldStand } from '#shared/veld/compare-veld.ts';
import { asVeld, type Veld } from '#shared/veld/veld.ts';
import { veldClass, veldMark } from './veld-mark.ts';
import { VeldPortContext, type VeldPort } from './veld-port.ts';

/** The text for reading that a field stands in. */
export const LeesTekst = createContext<Y.XmlFragment | null>(null);

/** A field in a text for reading: the words as they were taken over, with the mark of change where its source moved on. */
export function StaticVeld({ attrs }: { readonly attrs: Readonly<Record<string, unknown>> }) {
  const fragment = useContext(LeesTekst);
  const port = useContext(VeldPortContext);
  const veld = asVeld(attrs);
  if (veld === null || port === null || fragment === null)
    return <span className="tekst-veld">{typeof attrs['waarde'] === 'string' ? attrs['waarde'] : ''}</span>;
  return <LiveVeld veld={veld} fragment={fragment} port={port} />;
}

function LiveVeld({
  veld,
  fragment,
  port,
}: {
  readonly veld: Veld;
  readonly fragment: Y.XmlFragment;
  readonly port: VeldPort;
}) {
  const key = useSyncExternalStore(port.subscribe, () => JSON.stringify(port.stand(veld)));
  const stand = JSON.parse(key) as VeldStand; // Made one line above.
  return (
    <button
      type="button"
      className={veldClass(stand)}
      aria-label={port.naam(veld, stand)}
      onClick={({ currentTarget: element }) =>
        port.open({ veld, fragment, element, neemOver: null, terug: () => element.focus() })
      }
    >
      <span className="tekst-veld-teken" aria-hidden="true">
        {veldMark(stand)}
      </span>
      <span>{veld.waarde}</span>
    </button>
  );
}
