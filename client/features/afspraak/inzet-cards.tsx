import { IconDots, IconPlus } from '@tabler/icons-react';
import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '#shared/crdt/mutate.ts';
import type { Afspraak, Inzet } from '#shared/domain/afspraak/schema.ts';
import { usePartij, useTafelSession } from '#client/doc/use-doc.ts';
import { RichText } from '#client/text/rich-text.tsx';
import { Button, IconButton } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useAfspraakActs } from './use-acts.ts';
import { useCarets } from './use-carets.ts';

export interface InzetCardsProps {
  readonly afspraak: Afspraak;
  readonly magSchrijven: boolean;
}

/** What each partij brings, a card each, under its own colour. A partij adds and writes its own. */
export function InzetCards({ afspraak, magSchrijven }: InzetCardsProps) {
  const { t } = useTranslation('afspraak');
  const { deelnemer } = useTafelSession();
  const own = usePartij(deelnemer.partij);
  const acts = useAfspraakActs();
  const shown = afspraak.inzet.filter(({ archief }) => archief === null);
  const archived = afspraak.inzet.filter(({ archief }) => archief !== null);
  const hasOwn = shown.some(({ partij }) => partij === deelnemer.partij);
  return (
    <section className="inzet" aria-label={t('inzet.titel')}>
      {shown.length === 0 && !magSchrijven ? <p className="afspraken-klein">{t('inzet.leeg')}</p> : null}
      <ul className="inzet-kaarten">
        {shown.map((inzet) => (
          <InzetCard
            key={inzet.id}
            afspraakId={afspraak.id}
            inzet={inzet}
            magSchrijven={magSchrijven && inzet.partij === deelnemer.partij}
          />
        ))}
        {magSchrijven && !hasOwn ? (
          <li className="inzet-nieuw">
            <Button variant="quiet" onPress={() => acts.addInzet(afspraak.id)}>
              <IconPlus size={16} aria-hidden />
              {t('inzet.voegToe', { partij: own?.naam ?? deelnemer.partij })}
            </Button>
          </li>
        ) : null}
      </ul>
      {archived.length === 0 ? null : (
        <details className="afspraken-archief">
          <summary>{t('inzet.archief', { count: archived.length })}</summary>
          <ul>
            {archived.map((inzet) => (
              <ArchivedInzet
                key={inzet.id}
                inzet={inzet}
                onRestore={
                  magSchrijven && inzet.partij === deelnemer.partij
                    ? () => acts.restoreInzet(afspraak.id, inzet.id)
                    : null
                }
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface InzetCardProps {
  readonly afspraakId: string;
  readonly inzet: Inzet;
  readonly magSchrijven: boolean;
}

function InzetCard({ afspraakId, inzet, magSchrijven }: InzetCardProps) {
  const { t } = useTranslation('afspraak');
  const { doc } = useTafelSession();
  const acts = useAfspraakActs();
  const partij = usePartij(inzet.partij);
  const naam = partij?.naam ?? inzet.partij;
  const fragment = useMemo(() => textOf(doc, afspraakId, inzet.id), [doc, afspraakId, inzet.id]);
  const carets = useCarets(inzet.id);
  const style = { '--inzet-kleur': partij?.kleur ?? '#56646c' } as CSSProperties;
  return (
    <li className="inzet-kaart" style={style}>
      <header className="inzet-kop">
        <h3>{naam}</h3>
        <span>{t('inzet.brengtIn')}</span>
        {magSchrijven ? (
          <Menu
            label={t('inzet.menu', { partij: naam })}
            trigger={
              <IconButton label={t('inzet.menu', { partij: naam })} size="small">
                <IconDots size={16} aria-hidden />
              </IconButton>
            }
            entries={[
              {
                kind: 'item',
                id: 'archiveer',
                label: t('inzet.archiveer'),
                onAction: () => acts.archiveInzet(afspraakId, inzet.id),
              },
            ]}
          />
        ) : null}
      </header>
      {fragment ? (
        <RichText
          fragment={fragment}
          carets={carets}
          magSchrijven={magSchrijven}
          label={t('inzet.label', { partij: naam })}
          placeholder={t('inzet.placeholder')}
        />
      ) : null}
    </li>
  );
}

function ArchivedInzet({
  inzet,
  onRestore,
}: {
  readonly inzet: Inzet;
  readonly onRestore: (() => void) | null;
}) {
  const { t } = useTranslation('afspraak');
  const partij = usePartij(inzet.partij);
  return (
    <li>
      <span>{partij?.naam ?? inzet.partij}</span>
      {onRestore ? (
        <Button size="small" variant="quiet" onPress={onRestore}>
          {t('herstel')}
        </Button>
      ) : null}
    </li>
  );
}
