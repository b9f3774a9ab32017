import { useContext, useEffect, useMemo, useSyncExternalStore, type RefObject } from 'react';
import type * as Y from 'yjs';
import type { TextTree } from '#client/text/text-tree.ts';
import { draadAt } from './draad-class.ts';
import { DraadPortContext, type Selectie } from './draad-port.ts';
import { metPlekken } from './tree-plekken.ts';

const NOTHING = () => () => undefined;
const ZERO = () => 0;

/** Threads in a text for reading: its tree with the words on which they hang; and selected words can get one. */
export function useLeesDraden(
  fragment: Y.XmlFragment,
  tree: readonly TextTree[],
  place: RefObject<HTMLElement | null>,
): readonly TextTree[] {
  const port = useContext(DraadPortContext);
  const versie = useSyncExternalStore(port?.subscribe ?? NOTHING, port?.getVersie ?? ZERO);
  useEffect(() => {
    const element = place.current;
    if (port === null || element === null) return undefined;
    let had = false;
    const onSelect = (): void => {
      const selectie = selectieIn(element, fragment);
      if (selectie === null && !had) return;
      had = selectie !== null;
      port.selecteer(selectie);
    };
    const onClick = (event: Event): void => {
      const id = draadAt(event.target);
      if (id !== null) port.kies(id);
    };
    document.addEventListener('selectionchange', onSelect);
    element.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('selectionchange', onSelect);
      element.removeEventListener('click', onClick);
      if (had) port.selecteer(null);
    };
  }, [port, fragment, place]);
  return useMemo(
    () => (port === null ? tree : metPlekken(tree, versie < 0 ? [] : port.plekken(fragment))),
    [port, tree, versie, fragment],
  );
}

/** The words selected in a text for reading; null when there are none in it. */
function selectieIn(element: HTMLElement, fragment: Y.XmlFragment): Selectie | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(element)) return null;
  let van = Number.POSITIVE_INFINITY;
  let tot = 0;
  for (const words of element.querySelectorAll<HTMLElement>('[data-plek]')) {
    if (!range.intersectsNode(words)) continue;
    const start = Number(words.dataset['plek']);
    const length = words.textContent.length;
    van = Math.min(van, start + (words.contains(range.startContainer) ? range.startOffset : 0));
    tot = Math.max(tot, start + (words.contains(range.endContainer) ? range.endOffset : length));
  }
  if (van >= tot) return null;
  const { right, bottom } = range.getBoundingClientRect();
  return { fragment, van, tot, plek: { x: right, y: bottom } };
}
