import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putEntry } from '#shared/crdt/mutate.ts';
import type { SpanningspuntId, Woord } from '#shared/domain/spanningspunt/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { formatTermijn, parseTermijn } from '#client/i18n/termijn.ts';
import { Button } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { TextArea, TextField } from '#client/ui/text-field.tsx';

export interface WoordFormProps {
  readonly puntId: SpanningspuntId;
  /** Of the own partij; null while it wrote nothing. */
  readonly woord: Woord | null;
  /** Why the own partij may not write now. */
  readonly reden: Reason | null;
}

/** The own partij says in its own words what stays open for it, and how it goes on (AZ37). */
export function WoordForm({ puntId, woord, reden }: WoordFormProps) {
  const { t, i18n } = useTranslation(['arrangement', 'algemeen']);
  const session = useTafelSession();
  const [isOpen, setOpen] = useState(false);
  const [tekst, setTekst] = useState('');
  const [stap, setStap] = useState('');
  const [termijn, setTermijn] = useState('');
  const [isChecked, setChecked] = useState(false);
  const parsed = termijn.trim() === '' ? null : parseTermijn(termijn);
  const isWrongTerm = termijn.trim() !== '' && parsed === null;
  const begin = (): void => {
    setTekst(woord?.tekst ?? '');
    setStap(woord?.volgendeStap ?? '');
    setTermijn(woord?.termijn ? formatTermijn(woord.termijn, i18n.language) : '');
    setChecked(false);
    setOpen(true);
  };
  const save = (): void => {
    setChecked(true);
    if (tekst.trim() === '' || isWrongTerm) return;
    const { deelnemer } = session;
    const value: Woord = {
      tekst: tekst.trim(),
      volgendeStap: stap.trim(),
      termijn: parsed,
      door: deelnemer.id,
      naam: deelnemer.naam,
      op: session.archiefStamp().op,
    };
    session.perform(t('woord.actie'), () =>
      putEntry(session.doc, 'spanningspunt', puntId, 'woord', deelnemer.partij, value),
    );
    setOpen(false);
  };
  if (!isOpen)
    return (
      <div>
        <Button size="small" reason={reden} onPress={begin}>
          {t(woord === null ? 'woord.schrijf' : 'woord.wijzig')}
        </Button>
      </div>
    );
  return (
    <fieldset className="akkoord-veldset">
      <legend>{t('woord.titel')}</legend>
      <TextArea
        label={t('woord.tekst')}
        rows={3}
        maxLength={2000}
        value={tekst}
        onChange={setTekst}
        errorMessage={isChecked && tekst.trim() === '' ? t('woord.leeg') : undefined}
      />
      <TextField label={t('woord.stap')} maxLength={400} value={stap} onChange={setStap} />
      <TextField
        label={t('woord.termijn')}
        description={t('woord.termijnUitleg')}
        value={termijn}
        onChange={setTermijn}
        errorMessage={isChecked && isWrongTerm ? t('woord.termijnFout') : undefined}
      />
      <div className="akkoord-doen">
        <Button variant="primary" size="small" reason={reden} onPress={save}>
          {t('woord.bewaar')}
        </Button>
        <Button size="small" onPress={() => setOpen(false)}>
          {t('algemeen:annuleren')}
        </Button>
      </div>
    </fieldset>
  );
}
