import { useEffect, useMemo, useState } from 'react';
import { laatsteWijzigingenSchema, type LaatsteWijzigingenDto } from '#shared/rest/historie.ts';
import { useRecordVersion } from '#client/board/use-record-version.ts';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { request } from '#client/rest/request.ts';

type LaatsteWijziging = LaatsteWijzigingenDto['wijzigingen'][number];

/** What the server's log says (the writer's own clock is never asked); `offline`: it cannot be asked now. */
export type Laatste =
  | { readonly kind: 'bezig' }
  | { readonly kind: 'onbekend'; readonly offline: boolean }
  | { readonly kind: 'bekend'; readonly wijziging: LaatsteWijziging };

/** Who changed this record last, or something in it; asked again when it changes and when the connection is back. */
export function useLaatsteWijziging(root: string, id: string): Laatste {
  const { tafelId } = useTafelSession();
  const { connection } = useStatus();
  const version = useRecordVersion(root, id);
  const [laatste, setLaatste] = useState<Laatste & { readonly van?: string }>({ kind: 'bezig' });
  const pad = `${root}/${id}`;
  // A new question for every version of the record.
  const question = useMemo(() => ({ pad, version }), [pad, version]);
  useEffect(() => {
    if (connection !== 'verbonden') return undefined;
    const abort = new AbortController();
    void (async () => {
      const path = `/tafels/${tafelId}/laatste-wijzigingen?bij=${encodeURIComponent(question.pad)}`;
      const answer = await request(path, laatsteWijzigingenSchema, { signal: abort.signal });
      if (abort.signal.aborted) return;
      const wijziging = answer.ok ? newestOf(answer.value.wijzigingen) : null;
      if (wijziging !== null) setLaatste({ kind: 'bekend', wijziging, van: question.pad });
      else
        setLaatste({
          kind: 'onbekend',
          offline: !answer.ok && answer.error.kind === 'geen-verbinding',
          van: question.pad,
        });
    })();
    return () => abort.abort();
  }, [tafelId, question, connection]);
  if (laatste.van === pad && laatste.kind === 'bekend') return laatste;
  if (connection === 'verbroken') return { kind: 'onbekend', offline: true };
  return laatste.van === pad ? laatste : { kind: 'bezig' };
}

function newestOf(wijzigingen: readonly LaatsteWijziging[]): LaatsteWijziging | null {
  return wijzigingen.reduce<LaatsteWijziging | null>(
    (newest, each) => (newest === null || each.op > newest.op ? each : newest),
    null,
  );
}
