import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { setFields } from '#shared/crdt/mutate.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';

const VELDEN = [
  'titel',
  'toelichting',
  'functies',
  'plaats',
  'claim',
  'periode',
  'status',
  'bron',
  'archief',
  'soort',
  'aard',
  'ernst',
  'anker',
  'thema',
  'volgorde',
  'termijn',
] as const;

/** Tells me that somebody changed what I changed at the same moment, with both values and the way back (SY11). */
export function ConflictNotice() {
  const { t } = useTranslation();
  const session = useTafelSession();
  const conflicts = useSyncExternalStore(session.conflicts.subscribe, session.conflicts.getSnapshot);
  const conflict = conflicts.at(-1);
  if (!conflict) return null;
  const key = VELDEN.find((each) => each === conflict.key);
  const veld = key ? t(`conflict.velden.${key}`) : conflict.key;
  const putBack = (): void => {
    session.perform(t('conflict.zetTerug'), () =>
      setFields(session.doc, conflict.root, conflict.id, { [conflict.key]: conflict.mine }),
    );
    session.conflicts.dismiss(conflict);
  };
  return (
    <Banner
      tone="warning"
      actions={
        <>
          <Button size="small" onPress={putBack}>
            {t('conflict.zetTerug')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => session.conflicts.dismiss(conflict)}>
            {t('conflict.laat')}
          </Button>
        </>
      }
    >
      <strong>{t('conflict.titel')}</strong> {t('conflict.uitleg', { veld })}
      {isShort(conflict.mine) && isShort(conflict.theirs) ? (
        <> {t('conflict.waarden', { mijn: String(conflict.mine), hun: String(conflict.theirs) })}</>
      ) : null}
    </Banner>
  );
}

function isShort(value: unknown): boolean {
  return (typeof value === 'string' && value.length < 80) || typeof value === 'number';
}
