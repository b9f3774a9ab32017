import { IconArrowLeft, IconDots } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { textOf } from '#shared/crdt/mutate.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { formatDate } from '#client/i18n/format.ts';
import { RichText } from '#client/text/rich-text.tsx';
import { Banner } from '#client/ui/banner.tsx';
import { Button, IconButton } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { afsprakenPath } from './afspraak-path.ts';
import { InzetCards } from './inzet-cards.tsx';
import { MetaLine } from './meta-line.tsx';
import { useRechten } from './rechten.ts';
import { TitleField } from './title-field.tsx';
import { useAfspraakActs } from './use-acts.ts';
import { useCarets } from './use-carets.ts';

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
  const rechten = useRechten();
  const acts = useAfspraakActs();
  const isArchived = afspraak.archief !== null;
  const magSchrijven = rechten.schrijven && !isArchived;
  const fragment = useMemo(() => textOf(doc, afspraak.id, null), [doc, afspraak.id]);
  const carets = useCarets(afspraak.id);
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
              rechten.schrijven ? (
                <Button size="small" onPress={() => acts.restore(afspraak.id)}>
                  {t('herstel')}
                </Button>
              ) : null
            }
          >
            {t('gearchiveerdDoor', {
              naam: afspraak.archief.naam,
              datum: formatDate(afspraak.archief.op, i18n.language),
            })}
          </Banner>
        )}
        <header className="afspraak-kop">
          <TitleField afspraak={afspraak} nummer={place + 1} magSchrijven={magSchrijven} />
          {magSchrijven ? <SheetMenu afspraak={afspraak} place={place} ordered={ordered} /> : null}
          <MetaLine afspraak={afspraak} magSchrijven={magSchrijven} />
        </header>
        {fragment ? (
          <RichText
            fragment={fragment}
            carets={carets}
            magSchrijven={magSchrijven}
            label={t('tekst.label')}
            placeholder={t('tekst.placeholder')}
          />
        ) : null}
        <InzetCards afspraak={afspraak} magSchrijven={magSchrijven} />
      </article>
    </section>
  );
}

function SheetMenu({ afspraak, place, ordered }: Omit<AfspraakSheetProps, 'tafelId'>) {
  const { t } = useTranslation('afspraak');
  const acts = useAfspraakActs();
  const titel = afspraak.titel || t('zonderTitel');

  function moveTo(index: number): void {
    acts.move(afspraak.id, index);
    showToast(t('melding.verplaatst', { titel, plaats: index + 1 }));
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
          onAction: () => moveTo(place - 1),
        },
        {
          kind: 'item',
          id: 'lager',
          label: t('menu.lager'),
          isDisabled: place < 0 || place >= ordered.length - 1,
          onAction: () => moveTo(place + 1),
        },
        { kind: 'separator', id: 'streep' },
        {
          kind: 'item',
          id: 'archiveer',
          label: t('menu.archiveer'),
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
