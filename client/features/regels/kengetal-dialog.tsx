import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standaardKengetal, type EffectiefKengetal } from '#shared/domain/kengetal/effective-kengetallen.ts';
import { Wijzigingen } from '#client/board/wijzigingen.tsx';
import { useReden } from '#client/board/use-reden.ts';
import { useKengetallen } from '#client/board/use-kengetallen.ts';
import { useRecords } from '#client/doc/use-doc.ts';
import { useRight } from '#client/doc/use-right.ts';
import { HerkomstBadge } from '#client/features/regels/herkomst-badge.tsx';
import { KengetalForm } from '#client/features/regels/kengetal-form.tsx';
import { useKengetalActs } from '#client/features/regels/use-kengetal-acts.ts';
import { formatFactor } from '#client/i18n/format-factor.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';

export interface KengetalDialogProps {
  /** Null: a new one. */
  readonly kengetal: EffectiefKengetal | null;
  readonly onClose: () => void;
}

/** One kengetal: its range, its source, whose it is; the regisseur changes it here (AZ25). */
export function KengetalDialog({ kengetal, onClose }: KengetalDialogProps) {
  const { t } = useTranslation(['regels', 'algemeen']);
  const acts = useKengetalActs();
  const [isEditing, setEditing] = useState(kengetal === null);
  return (
    <Dialog
      title={kengetal?.titel ?? t('kengetal.nieuwTitel')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      width="wide"
    >
      {kengetal === null || isEditing ? (
        <KengetalForm
          kengetal={kengetal}
          onCancel={kengetal === null ? onClose : () => setEditing(false)}
          onSave={(next) => {
            acts.bewaar(next, kengetal);
            if (kengetal === null) onClose();
            else setEditing(false);
          }}
        />
      ) : (
        <Lezen
          kengetal={kengetal}
          onEdit={() => setEditing(true)}
          onTerug={() => {
            acts.terug(kengetal.sleutel);
            // Without one that came along there is nothing left to show.
            if (standaardKengetal(kengetal.sleutel) === undefined) onClose();
          }}
        />
      )}
    </Dialog>
  );
}

interface LezenProps {
  readonly kengetal: EffectiefKengetal;
  readonly onEdit: () => void;
  readonly onTerug: () => void;
}

function Lezen({ kengetal, onEdit, onTerug }: LezenProps) {
  const { t } = useTranslation('regels');
  const { van, naar, factor, bron, toelichting, herkomst, sleutel } = kengetal;
  const reden = useReden()(useRight('maak', 'kengetal', null));
  const own = useRecords('kengetal');
  const record = herkomst.soort === 'tafel' ? own.get(herkomst.id) : undefined;
  const standaard = standaardKengetal(sleutel);
  return (
    <div className="regel">
      <dl className="regel__feiten">
        <dt>{t('kengetal.van', { van })}</dt>
        <dd className="regels__getal">{formatFactor(factor, naar)}</dd>
        <dt>{t('kengetal.bron')}</dt>
        <dd>{bron}</dd>
        {toelichting === '' ? null : (
          <>
            <dt>{t('kengetal.toelichting')}</dt>
            <dd>{toelichting}</dd>
          </>
        )}
      </dl>
      <div className="regel__herkomst">
        <HerkomstBadge soort={herkomst.soort} />
      </div>
      {record === undefined ? null : <Wijzigingen soort="kengetal" herkomst={record} />}
      {herkomst.soort === 'keten' ? <Keten uit={herkomst.uit} /> : null}
      {herkomst.soort === 'tafel' && standaard !== undefined ? (
        <p className="regels__uitleg">
          {t('kengetal.standaardZegt', { band: formatFactor(standaard.factor, standaard.naar) })}
        </p>
      ) : null}
      {herkomst.soort === 'keten' ? null : (
        <>
          <ReasonNote reason={reden} />
          <div className="regel__acties">
            {herkomst.soort === 'tafel' ? (
              <Button reason={reden} onPress={onTerug}>
                {t(standaard === undefined ? 'regel.haalWeg' : 'regel.terug')}
              </Button>
            ) : null}
            <Button variant="primary" reason={reden} onPress={onEdit}>
              {t('regel.wijzig')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Of which kengetallen it is made; each of those is changed itself. */
function Keten({ uit }: { readonly uit: readonly string[] }) {
  const { t } = useTranslation('regels');
  const kengetallen = useKengetallen();
  const titels = uit.map((sleutel) => kengetallen.find((each) => each.sleutel === sleutel)?.titel ?? sleutel);
  return <p className="regels__uitleg">{t('kengetal.keten', { uit: titels.join(' → ') })}</p>;
}
