import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { useOverzicht } from '#client/board/belofte/use-overzicht.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { wijzigRegeling } from '#client/rest/akkoord.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Select } from '#client/ui/select.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { draftOf, MAX_GROEPEN, regelingOf, type RegelingDraft } from './regeling-draft.ts';
import { useVerbindingReden } from './use-formele-reden.ts';
import { useWeigeringTekst } from './use-weigering-tekst.ts';
import './akkoord.css';

/** Of the regisseur: how many have to say yes, in which order, and which two give it together (AK8). */
export function RegelingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['akkoord', 'algemeen']);
  const { tafelId } = useTafelSession();
  const { regeling, partijen: known } = useRegister();
  const { aanTafel } = useOverzicht();
  const partijen = useMemo(() => {
    const shown = new Set([...aanTafel, ...regeling.volgorde.flat()]);
    return known.filter(({ id }) => shown.has(id) || id === regeling.duo?.rijk || id === regeling.duo?.regio);
  }, [known, aanTafel, regeling]);
  const verbinding = useVerbindingReden();
  const say = useWeigeringTekst();
  const [draft, setDraft] = useState<RegelingDraft>(() => draftOf(regeling));
  const [fout, setFout] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const set = (part: Partial<RegelingDraft>): void => setDraft({ ...draft, ...part });
  const send = async (): Promise<void> => {
    const asked = regelingOf(
      draft,
      partijen.map(({ id }) => id),
    );
    if (asked === null) return setFout(t('regelingDialoog.duoFout'));
    setBusy(true);
    const answer = await wijzigRegeling(tafelId, asked);
    setBusy(false);
    if (!answer.ok) return setFout(say(answer.error));
    showToast(t('regelingDialoog.gedaan'));
    onClose();
  };
  const choices = partijen.map(({ id, naam }) => ({ id, label: naam }));
  return (
    <Dialog
      title={t('regelingDialoog.titel')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          <Button variant="primary" reason={verbinding} isDisabled={isBusy} onPress={() => void send()}>
            {t('regelingDialoog.bewaar')}
          </Button>
        </>
      }
    >
      <div className="akkoord-formulier">
        <p>{t('regelingDialoog.uitleg')}</p>
        {fout === null ? null : <Banner tone="negative">{fout}</Banner>}
        <SegmentedControl
          label={t('regelingDialoog.nodig')}
          options={[
            { id: 'alle', label: t('regelingDialoog.alle') },
            { id: 'aantal', label: t('regelingDialoog.aantal') },
          ]}
          value={draft.nodig === 'alle' ? 'alle' : 'aantal'}
          onChange={(id) => set({ nodig: id === 'alle' ? 'alle' : Math.max(1, partijen.length - 1) })}
        />
        {draft.nodig === 'alle' ? null : (
          <NumberField
            label={t('regelingDialoog.aantalVeld')}
            value={draft.nodig}
            minValue={1}
            maxValue={200}
            onChange={(nodig) => set({ nodig: Number.isFinite(nodig) ? nodig : 1 })}
          />
        )}
        <fieldset className="akkoord-veldset">
          <legend>{t('regelingDialoog.volgorde')}</legend>
          <p className="akkoord-klein">{t('regelingDialoog.volgordeUitleg')}</p>
          {partijen.map(({ id, naam }) => (
            <GroepKeuze key={id} partij={id} naam={naam} draft={draft} onChange={set} />
          ))}
        </fieldset>
        <fieldset className="akkoord-veldset">
          <legend>{t('regelingDialoog.duo')}</legend>
          <Checkbox
            isSelected={draft.duo !== null}
            onChange={(on) => set({ duo: on ? { rijk: null, regio: null } : null })}
          >
            {t('regelingDialoog.duoMet')}
          </Checkbox>
          {draft.duo === null ? null : (
            <>
              <Select
                label={t('regelingDialoog.rijk')}
                value={draft.duo.rijk}
                options={choices}
                onChange={(rijk) => set({ duo: { rijk, regio: draft.duo?.regio ?? null } })}
              />
              <Select
                label={t('regelingDialoog.regio')}
                value={draft.duo.regio}
                options={choices}
                onChange={(regio) => set({ duo: { rijk: draft.duo?.rijk ?? null, regio } })}
              />
            </>
          )}
        </fieldset>
      </div>
    </Dialog>
  );
}

/** A list of choices knows no empty id. */
const GEEN = '0';

function GroepKeuze({
  partij,
  naam,
  draft,
  onChange,
}: {
  readonly partij: PartijId;
  readonly naam: string;
  readonly draft: RegelingDraft;
  readonly onChange: (part: Partial<RegelingDraft>) => void;
}) {
  const { t } = useTranslation('akkoord');
  const groep = draft.groepVan.get(partij) ?? 0;
  return (
    <Select
      label={t('regelingDialoog.groepVan', { partij: naam })}
      value={String(groep)}
      options={[
        { id: GEEN, label: t('regelingDialoog.geenGroep') },
        ...Array.from({ length: MAX_GROEPEN }, (_, index) => ({
          id: String(index + 1),
          label: t('regelingDialoog.groep', { nummer: index + 1 }),
        })),
      ]}
      onChange={(id) => onChange({ groepVan: new Map(draft.groepVan).set(partij, Number(id)) })}
    />
  );
}
