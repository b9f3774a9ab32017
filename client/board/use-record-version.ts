import { useEffect, useState } from 'react';
import * as Y from 'yjs';
import { useTafelSession } from '#client/doc/use-doc.ts';

/** The server has a change in its log a moment after it is seen here; who types makes many in that time. */
const REST_MS = 4000;

/** Counts up when something in this record changed, its texts included, at most once per some seconds. */
export function useRecordVersion(root: string, id: string): number {
  const { doc } = useTafelSession();
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const container = doc.getMap(root).get(id);
    if (!(container instanceof Y.Map)) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onChange = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setVersion((before) => before + 1);
      }, REST_MS);
    };
    container.observeDeep(onChange);
    return () => {
      clearTimeout(timer);
      container.unobserveDeep(onChange);
    };
  }, [doc, root, id]);
  return version;
}
