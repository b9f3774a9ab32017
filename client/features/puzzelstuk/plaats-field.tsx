import { IconMapPin, IconMapPinOff, IconResize, IconScissors } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { PlaatsDialog } from '#client/board/plaats-dialog.tsx';
import { VormDialog } from '#client/features/puzzelstuk/vorm-dialog.tsx';
import { Button } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { useReadOnly } from '#client/ui/read-only.tsx';

export interface PlaatsFieldProps {
  readonly stuk: Puzzelstuk;
  /** Why this piece may not be cut (AZ6). */
  readonly redenKnip: Reason | null;
  readonly onToonOpKaart: (id: string) => void;
}

/** Where the piece lies, and every way to change that without a pointer. */
export function PlaatsField({ stuk, redenKnip, onToonOpKaart }: PlaatsFieldProps) {
  const { t } = useTranslation('puzzelstuk');
  const acts = usePuzzelstukActs();
  const [dialog, setDialog] = useState<'geen' | 'plaats' | 'vorm'>('geen');
  const reason = useReadOnly();
  const { plaats } = stuk;
  const shape = geometrieOf(plaats);
  const titel = stuk.titel || t('zonderTitel');
  return (
    <section className="plaats-field" aria-label={t('veld.plaats')}>
      <span className="pt-field__label">{t('veld.plaats')}</span>
      <p>
        {plaats.soort === 'gebied'
          ? t('plaats.gebied', { laag: t(`laag.${plaats.laag}`), naam: plaats.naam })
          : t(`plaats.${plaats.soort}`)}
        {plaats.soort === 'gebied' && plaats.bron !== '' ? (
          <small className="plaats-field__source">{t('plaats.gebiedBron', { bron: plaats.bron })}</small>
        ) : null}
      </p>
      <div className="plaats-field__actions">
        {shape === null ? (
          <Button size="small" variant="primary" reason={reason} onPress={() => setDialog('plaats')}>
            {t('plaats.kies')}
          </Button>
        ) : (
          <>
            <Button size="small" onPress={() => onToonOpKaart(stuk.id)}>
              <IconMapPin size={16} aria-hidden="true" /> {t('plaats.naarKaart')}
            </Button>
            <Button size="small" reason={reason} onPress={() => setDialog('vorm')}>
              {shape.type === 'Polygon' || shape.type === 'MultiPolygon' ? (
                <IconResize size={16} aria-hidden="true" />
              ) : (
                <IconScissors size={16} aria-hidden="true" />
              )}{' '}
              {t('vormAanpassen.titel')}
            </Button>
            <Button size="small" variant="quiet" reason={reason} onPress={() => setDialog('plaats')}>
              {t('plaats.wijzig')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              reason={reason}
              onPress={() => acts.plaats(stuk.id, { soort: 'geen' })}
            >
              <IconMapPinOff size={16} aria-hidden="true" /> {t('plaats.verwijder')}
            </Button>
          </>
        )}
      </div>
      <PlaatsDialog
        titel={t('plaats.titel', { titel })}
        isOpen={dialog === 'plaats'}
        onClose={() => setDialog('geen')}
        onPlaats={(nieuw) => {
          if (acts.plaats(stuk.id, nieuw)) setDialog('geen');
        }}
      />
      {shape === null ? null : (
        <VormDialog
          stuk={stuk}
          shape={shape}
          redenKnip={redenKnip}
          isOpen={dialog === 'vorm'}
          onClose={() => setDialog('geen')}
        />
      )}
    </section>
  );
}
