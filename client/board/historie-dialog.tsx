import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { historieSchema, type WijzigingDto } from '#shared/rest/historie.ts';
import { soortenText } from '#client/board/historie-text.ts';
import { WieWanneer } from '#client/board/wie-wanneer.tsx';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { request } from '#client/rest/request.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Spinner } from '#client/ui/spinner.tsx';

export interface HistorieDialogProps {
  /** Place of the record in the document, such as `puzzelstuk/<id>`. */
  readonly pad: string;
  readonly onSluit: () => void;
}

interface Pages {
  readonly wijzigingen: readonly WijzigingDto[];
  /** What to ask for next; null when this was all. */
  readonly verder: number | null;
}

type State =
  | { readonly kind: 'bezig' }
  | { readonly kind: 'rust' }
  | { readonly kind: 'mislukt'; readonly waarom: string | null };

/** Who changed what and when, newest first, from the server's log; never with what it said. */
export function HistorieDialog({ pad, onSluit }: HistorieDialogProps) {
  const { t } = useTranslation(['historie', 'algemeen']);
  const { tafelId } = useTafelSession();
  const [pages, setPages] = useState<Pages>({ wijzigingen: [], verder: null });
  const [voor, setVoor] = useState<number | null>(null);
  const [state, setState] = useState<State>({ kind: 'bezig' });
  useEffect(() => {
    const abort = new AbortController();
    void (async () => {
      const query = new URLSearchParams({ bij: pad, ...(voor === null ? {} : { voor: String(voor) }) });
      const answer = await request(`/tafels/${tafelId}/historie?${query.toString()}`, historieSchema, {
        signal: abort.signal,
      });
      if (abort.signal.aborted) return;
      if (!answer.ok) {
        const { error } = answer;
        setState({
          kind: 'mislukt',
          waarom: error.kind === 'geweigerd' ? (error.problem?.detail ?? null) : null,
        });
        return;
      }
      const { wijzigingen, verder } = answer.value;
      setPages((before) => ({ wijzigingen: [...before.wijzigingen, ...wijzigingen], verder }));
      setState({ kind: 'rust' });
    })();
    return () => abort.abort();
  }, [tafelId, pad, voor]);
  return (
    <Dialog title={t('open')} isOpen onClose={onSluit} closeLabel={t('algemeen:sluiten')} width="wide">
      <p className="wijzigingen__uitleg">{t('uitleg')}</p>
      <ol className="historie">
        {pages.wijzigingen.map((wijziging) => (
          <li key={`${wijziging.stand} ${wijziging.record}`}>
            <WieWanneer
              naam={wijziging.wie?.naam ?? t('server')}
              partij={wijziging.wie?.partij ?? null}
              op={wijziging.op}
            />
            <span>{soortenText(wijziging, t)}</span>
          </li>
        ))}
      </ol>
      {state.kind === 'bezig' ? <Spinner label={t('bezig')} /> : null}
      {state.kind === 'mislukt' ? <p role="alert">{state.waarom ?? t('nietOpgehaald')}</p> : null}
      {state.kind === 'rust' && pages.wijzigingen.length === 0 ? <p>{t('leeg')}</p> : null}
      {state.kind === 'rust' && pages.verder !== null ? (
        <div>
          <Button
            size="small"
            onPress={() => {
              setState({ kind: 'bezig' });
              setVoor(pages.verder);
            }}
          >
            {t('eerder')}
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}
