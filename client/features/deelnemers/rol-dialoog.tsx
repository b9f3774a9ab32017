import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deelnemer, Rol } from '#shared/domain/deelnemer/schema.ts';
import { zitplaatsSchema } from '#shared/rest/deelnemer.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { RolVeld } from '#client/features/deelnemers/rol-veld.tsx';
import { useFocusInvalid } from '#client/features/deelnemers/use-focus-invalid.ts';
import { useSend } from '#client/features/deelnemers/use-send.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';

const FIELDS = ['rol', 'reden'];

/** Gives somebody another rol; the toast takes it back, unless it was the own one. */
export function RolDialoog({ seat, onClose }: { readonly seat: Deelnemer; readonly onClose: () => void }) {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { tafelId, deelnemer } = useTafelSession();
  const { isBusy, velden, fout, send } = useSend(FIELDS);
  const form = useFocusInvalid(velden);
  const formId = useId();
  const [before] = useState(seat.rol);
  const [rol, setRol] = useState<Rol>(seat.rol);
  const [reden, setReden] = useState('');
  const isOwn = seat.id === deelnemer.id;
  const path = `/tafels/${tafelId}/deelnemers/${seat.id}`;
  const { naam } = seat;

  const setBack = async (): Promise<void> => {
    const answer = await send(path, zitplaatsSchema, { method: 'PATCH', body: { rol: before } });
    showToast(answer === null ? t('fout') : t('rolDialoog.gedaan', { naam, rol: general(`rol.${before}`) }));
  };
  const change = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (rol === before) return;
    const body = { rol, ...(reden.trim() === '' ? {} : { reden: reden.trim() }) };
    const answer = await send(path, zitplaatsSchema, { method: 'PATCH', body });
    if (answer === null) return;
    const undo = { label: general('ongedaanMaken'), onAction: () => void setBack() };
    showToast(t('rolDialoog.gedaan', { naam, rol: general(`rol.${rol}`) }), isOwn ? null : undo);
    onClose();
  };

  return (
    <Dialog
      title={t('rolDialoog.titel', { naam })}
      isOpen
      onClose={onClose}
      closeLabel={general('sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{general('annuleren')}</Button>
          <Button
            variant="primary"
            reason={rol === before ? t('rolDialoog.gelijk') : null}
            type="submit"
            form={formId}
          >
            {isBusy ? general('bezig') : t('rolDialoog.doen')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={formId}
        className="deelnemers__formulier"
        onSubmit={(event) => void change(event)}
        noValidate
      >
        <p>{t('rolDialoog.uitleg', { naam })}</p>
        {isOwn ? <Banner tone="warning">{t('rolDialoog.eigen')}</Banner> : null}
        <RolVeld rol={rol} onChange={setRol} errorMessage={velden['rol']} />
        <TextField
          label={t('rolDialoog.reden')}
          description={t('rolDialoog.redenUitleg')}
          value={reden}
          onChange={setReden}
          maxLength={400}
          errorMessage={velden['reden']}
        />
        {fout === null ? null : <Banner tone="negative">{fout}</Banner>}
      </form>
    </Dialog>
  );
}
