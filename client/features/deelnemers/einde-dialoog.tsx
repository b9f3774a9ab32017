import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import * as z from 'zod';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { usePartij, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { useSend } from '#client/features/deelnemers/use-send.ts';
import { fetchSessie } from '#client/rest/sessie.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { showToast } from '#client/ui/toast.tsx';

/** Ends a seat. There is no way back, so it says what that means and asks twice. */
export function EindeDialoog({ seat, onClose }: { readonly seat: Deelnemer; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { tafelId, deelnemer } = useTafelSession();
  const { deelnemers } = useRegister();
  const partij = usePartij(seat.partij)?.naam ?? seat.partij;
  const [, navigate] = useLocation();
  const { isBusy, fout, send } = useSend([]);
  const [isSure, setSure] = useState(false);
  const isOwn = seat.id === deelnemer.id;
  const { naam } = seat;
  const deputies = deelnemers.filter(({ vervangt, einde }) => vervangt === seat.id && einde === null);
  const namen = new Intl.ListFormat(i18n.language).format(deputies.map((each) => each.naam));

  const end = async (): Promise<void> => {
    const path = `/tafels/${tafelId}/deelnemers/${seat.id}`;
    const done = await send(
      path,
      z.null().transform(() => true),
      { method: 'DELETE' },
    );
    if (done === null) return;
    showToast(t('eindeDialoog.gedaan', { naam }));
    onClose();
    if (!isOwn) return;
    await fetchSessie();
    navigate('/');
  };

  return (
    <Dialog
      title={isOwn ? t('eindeDialoog.titelEigen') : t('eindeDialoog.titel', { naam })}
      isOpen
      onClose={onClose}
      closeLabel={general('sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{general('annuleren')}</Button>
          <Button
            variant="danger"
            reason={isSure ? null : t('eindeDialoog.zetVinkje')}
            onPress={() => void end()}
          >
            {isBusy ? general('bezig') : t(isOwn ? 'eindeDialoog.doenEigen' : 'eindeDialoog.doen')}
          </Button>
        </>
      }
    >
      <p>{t(isOwn ? 'eindeDialoog.uitlegEigen' : 'eindeDialoog.uitleg', { naam, partij })}</p>
      {deputies.length === 0 ? null : <p>{t('eindeDialoog.vervangers', { namen })}</p>}
      <p>{t('eindeDialoog.blijft')}</p>
      <p>{t('eindeDialoog.terug')}</p>
      <Checkbox isSelected={isSure} onChange={setSure}>
        {isOwn ? t('eindeDialoog.zekerEigen') : t('eindeDialoog.zeker', { naam })}
      </Checkbox>
      {fout === null ? null : <Banner tone="negative">{fout}</Banner>}
    </Dialog>
  );
}
