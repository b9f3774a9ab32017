import { IconDots, IconPlus } from '@tabler/icons-react';
import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '#shared/crdt/mutate.ts';
import type { Afspraak, Inzet } from '#shared/domain/afspraak/schema.ts';
import type { Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import { useOverzicht } from '#client/board/belofte/use-overzicht.ts';
import { WieWanneer } from '#client/board/wie-wanneer.tsx';
import { usePartij, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { RichText } from '#client/text/rich-text.tsx';
import { Button, IconButton } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { BelofteLijst, NieuweBelofte } from './belofte/belofte-lijst.tsx';
import { ToetsRegel } from './toets-regel.tsx';
import { useAfspraakActs } from './use-acts.ts';
import { useAfspraakReden } from './use-afspraak-reden.ts';
import { useCarets } from './use-carets.ts';

export interface InzetCardsProps {
  readonly afspraak: Afspraak;
  /** Why nobody writes here now, such as in the archive; null leaves it to the rights. */
  readonly gesloten: boolean;
}

/** What each partij brings, a card each, under its own colour. A partij adds and writes its own. */
export function InzetCards({ afspraak, gesloten }: InzetCardsProps) {
  const { t } = useTranslation('afspraak');
  const { deelnemer } = useTafelSession();
  const own = usePartij(deelnemer.partij);
  const acts = useAfspraakActs();
  const reden = useAfspraakReden(afspraak);
  const shown = afspraak.inzet.filter(({ archief }) => archief === null);
  const archived = afspraak.inzet.filter(({ archief }) => archief !== null);
  const overzicht = useOverzicht();
  const hasOwn = shown.some(({ partij }) => partij === deelnemer.partij);
  return (
    <section className="inzet" aria-label={t('inzet.titel')}>
      {shown.length === 0 ? <p className="afspraken-klein">{t('inzet.leeg')}</p> : null}
      <ul className="inzet-kaarten">
        {shown.map((inzet) => (
          <InzetCard
            key={inzet.id}
            afspraak={afspraak}
            inzet={inzet}
            overzicht={overzicht}
            reden={reden.inzet(inzet)}
            gesloten={gesloten}
          />
        ))}
        {!gesloten && !hasOwn ? (
          <li className="inzet-nieuw">
            <Button variant="quiet" reason={reden.nieuweInzet} onPress={() => acts.addInzet(afspraak.id)}>
              <IconPlus size={16} aria-hidden />
              {t('inzet.voegToe', { partij: own?.naam ?? deelnemer.partij })}
            </Button>
            <NieuweBelofte
              afspraak={afspraak}
              inzet={null}
              overzicht={overzicht}
              gever={deelnemer.partij}
              reden={reden.nieuweInzet}
            />
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
                reden={reden.inzet(inzet)}
                onRestore={() => acts.restoreInzet(afspraak.id, inzet.id)}
              />
            ))}
          </ul>
        </details>
      )}
      <ToetsRegel afspraakId={afspraak.id} />
    </section>
  );
}

interface InzetCardProps {
  readonly afspraak: Afspraak;
  readonly inzet: Inzet;
  readonly overzicht: Overzicht;
  /** Why this person may not write it. */
  readonly reden: Reason | null;
  readonly gesloten: boolean;
}

function InzetCard({ afspraak, inzet, overzicht, reden, gesloten }: InzetCardProps) {
  const { t } = useTranslation('afspraak');
  const { doc, deelnemer } = useTafelSession();
  const acts = useAfspraakActs();
  const afspraakId = afspraak.id;
  const partij = usePartij(inzet.partij);
  const maker = useRegister().deelnemers.find(({ id }) => id === inzet.gemaaktDoor);
  const naam = partij?.naam ?? inzet.partij;
  const fragment = useMemo(() => textOf(doc, afspraakId, inzet.id), [doc, afspraakId, inzet.id]);
  const carets = useCarets(inzet.id);
  const style = { '--inzet-kleur': partij?.kleur ?? '#56646c' } as CSSProperties;
  return (
    <li className="inzet-kaart" style={style}>
      <header className="inzet-kop">
        <h3>{naam}</h3>
        <span>{t('inzet.brengtIn')}</span>
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
              reason: reden,
              onAction: () => acts.archiveInzet(afspraakId, inzet.id),
            },
          ]}
        />
      </header>
      {fragment ? (
        <RichText
          fragment={fragment}
          carets={carets}
          magSchrijven={reden === null && !gesloten}
          label={t('inzet.label', { partij: naam })}
          placeholder={t('inzet.placeholder')}
        />
      ) : null}
      <BelofteLijst
        afspraak={afspraak}
        inzet={inzet}
        overzicht={overzicht}
        reden={reden}
        magErbij={!gesloten && inzet.partij === deelnemer.partij}
      />
      <p className="inzet-wie">
        <WieWanneer naam={maker?.naam ?? null} partij={null} op={inzet.gemaaktOp} />
      </p>
    </li>
  );
}

function ArchivedInzet({
  inzet,
  reden,
  onRestore,
}: {
  readonly inzet: Inzet;
  readonly reden: Reason | null;
  readonly onRestore: () => void;
}) {
  const { t } = useTranslation('afspraak');
  const partij = usePartij(inzet.partij);
  return (
    <li>
      <span>{partij?.naam ?? inzet.partij}</span>
      <Button size="small" variant="quiet" reason={reden} onPress={onRestore}>
        {t('herstel')}
      </Button>
    </li>
  );
}
