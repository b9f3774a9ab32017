import { IconFileImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { FileTrigger, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { textOf } from '#shared/crdt/mutate.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import type { GelezenOntwerp } from '#client/text/import/use-docx.ts';
import { useDocx } from '#client/text/import/use-docx.ts';
import { openTekst } from '#client/text/open-teksten.ts';
import { Delen } from '#client/text/tekst-delen.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { reasonLine, type Reason } from '#client/ui/reason.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { appendTekst, removeTail } from './append-tekst.ts';
import '#client/text/text.css';
import './tekst-import.css';

export interface ImportDialogProps {
  /** The afspraak that is open; null: only a new one can be made. */
  readonly afspraak: Afspraak | null;
  readonly redenNieuw: Reason | null;
  /** Why this person may not write in the afspraak that is open. */
  readonly redenTekst: Reason | null;
  /** Makes a new afspraak of it, and goes there. */
  readonly onNieuw: (ontwerp: GelezenOntwerp, bestand: string) => void;
  readonly onClose: () => void;
}

type Doel = 'nieuw' | 'hier' | 'voorstel';

/** Reads a Word draft, tells first what comes along and what does not, and writes only then. */
export default function ImportDialog({ onClose, onNieuw, ...about }: ImportDialogProps) {
  const { t } = useTranslation(['tekst', 'algemeen']);
  const { doc } = useTafelSession();
  const { state, lees, stop } = useDocx();
  const doelen = useDoelen(about);
  const [chosen, setChosen] = useState<Doel | null>(null);
  const doel = chosen ?? doelen.find(({ reden }) => reden === null)?.doel ?? null;
  const fragment = useMemo(
    () => (about.afspraak === null ? null : textOf(doc, about.afspraak.id, null)),
    [doc, about.afspraak],
  );

  function neemOver(ontwerp: GelezenOntwerp, naam: string): void {
    const gedaan = t('import.gedaan', { naam });
    if (doel === 'nieuw') onNieuw(ontwerp, naam);
    else if (fragment !== null && doel === 'voorstel') {
      openTekst(fragment)?.stelVoor(ontwerp.tekst);
      showToast(gedaan);
    } else if (fragment !== null) {
      if (!appendTekst(fragment, ontwerp.tekst)) return showToast(t('import.teVol'));
      showToast(gedaan, {
        label: t('import.ongedaan'),
        onAction: () => {
          if (!removeTail(fragment, ontwerp.tekst)) showToast(t('import.ongedaanNiet'));
        },
      });
    }
    onClose();
  }

  return (
    <Dialog
      title={t('import.titel')}
      isOpen
      width="wide"
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          {state.kind === 'klaar' ? (
            <Button
              variant="primary"
              isDisabled={doel === null}
              onPress={() => neemOver(state.ontwerp, state.naam)}
            >
              {t('import.doe')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="tekst-import">
        <p>{t('import.uitleg')}</p>
        <div>
          <FileTrigger
            acceptedFileTypes={[
              '.docx',
              'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            ]}
            onSelect={(files) => {
              const [file] = [...(files ?? [])];
              if (file !== undefined) lees(file);
            }}
          >
            <Button>
              <IconFileImport size={16} aria-hidden />
              {t(state.kind === 'leeg' ? 'import.kies' : 'import.ander')}
            </Button>
          </FileTrigger>
        </div>
        <div aria-live="polite">
          {state.kind === 'lezen' ? (
            <p className="tekst-import__bezig">
              <Spinner label={t('import.bezig', { naam: state.naam })} />
              {t('import.bezig', { naam: state.naam })}{' '}
              <Button size="small" variant="quiet" onPress={stop}>
                {t('import.stop')}
              </Button>
            </p>
          ) : null}
          {state.kind === 'fout' ? (
            <p role="alert" className="tekst-import__fout">
              <strong>{state.naam}</strong> {t(`import.fout.${state.fout}`)}
            </p>
          ) : null}
          {state.kind === 'klaar' ? <Verslag naam={state.naam} ontwerp={state.ontwerp} /> : null}
        </div>
        {state.kind === 'klaar' ? (
          <>
            <RadioGroup
              className="tekst-import__doel"
              aria-label={t('import.waarheen')}
              value={doel}
              onChange={(value) => setChosen(value as Doel)}
            >
              <strong>{t('import.waarheen')}</strong>
              {doelen.map(({ doel: id, reden }) => (
                <Radio key={id} value={id} isDisabled={reden !== null}>
                  {t(`import.${DOEL_TEKST[id]}`)}
                  {reden === null ? null : <small>{reden}</small>}
                </Radio>
              ))}
            </RadioGroup>
            <section aria-label={t('import.voorbeeld')}>
              <h3>{t('import.voorbeeld')}</h3>
              <div className="tekst tekst-lezen tekst-import__tekst" lang="nl">
                <Delen delen={state.ontwerp.tekst} />
              </div>
            </section>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

const DOEL_TEKST = { nieuw: 'naarNieuw', hier: 'naarHier', voorstel: 'naarVoorstel' } as const;

/** Where the text can go, and why it cannot. */
function useDoelen({
  afspraak,
  redenNieuw,
  redenTekst,
}: Pick<ImportDialogProps, 'afspraak' | 'redenNieuw' | 'redenTekst'>): readonly {
  readonly doel: Doel;
  readonly reden: string | null;
}[] {
  const { doc } = useTafelSession();
  const line = (reden: Reason | null): string | null => (reden === null ? null : reasonLine(reden));
  const fragment = afspraak === null ? null : textOf(doc, afspraak.id, null);
  const isOpen = fragment !== null && openTekst(fragment) !== null;
  return [
    { doel: 'nieuw', reden: line(redenNieuw) },
    ...(fragment === null ? [] : [{ doel: 'hier', reden: line(redenTekst) } as const]),
    ...(isOpen ? [{ doel: 'voorstel', reden: line(redenTekst) } as const] : []),
  ];
}

function Verslag({ naam, ontwerp }: { readonly naam: string; readonly ontwerp: GelezenOntwerp }) {
  const { t } = useTranslation('tekst');
  const { verslag } = ontwerp;
  return (
    <section aria-label={t('import.verslagVan')}>
      <h3>{t('import.gelezen', { naam })}</h3>
      <p>{t(verslag.length === 0 ? 'import.alles' : 'import.nietAlles')}</p>
      <ul>
        {verslag.map(({ soort, aantal, voorbeelden }) => (
          <li key={soort}>
            {t(`import.verslag.${soort}`, { count: aantal })}
            {voorbeelden.length === 0 ? null : (
              <small className="tekst-import__voorbeelden">
                {voorbeelden.map((voorbeeld) => `“${voorbeeld}”`).join(', ')}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
