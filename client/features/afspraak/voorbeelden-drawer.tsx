import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AFSPRAAK_THEMAS } from '#shared/domain/afspraak/schema.ts';
import type { Afspraak2025 } from '#shared/domain/startpakket/afspraak-2025.ts';
import { PROVINCIES } from '#shared/domain/startpakket/schema-shared.ts';
import { useStatus } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Select } from '#client/ui/select.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { SearchField } from '#client/ui/text-field.tsx';
import { formatTermijn } from '#client/i18n/termijn.ts';
import { useNieuweAfspraakReden } from './use-afspraak-reden.ts';
import { useVoorbeelden } from './use-voorbeelden.ts';
import { filterVoorbeelden, GEEN_FILTER } from './voorbeeld.ts';

export interface VoorbeeldenDrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChosen: (voorbeeld: Afspraak2025) => void;
}

/** The 69 afspraken of 2025, to learn from and to start from. */
export function VoorbeeldenDrawer({ isOpen, onClose, onChosen }: VoorbeeldenDrawerProps) {
  const { t } = useTranslation('afspraak');
  const { t: general } = useTranslation('algemeen');
  const { connection } = useStatus();
  const { state, retry } = useVoorbeelden(isOpen);
  return (
    <Dialog
      title={t('voorbeelden.titel')}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={general('sluiten')}
      width="wide"
    >
      <p className="afspraken-klein">{t('voorbeelden.uitleg')}</p>
      {state.kind === 'laden' ? <Spinner label={general('bezig')} /> : null}
      {state.kind === 'fout' ? (
        <EmptyState
          title={t('voorbeelden.fout')}
          action={<Button onPress={retry}>{general('opnieuw')}</Button>}
        >
          {connection === 'verbroken' ? t('voorbeelden.offline') : null}
        </EmptyState>
      ) : null}
      {state.kind === 'goed' ? <VoorbeeldenList all={state.voorbeelden} onChosen={onChosen} /> : null}
    </Dialog>
  );
}

function VoorbeeldenList({
  all,
  onChosen,
}: {
  readonly all: readonly Afspraak2025[];
  readonly onChosen: (voorbeeld: Afspraak2025) => void;
}) {
  const { t } = useTranslation('afspraak');
  const [filter, setFilter] = useState(GEEN_FILTER);
  const shown = useMemo(() => filterVoorbeelden(all, filter), [all, filter]);
  return (
    <>
      <div className="voorbeeld-filter">
        <SearchField
          label={t('voorbeelden.zoek')}
          value={filter.zoek}
          onChange={(zoek) => setFilter({ ...filter, zoek })}
        />
        <Select
          label={t('veld.thema')}
          options={[
            { id: '', label: t('voorbeelden.alleThemas') },
            ...AFSPRAAK_THEMAS.map((id) => ({ id, label: t(`thema.${id}`) })),
          ]}
          value={filter.thema}
          onChange={(thema) => setFilter({ ...filter, thema })}
        />
        <Select
          label={t('voorbeelden.provincie')}
          options={[
            { id: '', label: t('voorbeelden.alleProvincies') },
            ...PROVINCIES.map((naam) => ({ id: naam, label: naam })),
          ]}
          value={filter.provincie}
          onChange={(provincie) => setFilter({ ...filter, provincie })}
        />
      </div>
      <p className="afspraken-klein" aria-live="polite">
        {t('voorbeelden.aantal', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={t('voorbeelden.niets')}>{t('voorbeelden.nietsUitleg')}</EmptyState>
      ) : null}
      <ul className="voorbeeld-lijst">
        {shown.map((voorbeeld) => (
          <VoorbeeldCard key={voorbeeld.id} voorbeeld={voorbeeld} onChosen={() => onChosen(voorbeeld)} />
        ))}
      </ul>
    </>
  );
}

function VoorbeeldCard({
  voorbeeld,
  onChosen,
}: {
  readonly voorbeeld: Afspraak2025;
  readonly onChosen: () => void;
}) {
  const { t, i18n } = useTranslation('afspraak');
  const reden = useNieuweAfspraakReden();
  const { provincies, termijn } = voorbeeld;
  return (
    <li className="voorbeeld">
      <h3>{voorbeeld.korteInhoud}</h3>
      <p className="afspraken-klein">
        {t(`soort.${voorbeeld.soort}`)} · {t(`thema.${voorbeeld.thema}`)}
        {termijn === null
          ? null
          : ` · ${t('meta.termijn', { termijn: formatTermijn(termijn, i18n.language) })}`}
        {` · ${provincies.length >= PROVINCIES.length ? t('voorbeelden.heelNederland') : provincies.join(', ')}`}
        {voorbeeld.wederkerig ? null : ` · ${t('voorbeelden.eenzijdig')}`}
      </p>
      <ul className="voorbeeld-inzet">
        {voorbeeld.partijen.map(({ naam, inzet }) => (
          <li key={`${naam}${inzet ?? ''}`}>
            <strong>{naam}</strong>
            {inzet === null ? null : ` · ${inzet}`}
          </li>
        ))}
      </ul>
      <p className="afspraken-klein">{t('voorbeelden.bron', { paragraaf: voorbeeld.bron.paragraaf })}</p>
      <Button size="small" reason={reden} onPress={onChosen}>
        {t('voorbeelden.gebruik')}
      </Button>
    </li>
  );
}
