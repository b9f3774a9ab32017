import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AFSPRAAK_THEMAS } from '#shared/domain/afspraak/schema.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import type { Arrangement } from '#shared/domain/arrangement/schema.ts';
import { useVandaag } from '#client/board/use-vandaag.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { MetInhoud } from '#client/features/arrangement/met-inhoud.tsx';
import { laatstVastgesteld } from '#client/features/arrangement/overzicht.ts';
import { formatDate } from '#client/i18n/format.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Select } from '#client/ui/select.tsx';
import { BelofteKaart } from './belofte-kaart.tsx';
import { gefilterd, WAT_KEUZES, type Filter } from './filter.ts';
import { useVolgingen } from './use-volgingen.ts';
import { WachtOpU } from './wacht-op-u.tsx';
import './voortgang.css';

/** After signing: what became of every belofte, planned and actual beside each other, and what waits for the own partij. */
export function VoortgangDeel() {
  const { t } = useTranslation('voortgang');
  const arrangement = laatstVastgesteld(useRegister().arrangementen);
  if (arrangement === null)
    return (
      <EmptyState icon={<IconChecklist size={40} stroke={1.25} aria-hidden />} title={t('leeg')}>
        {t('leegUitleg')}
      </EmptyState>
    );
  return (
    <MetInhoud key={arrangement.hash} hash={arrangement.hash}>
      {(inhoud) => <Volgen arrangement={arrangement} inhoud={inhoud} />}
    </MetInhoud>
  );
}

interface VolgenProps {
  readonly arrangement: Arrangement;
  readonly inhoud: ArrangementInhoud;
}

const NO_FILTER: Filter = { partij: null, thema: null, wat: 'alles' };

function Volgen({ arrangement, inhoud }: VolgenProps) {
  const { t, i18n } = useTranslation('voortgang');
  const vandaag = useVandaag();
  const vastgesteldOp = arrangement.vastgesteldOp ?? arrangement.op;
  const volgingen = useVolgingen(inhoud, vastgesteldOp);
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = gefilterd(volgingen, filter, vandaag);
  return (
    <div className="arrangement__deel">
      <p className="arrangement__klein">
        {t('vanGeneratie', {
          nummer: arrangement.nummer,
          datum: formatDate(vastgesteldOp, i18n.language),
        })}
      </p>
      <WachtOpU volgingen={volgingen} vandaag={vandaag} />
      <section aria-labelledby="voortgang-kop">
        <h2 id="voortgang-kop">{t('telling', { count: shown.length })}</h2>
        <Filters inhoud={inhoud} filter={filter} onChange={setFilter} />
        {shown.length === 0 ? <p>{t('niets')}</p> : null}
        <ul className="voortgang-lijst">
          {shown.map((volging) => (
            <BelofteKaart
              key={volging.belofte.id}
              volging={volging}
              volgingen={volgingen}
              vandaag={vandaag}
              vastgesteldOp={vastgesteldOp}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

/** A list of choices knows no empty id. */
const ALLE = '*alle';

function Filters({
  inhoud,
  filter,
  onChange,
}: {
  readonly inhoud: ArrangementInhoud;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const { t } = useTranslation(['voortgang', 'afspraak']);
  const themas = AFSPRAAK_THEMAS.filter((thema) =>
    inhoud.afspraken.some((each) => each.inhoud.thema === thema),
  );
  return (
    <div className="voortgang-filters">
      <Select
        label={t('filter.partij')}
        value={filter.partij ?? ALLE}
        options={[
          { id: ALLE, label: t('filter.alle') },
          ...inhoud.partijen
            .filter(({ id }) => inhoud.ondertekenaars.includes(id))
            .map(({ id, naam }) => ({ id, label: naam })),
        ]}
        onChange={(id) => onChange({ ...filter, partij: id === ALLE ? null : id })}
      />
      <Select
        label={t('filter.thema')}
        value={filter.thema ?? ALLE}
        options={[
          { id: ALLE, label: t('filter.alleThemas') },
          ...themas.map((id) => ({ id: id as string, label: t(`afspraak:thema.${id}`) })),
        ]}
        onChange={(id) => onChange({ ...filter, thema: themas.find((thema) => thema === id) ?? null })}
      />
      <Select
        label={t('filter.wat')}
        value={filter.wat}
        options={WAT_KEUZES.map((id) => ({ id, label: t(`filter.${id}`) }))}
        onChange={(wat) => onChange({ ...filter, wat })}
      />
    </div>
  );
}
