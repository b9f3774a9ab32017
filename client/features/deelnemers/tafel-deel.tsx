import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { authorizeOpen } from '#shared/authorize/open.ts';
import { NOUNS } from '#shared/authorize/touch.ts';
import { fasenOf, TAFEL_STATUSSEN, type TafelFase, type TafelStatus } from '#shared/domain/tafel/fase.ts';
import type { Tafel } from '#shared/domain/tafel/schema.ts';
import { useTafel } from '#client/doc/use-doc.ts';
import { KeuzeLijst } from '#client/features/deelnemers/keuze-lijst.tsx';
import { useTafelRecht } from '#client/features/deelnemers/use-tafel-recht.ts';
import { useWijzigTafel } from '#client/features/deelnemers/use-wijzig-tafel.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { TextField } from '#client/ui/text-field.tsx';

/** Name, phase and status of the tafel, and what each opens or closes (AZ14, AZ15). */
export function TafelDeel() {
  const { t } = useTranslation('deelnemers');
  const tafel = useTafel();
  const recht = useTafelRecht();
  return (
    <section className="deelnemers__smal" aria-labelledby="tafel-titel">
      <h2 id="tafel-titel">{t('tafel.titel')}</h2>
      <p className="deelnemers__uitleg">{t('tafel.meteen')}</p>
      <ReasonNote reason={recht('wijzig-instelling')} />
      {tafel === null ? (
        <Spinner label={t('ophalen')} />
      ) : (
        <>
          <NaamVorm key={tafel.naam} tafel={tafel} />
          <FaseVorm key={`fase-${tafel.fase}`} tafel={tafel} />
          <StatusVorm key={`status-${tafel.status}`} tafel={tafel} />
        </>
      )}
    </section>
  );
}

interface Props {
  readonly tafel: Tafel;
}

function NaamVorm({ tafel }: Props) {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const reason = useTafelRecht()('wijzig-instelling');
  const { isBusy, velden, fout, change, setVelden } = useWijzigTafel();
  const [naam, setNaam] = useState(tafel.naam);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const next = naam.trim();
    if (next === '') return setVelden({ naam: t('tafel.naamNodig') });
    if (next !== tafel.naam)
      await change({ naam: next }, { naam: tafel.naam }, t('tafel.naamGewijzigd', { naam: next }));
  };
  return (
    <Panel>
      <form className="deelnemers__formulier" onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={t('tafel.naam')}
          value={naam}
          onChange={setNaam}
          maxLength={120}
          isReadOnly={reason !== null}
          errorMessage={velden['naam']}
        />
        {fout === null ? null : <Banner tone="negative">{fout}</Banner>}
        <div>
          <Button type="submit" reason={reason}>
            {isBusy ? general('bezig') : t('tafel.bewaar')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function FaseVorm({ tafel }: Props) {
  const { t } = useTranslation('deelnemers');
  const { t: recht } = useTranslation('recht');
  const reason = useTafelRecht()('wijzig-instelling');
  const say = useFaseUitleg();
  const { isBusy, velden, fout, change } = useWijzigTafel();
  const [fase, setFase] = useState<TafelFase>(tafel.fase);
  const name = (each: TafelFase): string => recht(`fase.${each}`);
  return (
    <Panel>
      <div className="deelnemers__formulier">
        <h3>{t('tafel.fase')}</h3>
        <p className="deelnemers__uitleg">{t('tafel.faseUitleg')}</p>
        <KeuzeLijst
          label={t('tafel.fase')}
          keuzes={fasenOf(tafel.soort).map((id) => ({ id, label: name(id), uitleg: say(id) }))}
          value={fase}
          huidig={{ id: tafel.fase, label: t('tafel.huidig') }}
          isReadOnly={reason !== null}
          onChange={setFase}
        />
        {(velden['fase'] ?? fout) ? <Banner tone="negative">{velden['fase'] ?? fout}</Banner> : null}
        <Zet
          label={t('tafel.zetFase')}
          isSame={fase === tafel.fase}
          isBusy={isBusy}
          onPress={() =>
            void change({ fase }, { fase: tafel.fase }, t('tafel.faseGezet', { fase: name(fase) }))
          }
        />
      </div>
    </Panel>
  );
}

function StatusVorm({ tafel }: Props) {
  const { t } = useTranslation('deelnemers');
  const reason = useTafelRecht()('wijzig-instelling');
  const { isBusy, fout, change } = useWijzigTafel();
  const [status, setStatus] = useState<TafelStatus>(tafel.status);
  const name = (each: TafelStatus): string => t(`tafel.statusNaam.${each}`);
  return (
    <Panel>
      <div className="deelnemers__formulier">
        <h3>{t('tafel.status')}</h3>
        <KeuzeLijst
          label={t('tafel.status')}
          keuzes={TAFEL_STATUSSEN.map((id) => ({
            id,
            label: name(id),
            uitleg: [t(`tafel.statusUitleg.${id}`)],
          }))}
          value={status}
          huidig={{ id: tafel.status, label: t('tafel.huidig') }}
          isReadOnly={reason !== null}
          onChange={setStatus}
        />
        {fout === null ? null : <Banner tone="negative">{fout}</Banner>}
        <Zet
          label={t('tafel.zetStatus')}
          isSame={status === tafel.status}
          isBusy={isBusy}
          onPress={() =>
            void change(
              { status },
              { status: tafel.status },
              t('tafel.statusGezet', { status: name(status) }),
            )
          }
        />
      </div>
    </Panel>
  );
}

interface ZetProps {
  readonly label: string;
  readonly isSame: boolean;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

function Zet({ label, isSame, isBusy, onPress }: ZetProps) {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const reason = useTafelRecht()('wijzig-instelling') ?? (isSame ? t('tafel.kiesAnders') : null);
  return (
    <div>
      <Button reason={reason} onPress={onPress}>
        {isBusy ? general('bezig') : label}
      </Button>
    </div>
  );
}

/** What a phase opens and what it keeps as it is, asked of the rules themselves. */
function useFaseUitleg(): (fase: TafelFase) => readonly string[] {
  const { t, i18n } = useTranslation('deelnemers');
  return (fase) => {
    const list = new Intl.ListFormat(i18n.language);
    const isOpen = (noun: (typeof NOUNS)[number]): boolean =>
      authorizeOpen(noun, { fase, status: 'open' }).ok;
    const say = (nouns: readonly (typeof NOUNS)[number][]): string =>
      list.format(nouns.map((noun) => t(`tafel.noun.${noun}`)));
    const open = NOUNS.filter(isOpen);
    const dicht = NOUNS.filter((noun) => !isOpen(noun));
    if (dicht.length === 0) return [t('tafel.allesOpen')];
    return [t('tafel.open', { wat: say(open) }), t('tafel.dicht', { wat: say(dicht) })];
  };
}
