import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Keuze, Variant } from '#shared/domain/variant/schema.ts';
import { useVariantRecht } from '#client/board/use-variant-recht.ts';
import type { BoardVariant } from '#client/board/use-varianten.ts';
import { useVariantActs } from '#client/features/varianten/use-variant-acts.ts';
import { formatDate } from '#client/i18n/format.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { TextArea } from '#client/ui/text-field.tsx';

type Stand = NonNullable<Keuze>['stand'];

export interface KeuzeDeelProps {
  readonly at: BoardVariant;
  /** Another variant that the tafel chose; null while there is none. */
  readonly elders: Variant | null;
}

/** What the tafel decided on this variant and why; the regisseur puts it on record (VA6). */
export function KeuzeDeel({ at, elders }: KeuzeDeelProps) {
  const { t, i18n } = useTranslation('varianten');
  const acts = useVariantActs();
  const recht = useVariantRecht();
  const { variant } = at;
  const reden = at.plek === 'tafel' ? recht(at, 'keuze') : t('recht.prive');
  const [asking, setAsking] = useState<Stand | null>(null);
  const { keuze } = variant;
  const taken = elders === null ? null : t('keuze.alGekozen', { naam: elders.naam || t('zonderNaam') });
  return (
    <section className="variant-deel" aria-labelledby="variant-keuze">
      <h3 id="variant-keuze">{t('keuze.titel')}</h3>
      {keuze === null ? (
        <p>{t('keuze.geen')}</p>
      ) : (
        <>
          <p>
            <Badge tone={keuze.stand === 'gekozen' ? 'positive' : 'neutral'}>
              {t(`keuze.${keuze.stand}`)}
            </Badge>{' '}
            {keuze.reden}
          </p>
          <p className="variant-deel__noot">
            {t('keuze.door', { naam: keuze.naam, op: formatDate(keuze.op, i18n.language) })}
          </p>
        </>
      )}
      <div className="variant-knoppen">
        {keuze?.stand === 'gekozen' ? null : (
          <Button size="small" reason={reden ?? taken} onPress={() => setAsking('gekozen')}>
            {t('keuze.kies')}
          </Button>
        )}
        {keuze?.stand === 'afgevallen' ? null : (
          <Button size="small" reason={reden} onPress={() => setAsking('afgevallen')}>
            {t('keuze.valtAf')}
          </Button>
        )}
        {keuze === null ? null : (
          <Button size="small" reason={reden} onPress={() => acts.kies(at, null)}>
            {t('keuze.open')}
          </Button>
        )}
      </div>
      {asking === null ? null : (
        <KeuzeDialoog
          stand={asking}
          onClose={() => setAsking(null)}
          onLegVast={(why) => {
            acts.kies(at, { stand: asking, reden: why });
            setAsking(null);
          }}
        />
      )}
    </section>
  );
}

interface KeuzeDialoogProps {
  readonly stand: Stand;
  readonly onClose: () => void;
  readonly onLegVast: (reden: string) => void;
}

function KeuzeDialoog({ stand, onClose, onLegVast }: KeuzeDialoogProps) {
  const { t } = useTranslation(['varianten', 'algemeen']);
  const formId = useId();
  const [reden, setReden] = useState('');
  const [isTried, setTried] = useState(false);
  const isEmpty = reden.trim() === '';
  const record = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty) onLegVast(reden);
  };
  return (
    <Dialog
      title={t(stand === 'gekozen' ? 'keuze.titelGekozen' : 'keuze.titelAfgevallen')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('keuze.legVast')}
          </Button>
        </>
      }
    >
      <form id={formId} className="variant-form" onSubmit={record}>
        {stand === 'gekozen' ? <p>{t('keuze.uitleg')}</p> : null}
        <TextArea
          label={t('keuze.reden')}
          value={reden}
          rows={4}
          maxLength={1000}
          onChange={setReden}
          isInvalid={isTried && isEmpty}
          errorMessage={isTried && isEmpty ? t('keuze.redenNodig') : undefined}
        />
      </form>
    </Dialog>
  );
}
