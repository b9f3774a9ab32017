import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecentraleOpgaveFields } from '#shared/domain/opgave/decentrale-opgave.ts';
import { useOpgaveActs } from '#client/board/use-opgave-acts.ts';
import { useReden } from '#client/board/use-reden.ts';
import { usePartij, useTafelSession } from '#client/doc/use-doc.ts';
import { useRight } from '#client/doc/use-right.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Spinner } from '#client/ui/spinner.tsx';

const OpgaveVelden = lazy(async () => ({
  default: (await import('#client/features/opgave/opgave-velden.tsx')).OpgaveVelden,
}));

const EMPTY: DecentraleOpgaveFields = {
  titel: '',
  omschrijving: '',
  thema: 'wonen',
  soort: 'ruimtebeslag',
  hardheid: 'richtinggevend',
  waarde: null,
  waardeTot: null,
  eenheid: null,
  jaar: null,
  bron: '',
  archief: null,
};

export interface NieuweOpgaveProps {
  readonly size?: 'medium' | 'small';
  readonly onGemaakt: (id: string) => void;
}

/** A partij brings an opgave of its own, beside those of the startpakket (AZ12). */
export function NieuweOpgave({ size = 'small', onGemaakt }: NieuweOpgaveProps) {
  const { t } = useTranslation(['opgave', 'algemeen']);
  const acts = useOpgaveActs();
  const reden = useReden()(useRight('maak', 'decentraleOpgave', null));
  const { deelnemer } = useTafelSession();
  const partij = usePartij(deelnemer.partij)?.naam ?? deelnemer.partij;
  const [draft, setDraft] = useState<DecentraleOpgaveFields | null>(null);
  // Stays until the next press: a message that goes while somebody presses moves the button away from under it.
  const [isMissing, setMissing] = useState(false);
  return (
    <>
      <Button
        size={size}
        reason={reden}
        onPress={() => {
          setMissing(false);
          setDraft(EMPTY);
        }}
      >
        <IconPlus size={16} aria-hidden="true" /> {t('eigen.voegToe')}
      </Button>
      {draft === null ? null : (
        <Dialog
          title={t('eigen.titel', { partij })}
          isOpen
          onClose={() => setDraft(null)}
          closeLabel={t('algemeen:sluiten')}
          actions={
            <>
              <Button onPress={() => setDraft(null)}>{t('algemeen:annuleren')}</Button>
              <Button
                variant="primary"
                onPress={() => {
                  setMissing(draft.titel === '');
                  if (draft.titel === '') return;
                  setDraft(null);
                  onGemaakt(acts.breng(draft));
                }}
              >
                {t('eigen.breng')}
              </Button>
            </>
          }
        >
          <p>{t('eigen.uitleg')}</p>
          <Suspense fallback={<Spinner label={t('algemeen:bewaren.laden')} />}>
            <OpgaveVelden
              value={draft}
              titelFout={isMissing ? t('eigen.titelNodig') : undefined}
              onChange={(fields) => setDraft((before) => (before === null ? null : { ...before, ...fields }))}
            />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}
