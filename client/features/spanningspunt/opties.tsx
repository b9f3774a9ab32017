import { IconArchive, IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { optieFieldSchemas, type Optie, type Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { HerkomstLine } from '#client/board/herkomst-line.tsx';
import { useReden } from '#client/board/use-reden.ts';
import { useSpanningspuntActs } from '#client/board/use-spanningspunt-acts.ts';
import { usePartij, useTafelSession } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { Button, IconButton } from '#client/ui/button.tsx';
import { DraftTextField } from '#client/ui/draft-text-field.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { TextArea, TextField } from '#client/ui/text-field.tsx';

const MAX_TITEL = optieFieldSchemas.titel.maxLength ?? 160;
const MAX_TEKST = optieFieldSchemas.toelichting.maxLength ?? 4000;

export interface OptiesProps {
  readonly punt: Spanningspunt;
  /** Why this person may not add one. */
  readonly reden: Reason | null;
}

/** The ways out that partijen see, each of one partij alone (AZ8); archived ones below. */
export function Opties({ punt, reden }: OptiesProps) {
  const { t } = useTranslation('spanningspunt');
  const [isAdding, setAdding] = useState(false);
  const { deelnemer } = useTafelSession();
  const partij = usePartij(deelnemer.partij)?.naam ?? deelnemer.partij;
  const shown = punt.optie.filter(({ archief }) => archief === null);
  const archived = punt.optie.filter(({ archief }) => archief !== null);
  return (
    <section className="opties" aria-label={t('optie.titel')}>
      <h3>{t('optie.titel')}</h3>
      {shown.length === 0 && !isAdding ? <p className="opties__leeg">{t('optie.leeg')}</p> : null}
      <ul className="opties__lijst">
        {shown.map((optie) => (
          <OptieKaart key={optie.id} punt={punt} optie={optie} />
        ))}
      </ul>
      {isAdding ? (
        <NieuweOptie punt={punt} onKlaar={() => setAdding(false)} />
      ) : (
        <Button size="small" reason={reden} onPress={() => setAdding(true)}>
          <IconPlus size={16} aria-hidden="true" /> {t('optie.voegToe', { partij })}
        </Button>
      )}
      {archived.length === 0 ? null : (
        <details className="opties__archief">
          <summary>{t('optie.archief', { count: archived.length })}</summary>
          <ul className="opties__lijst">
            {archived.map((optie) => (
              <OptieKaart key={optie.id} punt={punt} optie={optie} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OptieKaart({ punt, optie }: { readonly punt: Spanningspunt; readonly optie: Optie }) {
  const { t } = useTranslation('spanningspunt');
  const acts = useSpanningspuntActs();
  const reden = useReden();
  const right = useRights()('zet', 'optie', 'titel', optie, punt);
  const why = reden(right, { soort: 'optie', partij: optie.partij });
  const isArchived = optie.archief !== null;
  const titel = optie.titel || t('optie.zonderTitel');
  const label = t(isArchived ? 'optie.zetTerug' : 'optie.archiveer', { titel });
  return (
    <li className="optie">
      <div className="optie__kop">
        <HerkomstLine herkomst={optie} />
        <IconButton
          size="small"
          label={label}
          reason={why}
          onPress={() => acts.archiveerOptie(punt.id, optie.id, !isArchived)}
        >
          {isArchived ? (
            <IconArrowBackUp size={16} aria-hidden="true" />
          ) : (
            <IconArchive size={16} aria-hidden="true" />
          )}
        </IconButton>
      </div>
      {why === null && !isArchived ? (
        <>
          <DraftTextField
            label={t('optie.veld.titel')}
            value={optie.titel}
            maxLength={MAX_TITEL}
            onCommit={(next) => acts.wijzigOptie(punt.id, optie.id, { titel: next })}
          />
          <DraftTextField
            label={t('optie.veld.toelichting')}
            value={optie.toelichting}
            multiline
            rows={2}
            maxLength={MAX_TEKST}
            onCommit={(toelichting) => acts.wijzigOptie(punt.id, optie.id, { toelichting })}
          />
        </>
      ) : (
        <>
          <h4>{titel}</h4>
          {optie.toelichting === '' ? null : <p className="optie__tekst">{optie.toelichting}</p>}
        </>
      )}
    </li>
  );
}

function NieuweOptie({ punt, onKlaar }: { readonly punt: Spanningspunt; readonly onKlaar: () => void }) {
  const { t } = useTranslation(['spanningspunt', 'algemeen']);
  const acts = useSpanningspuntActs();
  const [titel, setTitel] = useState('');
  const [toelichting, setToelichting] = useState('');
  const place = (): void => {
    if (titel.trim() === '') return;
    acts.voegOptieToe(punt.id, titel.trim(), toelichting.trim());
    onKlaar();
  };
  return (
    <form
      className="optie"
      onSubmit={(event) => {
        event.preventDefault();
        place();
      }}
    >
      <TextField label={t('optie.veld.titel')} value={titel} maxLength={MAX_TITEL} onChange={setTitel} />
      <TextArea
        label={t('optie.veld.toelichting')}
        rows={3}
        value={toelichting}
        maxLength={MAX_TEKST}
        onChange={setToelichting}
      />
      <div className="spanningspunt-panel__actions">
        <Button size="small" variant="primary" type="submit" isDisabled={titel.trim() === ''}>
          {t('optie.plaats')}
        </Button>
        <Button size="small" variant="quiet" onPress={onKlaar}>
          {t('algemeen:annuleren')}
        </Button>
      </div>
    </form>
  );
}
