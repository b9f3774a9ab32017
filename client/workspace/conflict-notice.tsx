import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '#shared/crdt/commands/fields-of.ts';
import { createRecord, setFields } from '#shared/crdt/mutate.ts';
import { plaatsSchema } from '#shared/domain/puzzelstuk/schema.ts';
import { select } from '#client/board/board-state.ts';
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
  const { t } = useTranslation(['algemeen', 'bewaren', 'puzzelstuk']);
  const session = useTafelSession();
  const conflicts = useSyncExternalStore(session.conflicts.subscribe, session.conflicts.getSnapshot);
  const conflict = conflicts.at(-1);
  if (!conflict) return null;
  const key = VELDEN.find((each) => each === conflict.key);
  const veld = key ? t(`bewaren:veld.${key}`) : conflict.key;
  const putBack = (): void => {
    session.perform(t('conflict.zetTerug'), () =>
      setFields(session.doc, conflict.root, conflict.id, { [conflict.key]: conflict.mine }),
    );
    session.conflicts.dismiss(conflict);
  };
  const stuk =
    conflict.root === 'puzzelstuk' ? session.puzzelstukken.getSnapshot().get(conflict.id) : undefined;
  const plaats = conflict.key === 'plaats' ? plaatsSchema.safeParse(conflict.mine) : null;
  const keepAsCopy =
    stuk && plaats?.success
      ? (): void => {
          const identity = session.newIdentity();
          const titel = t('puzzelstuk:kopieVan', { titel: stuk.titel || t('puzzelstuk:zonderTitel') });
          session.perform(t('puzzelstuk:tegelijk.alsKopie'), () =>
            createRecord(session.doc, 'puzzelstuk', identity, {
              ...fieldsOf(stuk),
              titel: titel.slice(0, 160),
              plaats: plaats.data,
              status: 'idee',
              archief: null,
            }),
          );
          session.conflicts.dismiss(conflict);
          select([identity.id]);
        }
      : null;
  return (
    <Banner
      tone="warning"
      actions={
        <>
          <Button size="small" onPress={putBack}>
            {t('conflict.zetTerug')}
          </Button>
          {keepAsCopy === null ? null : (
            <Button size="small" onPress={keepAsCopy}>
              {t('puzzelstuk:tegelijk.alsKopie')}
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={() => session.conflicts.dismiss(conflict)}>
            {t('conflict.laat')}
          </Button>
        </>
      }
    >
      <strong>{t('conflict.titel')}</strong> {stuk && stuk.titel !== '' ? `${stuk.titel}: ` : null}
      {t('conflict.uitleg', { veld })}
      {isShort(conflict.mine) && isShort(conflict.theirs) ? (
        <> {t('conflict.waarden', { mijn: String(conflict.mine), hun: String(conflict.theirs) })}</>
      ) : null}
    </Banner>
  );
}

function isShort(value: unknown): boolean {
  return (typeof value === 'string' && value.length < 80) || typeof value === 'number';
}
