import { IconArrowLeft, IconDots } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { textOf } from '#shared/crdt/mutate.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { useBevroren, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { VeldBalk } from '#client/features/veld/veld-balk.tsx';
import { formatDate } from '#client/i18n/format.ts';
import { RichText } from '#client/text/rich-text.tsx';
import { TekstOmgevingContext } from '#client/text/tekst-omgeving.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button, IconButton } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { afsprakenPath } from './afspraak-path.ts';
import { InzetCards } from './inzet-cards.tsx';
import { MetaLine } from './meta-line.tsx';
import { TitleField } from './title-field.tsx';
import { useAfspraakActs } from './use-acts.ts';
import { useAfspraakReden } from './use-afspraak-reden.ts';
import { useCarets } from './use-carets.ts';
import { useTekstOmgeving } from './use-tekst-omgeving.ts';

export interface AfspraakSheetProps {
  readonly tafelId: string;
  readonly afspraak: Afspraak;
  /** Place in the outline, from zero; -1 when archived. */
  readonly place: number;
  readonly ordered: readonly Afspraak[];
}

/** The sheet on which everybody writes: title, what it is, the shared text and what each partij brings. */
export function AfspraakSheet({ tafelId, afspraak, place, ordered }: AfspraakSheetProps) {
  const { t, i18n } = useTranslation('afspraak');
  const { doc } = useTafelSession();
  const reden = useAfspraakReden(afspraak);
  const isFrozen = useBevroren().has(afspraak.id);
  const { deelnemers } = useRegister();
  const acts = useAfspraakActs();
  const isArchived = afspraak.archief !== null;
  const fragment = useMemo(() => textOf(doc, afspraak.id, null), [doc, afspraak.id]);
  const carets = useCarets(afspraak.id);
  const omgeving = useTekstOmgeving(afspraak);
  return (
    <section className="afspraken-midden" aria-labelledby={`titel-${afspraak.id}`}>
      <Link href={afsprakenPath(tafelId)} className="afspraken-terug">
        <IconArrowLeft size={16} aria-hidden />
        {t('terugNaarLijst')}
      </Link>
      <article className="afspraak-blad">
        {afspraak.archief === null ? null : (
          <Banner
            tone="warning"
            actions={
              <Button size="small" reason={reden.archief} onPress={() => acts.restore(afspraak.id)}>
                {t('herstel')}
              </Button>
            }
          >
            {t('gearchiveerdDoor', {
              naam: deelnemers.find(({ id }) => id === afspraak.archief?.door)?.naam ?? afspraak.archief.naam,
              datum: formatDate(afspraak.archief.op, i18n.language),
            })}
          </Banner>
        )}
        <header className="afspraak-kop">
          <TitleField
            afspraak={afspraak}
            nummer={place + 1}
            magSchrijven={reden.velden === null && !isArchived}
          />
          {isArchived ? null : <SheetMenu afspraak={afspraak} place={place} ordered={ordered} />}
          <MetaLine afspraak={afspraak} />
          {/* What froze it stands there already, with who and why. */}
          {isFrozen ? null : <ReasonNote reason={reden.tekst} />}
        </header>
        <TekstOmgevingContext value={omgeving}>
          {fragment ? (
            <RichText
              fragment={fragment}
              carets={carets}
              magSchrijven={reden.tekst === null && !isArchived}
              label={t('tekst.label')}
              placeholder={t('tekst.placeholder')}
            />
          ) : null}
          <InzetCards afspraak={afspraak} gesloten={isArchived} />
        </TekstOmgevingContext>
        <VeldBalk afspraak={afspraak} />
      </article>
    </section>
  );
}

function SheetMenu({ afspraak, place, ordered }: Omit<AfspraakSheetProps, 'tafelId'>) {
  const { t } = useTranslation('afspraak');
  const acts = useAfspraakActs();
  const titel = afspraak.titel || t('zonderTitel');
  const reden = useAfspraakReden(afspraak);
  const judge = useRights();

  function moveTo(index: number): void {
    const isMoved = acts.move(afspraak.id, index, (one) => judge('zet', 'afspraak', 'volgorde', one).ok);
    showToast(isMoved ? t('melding.verplaatst', { titel, plaats: index + 1 }) : t('melding.volgordeNiet'));
  }

  return (
    <Menu
      label={t('menu.label')}
      trigger={
        <IconButton label={t('menu.label')} size="small">
          <IconDots size={18} aria-hidden />
        </IconButton>
      }
      entries={[
        {
          kind: 'item',
          id: 'hoger',
          label: t('menu.hoger'),
          isDisabled: place <= 0,
          reason: reden.volgorde,
          onAction: () => moveTo(place - 1),
        },
        {
          kind: 'item',
          id: 'lager',
          label: t('menu.lager'),
          reason: reden.volgorde,
          isDisabled: place < 0 || place >= ordered.length - 1,
          onAction: () => moveTo(place + 1),
        },
        { kind: 'separator', id: 'streep' },
        {
          kind: 'item',
          id: 'archiveer',
          label: t('menu.archiveer'),
          reason: reden.archief,
          onAction: () => {
            acts.archive(afspraak.id);
            showToast(t('melding.gearchiveerd', { titel }), {
              label: t('herstel'),
              onAction: () => acts.restore(afspraak.id),
            });
          },
        },
      ]}
    />
  );
}
