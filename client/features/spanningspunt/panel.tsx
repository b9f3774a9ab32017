import { IconArchive, IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AARDEN,
  ERNSTEN,
  SPANNINGSPUNT_SOORTEN,
  SPANNINGSPUNT_STATUSSEN,
  type Spanningspunt,
  type SpanningspuntFields,
} from '#shared/domain/spanningspunt/schema.ts';
import { ArchiefBanner } from '#client/board/archief-banner.tsx';
import { Wijzigingen } from '#client/board/wijzigingen.tsx';
import { ReactieThread } from '#client/board/reactie-thread.tsx';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { useSpanningspuntActs } from '#client/board/use-spanningspunt-acts.ts';
import { VerbondenAfspraken } from '#client/board/verbonden-afspraken.tsx';
import { AnkerDialog } from '#client/features/spanningspunt/anker-dialog.tsx';
import { Draden } from '#client/features/draad/draden-later.tsx';
import { useAnkerText } from '#client/features/spanningspunt/anker-text.ts';
import { BetrokkenField } from '#client/features/spanningspunt/betrokken-field.tsx';
import { Opties } from '#client/features/spanningspunt/opties.tsx';
import { usePuntReden } from '#client/features/spanningspunt/use-punt-reden.ts';
import { daysSince } from '#client/features/spanningspunt/days.ts';
import { PuntMark } from '#client/features/spanningspunt/punt-mark.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { DraftTextField } from '#client/ui/draft-text-field.tsx';
import { ReadOnlyContext } from '#client/ui/read-only.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';
import { Select } from '#client/ui/select.tsx';
import '#client/features/spanningspunt/spanningspunt.css';

export interface SpanningspuntPanelProps {
  readonly punt: Spanningspunt;
  readonly onToonOpKaart: (id: string) => void;
}

const ERNST_TONE = { licht: 'neutral', matig: 'warning', ernstig: 'negative' } as const;

/** One spanningspunt or kans: where, how serious, who, and the conversation about it. */
export function SpanningspuntPanel({ punt, onToonOpKaart }: SpanningspuntPanelProps) {
  const { t } = useTranslation('spanningspunt');
  const acts = useSpanningspuntActs();
  const register = useRegister();
  const { deelnemer } = useTafelSession();
  const anker = useAnkerText(punt.anker);
  const [openedAtMs] = useState(() => Date.now());
  const [isPlacing, setPlacing] = useState(false);
  const reden = usePuntReden(punt);
  const set = (fields: Partial<SpanningspuntFields>): void => {
    const [field] = Object.keys(fields) as (keyof SpanningspuntFields)[];
    acts.wijzig(punt.id, fields, field === undefined || field === 'archief' ? '' : t(`veld.${field}`));
  };
  const ernstText = punt.soort === 'kans' ? t(`ernstKans.${punt.ernst}`) : t(`ernst.${punt.ernst}`);
  return (
    <article className="spanningspunt-panel" aria-label={punt.titel || t(`zonderTitel.${punt.soort}`)}>
      <header>
        <div className="spanningspunt-panel__name">
          <PuntMark soort={punt.soort} />
          <h2>{punt.titel || t(`zonderTitel.${punt.soort}`)}</h2>
        </div>
        <p className="spanningspunt-panel__badges">
          <Badge tone={punt.soort === 'kans' ? 'positive' : ERNST_TONE[punt.ernst]}>{ernstText}</Badge>
          <Badge tone="accent">{t(`status.${punt.status}`)}</Badge>
          <Badge>{t('dagenOpen', { count: daysSince(punt.gemaaktOp, openedAtMs) })}</Badge>
        </p>
      </header>
      {punt.archief === null ? null : (
        <ArchiefBanner
          archief={punt.archief}
          soort="spanningspunt"
          reden={reden.archief}
          onHerstel={() => acts.herstel(punt.id)}
        />
      )}
      <ReasonNote reason={reden.wijzig} />
      <ReadOnlyContext value={reden.wijzig}>
        <DraftTextField
          label={t('veld.titel')}
          value={punt.titel}
          placeholder={t(`zonderTitel.${punt.soort}`)}
          maxLength={160}
          onCommit={(titel) => set({ titel })}
        />
        <div className="spanningspunt-panel__pair">
          <Select
            label={t('veld.soort')}
            options={SPANNINGSPUNT_SOORTEN.map((id) => ({ id, label: t(`soort.${id}`) }))}
            value={punt.soort}
            onChange={(soort) => set({ soort })}
          />
          <Select
            label={punt.soort === 'kans' ? t('veld.kansGrootte') : t('veld.ernst')}
            options={ERNSTEN.map((id) => ({
              id,
              label: punt.soort === 'kans' ? t(`ernstKans.${id}`) : t(`ernst.${id}`),
            }))}
            value={punt.ernst}
            onChange={(ernst) => set({ ernst })}
          />
          <Select
            label={t('veld.aard')}
            options={AARDEN.map((id) => ({ id, label: t(`aard.${id}`) }))}
            value={punt.aard}
            onChange={(aard) => set({ aard })}
          />
          <ReadOnlyContext value={reden.status}>
            <Select
              label={t('veld.status')}
              options={SPANNINGSPUNT_STATUSSEN.map((id) => ({ id, label: t(`status.${id}`) }))}
              value={punt.status}
              onChange={(status) => set({ status })}
            />
          </ReadOnlyContext>
        </div>
        <section aria-label={t('veld.anker')}>
          <span className="pt-field__label">{t('veld.anker')}</span>
          <p className="spanningspunt-panel__anker">{anker}</p>
          <div className="spanningspunt-panel__actions">
            <Button size="small" onPress={() => onToonOpKaart(punt.id)}>
              <IconMapPin size={16} aria-hidden="true" /> {t('actie.toonOpKaart')}
            </Button>
            <Button size="small" variant="quiet" reason={reden.wijzig} onPress={() => setPlacing(true)}>
              {t('anker.wijzig')}
            </Button>
          </div>
        </section>
        <AnkerDialog
          key={punt.id}
          isOpen={isPlacing}
          onClose={() => setPlacing(false)}
          onKies={(nieuw) => {
            set({ anker: nieuw });
            setPlacing(false);
          }}
        />
        <BetrokkenField punt={punt} reden={reden} />
        <DraftTextField
          label={t('veld.toelichting')}
          value={punt.toelichting}
          multiline
          rows={3}
          maxLength={8000}
          onCommit={(toelichting) => set({ toelichting })}
        />
      </ReadOnlyContext>
      <Opties punt={punt} reden={reden.optie} />
      <VerbondenAfspraken soort="spanningspunt" id={punt.id} titel={t('linksNaarAfspraken')} />
      <section aria-label={t('gesprek')}>
        <h3>{t('gesprek')}</h3>
        <ReactieThread
          reacties={punt.reactie}
          register={register}
          partij={deelnemer.partij}
          reden={reden.reageer}
          onAdd={(tekst) => acts.reageer(punt.id, tekst)}
        />
      </section>
      <Draden soort="spanningspunt" id={punt.id} />
      <footer className="spanningspunt-panel__foot">
        <Wijzigingen herkomst={punt} soort="spanningspunt" />
        {punt.archief === null ? (
          <Button size="small" variant="quiet" reason={reden.archief} onPress={() => acts.archiveer(punt.id)}>
            <IconArchive size={16} aria-hidden="true" /> {t('actie.archiveer')}
          </Button>
        ) : null}
      </footer>
    </article>
  );
}
