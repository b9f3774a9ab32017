import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standaardRegel, type EffectieveRegel } from '#shared/domain/combinatieregel/effective-regels.ts';
import { sleutelVan, type Onderwerp } from '#shared/domain/combinatieregel/schema.ts';
import { Wijzigingen } from '#client/board/wijzigingen.tsx';
import { useReden } from '#client/board/use-reden.ts';
import { useRecords } from '#client/doc/use-doc.ts';
import { useRight } from '#client/doc/use-right.ts';
import { HerkomstBadge } from '#client/features/regels/herkomst-badge.tsx';
import { RegelFeiten } from '#client/features/regels/regel-feiten.tsx';
import { RegelForm } from '#client/features/regels/regel-form.tsx';
import { useOnderwerpTitel } from '#client/features/regels/use-onderwerp-titel.ts';
import { useRegelActs } from '#client/features/regels/use-regel-acts.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';

export interface RegelDialogProps {
  readonly onderwerp: Onderwerp;
  /** The rule that counts; undefined when there is none. */
  readonly regel: EffectieveRegel | undefined;
  readonly onClose: () => void;
}

/** One rule: why, under which condition, from where, whose; the regisseur changes it here (AZ25). */
export function RegelDialog({ onderwerp, regel, onClose }: RegelDialogProps) {
  const { t } = useTranslation(['regels', 'algemeen']);
  const titel = useOnderwerpTitel()(onderwerp);
  const acts = useRegelActs();
  const reden = useReden()(useRight('maak', 'combinatieregel', null));
  const [isEditing, setEditing] = useState(false);
  const standaard = standaardRegel(sleutelVan(onderwerp));
  const isOwn = regel?.herkomst.soort === 'tafel';
  return (
    <Dialog title={titel} isOpen onClose={onClose} closeLabel={t('algemeen:sluiten')} width="wide">
      {isEditing ? (
        <RegelForm
          onderwerp={onderwerp}
          regel={regel}
          onCancel={() => setEditing(false)}
          onSave={(next) => {
            acts.bewaar(next, titel, regel);
            setEditing(false);
          }}
        />
      ) : (
        <div className="regel">
          {regel === undefined ? <p>{t('regel.geen')}</p> : <RegelFeiten regel={regel} />}
          {regel === undefined ? null : (
            <div className="regel__herkomst">
              <HerkomstBadge soort={regel.herkomst.soort} />
            </div>
          )}
          {regel === undefined ? null : <Maker regel={regel} />}
          {isOwn && standaard !== undefined ? (
            <details className="regel__standaard">
              <summary>{t('regel.standaardZegt')}</summary>
              <RegelFeiten regel={standaard} />
            </details>
          ) : null}
          <ReasonNote reason={reden} />
          <div className="regel__acties">
            {isOwn ? (
              <Button reason={reden} onPress={() => acts.terug(onderwerp)}>
                {t(standaard === undefined ? 'regel.haalWeg' : 'regel.terug')}
              </Button>
            ) : null}
            <Button variant="primary" reason={reden} onPress={() => setEditing(true)}>
              {t(regel === undefined ? 'regel.maak' : 'regel.wijzig')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** Who made the rule of the tafel, and who changed it last; nothing for what came along. */
function Maker({ regel }: { readonly regel: EffectieveRegel }) {
  const own = useRecords('combinatieregel');
  const record = regel.herkomst.soort === 'tafel' ? own.get(regel.herkomst.id) : undefined;
  return record === undefined ? null : <Wijzigingen soort="combinatieregel" herkomst={record} />;
}
