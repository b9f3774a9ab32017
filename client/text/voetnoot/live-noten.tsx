import type { Editor } from '@tiptap/core';
import { useCallback, useId, useMemo, useSyncExternalStore } from 'react';
import { notenInDoc, type NootVraag } from './inline-atoms.ts';
import { NotenLijst } from './noten-lijst.tsx';

/** Below a text that somebody writes in: its footnotes, each to change, and its sources. */
export function LiveNoten({
  editor,
  onOpen,
}: {
  readonly editor: Editor;
  readonly onOpen: (vraag: NootVraag) => void;
}) {
  const prefix = useId();
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener);
      return () => void editor.off('transaction', listener);
    },
    [editor],
  );
  const doc = useSyncExternalStore(subscribe, () => editor.state.doc);
  const { noten, bronnen } = useMemo(() => notenInDoc(doc), [doc]);
  const find = (nummer: number) => noten.find((noot) => noot.nummer === nummer);
  return (
    <NotenLijst
      prefix={prefix}
      noten={noten}
      bronnen={bronnen}
      onTerug={(nummer) => {
        const noot = find(nummer);
        if (noot) editor.chain().setNodeSelection(noot.positie).focus().scrollIntoView().run();
      }}
      onWijzig={(nummer) => {
        const noot = find(nummer);
        const attrs = noot ? editor.state.doc.nodeAt(noot.positie)?.attrs : undefined;
        if (noot && attrs)
          onOpen({ soort: 'voetnoot', noot: { soort: 'voetnoot', attrs, positie: noot.positie } });
      }}
    />
  );
}
