import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportMessage } from '#client/features/regels/import-message.ts';

export type ImportState =
  | { readonly kind: 'leeg' }
  | { readonly kind: 'lezen'; readonly naam: string }
  | (ImportMessage & { readonly naam: string });

export interface Import {
  readonly state: ImportState;
  readonly lees: (file: File) => void;
  /** Stops reading, or lets go of what was read. */
  readonly stop: () => void;
}

/** Reads a file in a worker of its own; one at a time. */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ kind: 'leeg' });
  const worker = useRef<Worker | null>(null);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);
  const lees = useCallback(
    (file: File) => {
      end();
      const naam = file.name;
      setState({ kind: 'lezen', naam });
      const started = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
      worker.current = started;
      started.addEventListener('message', ({ data }: MessageEvent<ImportMessage>) => {
        if (worker.current !== started) return;
        setState({ ...data, naam });
        if (data.kind !== 'voortgang') end();
      });
      started.addEventListener('error', () => {
        if (worker.current !== started) return;
        end();
        setState({ kind: 'fout', probleem: 'unreadable', naam });
      });
      started.postMessage(file);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setState({ kind: 'leeg' });
  }, [end]);
  return { state, lees, stop };
}
