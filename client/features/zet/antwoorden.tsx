import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Antwoord, Zet } from '#shared/domain/zet/schema.ts';
import { zetAntwoorden, type GegevenAntwoord } from '#shared/puzzel/zet/zet-stand.ts';
import { beginZet } from '#client/board/zet-proef.ts';
import { usePartij, usePuzzelstukken, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { useNamen } from '#client/features/zet/use-namen.ts';
import { useZetActs } from '#client/features/zet/use-zet-acts.ts';
import { formatDateTime } from '#client/i18n/format.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextArea } from '#client/ui/text-field.tsx';
import { useTakeFocus } from '#client/ui/use-take-focus.ts';

interface AntwoordenProps {
  readonly zet: Zet;
  /** Why this person may not answer. */
  readonly reden: Reason | null;
}

/** What each partij says to it, and answering for the own one (ZE2, ZE3). */
export function Antwoorden({ zet, reden }: AntwoordenProps) {
  const { t } = useTranslation('zet');
  const { deelnemer } = useTafelSession();
  const naam = usePartij(deelnemer.partij)?.naam ?? deelnemer.partij;
  const given = zetAntwoorden(zet);
  const mine = given.find(({ partij }) => partij === deelnemer.partij);
  const [isAnswering, setAnswering] = useState(false);
  const isAsked = zet.status === 'open' || zet.status === 'geparkeerd';
  const isOwn = zet.partij === deelnemer.partij;
  return (
    <section aria-label={t('antwoord.titel')}>
      <h3>{t('antwoord.titel')}</h3>
      {given.length === 0 ? <p className="zet-noot">{t('antwoord.geen')}</p> : null}
      <ul className="zet-antwoorden">
        {given.map((each) => (
          <AntwoordRegel key={each.partij} gegeven={each} />
        ))}
      </ul>
      {!isAsked || isOwn ? null : isAnswering ? (
        <AntwoordForm zet={zet} onKlaar={() => setAnswering(false)} />
      ) : (
        <Button
          size="small"
          variant={mine?.antwoord && !mine.isVerouderd ? 'quiet' : 'primary'}
          reason={reden}
          onPress={() => setAnswering(true)}
        >
          {t('antwoord.geef', { partij: naam })}
        </Button>
      )}
    </section>
  );
}

const TONE = { akkoord: 'positive', nee: 'negative', tegenvoorstel: 'warning' } as const;

function AntwoordRegel({
  gegeven: { partij, antwoord, isVerouderd },
}: {
  readonly gegeven: GegevenAntwoord;
}) {
  const { t, i18n } = useTranslation('zet');
  const { partijen } = useRegister();
  const known = partijen.find(({ id }) => id === partij);
  const naam = known?.naam ?? partij;
  return (
    <li className="zet-antwoord">
      <span className="zet-antwoord__kop">
        <Dot color={known?.kleur ?? '#56646c'} /> {naam}
        {antwoord === null ? (
          <Badge>{t('antwoord.wacht')}</Badge>
        ) : (
          <Badge tone={isVerouderd ? 'neutral' : TONE[antwoord.oordeel]}>
            {t(`antwoord.oordeel.${antwoord.oordeel}`)}
          </Badge>
        )}
      </span>
      {antwoord === null ? null : (
        <>
          {antwoord.reden === '' ? null : <p className="zet-panel__tekst">{antwoord.reden}</p>}
          <p className="zet-noot">
            {antwoord.naam} · {formatDateTime(antwoord.op, i18n.language)}
          </p>
          {isVerouderd ? <p className="zet-noot">{t('antwoord.verouderd', { partij: naam })}</p> : null}
        </>
      )}
    </li>
  );
}

const MAX_REDEN = 1000;

function AntwoordForm({ zet, onKlaar }: { readonly zet: Zet; readonly onKlaar: () => void }) {
  const { t } = useTranslation(['zet', 'algemeen']);
  const acts = useZetActs();
  const session = useTafelSession();
  const namen = useNamen(zet.stuk);
  const stukken = usePuzzelstukken();
  const movable = Object.keys(zet.stuk).filter((id) => stukken.get(id)?.archief === null);
  const [oordeel, setOordeel] = useState<Antwoord['oordeel']>('akkoord');
  const [reden, setReden] = useState('');
  const [stuk, setStuk] = useState<string | null>(movable[0] ?? null);
  const [isTried, setTried] = useState(false);
  const form = useTakeFocus<HTMLFormElement>('button');
  const needsReden = oordeel === 'nee' && reden.trim() === '';
  const options: readonly Antwoord['oordeel'][] =
    movable.length === 0 ? ['akkoord', 'nee'] : ['akkoord', 'nee', 'tegenvoorstel'];
  return (
    <form
      ref={form}
      className="zet-doen"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (oordeel === 'tegenvoorstel') {
          // The answer is given with the counterproposal, as one act.
          if (stuk !== null) beginZet(stuk, session.newIdentity().id, zet.id);
          return;
        }
        if (needsReden) return;
        acts.antwoord(zet, oordeel, reden.trim());
        onKlaar();
      }}
    >
      <SegmentedControl
        label={t('antwoord.keuze')}
        options={options.map((id) => ({ id, label: t(`antwoord.kies.${id}`) }))}
        value={oordeel}
        onChange={setOordeel}
      />
      {oordeel === 'tegenvoorstel' ? (
        <Select
          label={t('antwoord.welkStuk')}
          options={movable.map((id) => ({ id, label: namen.stuk(id) }))}
          value={stuk}
          onChange={setStuk}
        />
      ) : (
        <TextArea
          label={t('antwoord.reden')}
          rows={3}
          maxLength={MAX_REDEN}
          isRequired={oordeel === 'nee'}
          value={reden}
          errorMessage={isTried && needsReden ? t('antwoord.redenNodig') : undefined}
          onChange={setReden}
        />
      )}
      <div className="zet-panel__acts">
        <Button size="small" variant="primary" type="submit">
          {t(oordeel === 'tegenvoorstel' ? 'antwoord.maakTegen' : 'antwoord.verstuur')}
        </Button>
        <Button size="small" variant="quiet" onPress={onKlaar}>
          {t('algemeen:annuleren')}
        </Button>
      </div>
    </form>
  );
}
