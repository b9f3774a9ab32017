import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { vervangingAntwoordSchema } from '#shared/rest/deelnemer.ts';
import { emailSchema } from '#shared/rest/uitnodiging.ts';
import { usePartij, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { MadeLink, type GemaakteUitnodiging } from '#client/features/deelnemers/made-link.tsx';
import {
  GEEN_DAGEN,
  isBackward,
  periodeBody,
  PeriodeVelden,
  type Dagen,
} from '#client/features/deelnemers/periode-velden.tsx';
import { EmailVeld } from '#client/features/deelnemers/email-veld.tsx';
import { useFocusInvalid } from '#client/features/deelnemers/use-focus-invalid.ts';
import { useSend } from '#client/features/deelnemers/use-send.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';

const FIELDS = ['deelnemer', 'email', 'van', 'tot', 'reden'];

/** Arranges who acts in the place of somebody for a while (AZ21). */
export function VervangingDialoog({
  seat,
  onClose,
}: {
  readonly seat: Deelnemer;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { tafelId } = useTafelSession();
  const partij = usePartij(seat.partij)?.naam ?? seat.partij;
  const colleagues = useColleagues(seat);
  const { isBusy, velden, fout, send, setVelden } = useSend(FIELDS);
  const form = useFocusInvalid(velden);
  const formId = useId();
  const [wie, setWie] = useState<'bestaand' | 'nieuw'>(colleagues.length > 0 ? 'bestaand' : 'nieuw');
  const [persoon, setPersoon] = useState<string | null>(null);
  const [email, setEmail] = useState('');
  const [dagen, setDagen] = useState<Dagen>(GEEN_DAGEN);
  const [reden, setReden] = useState('');
  const [made, setMade] = useState<GemaakteUitnodiging | null>(null);
  const { naam } = seat;

  const arrange = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const address = emailSchema.safeParse(email);
    const wrong = {
      ...(wie === 'bestaand' && persoon === null ? { deelnemer: t('vervanging.kiesPersoon') } : {}),
      ...(wie === 'nieuw' && !address.success ? { email: t('emailNodig') } : {}),
      ...(dagen.tot === '' ? { tot: t('vervanging.totNodig') } : {}),
      ...(isBackward(dagen) ? { tot: t('periodeFout') } : {}),
    };
    if (Object.keys(wrong).length > 0) return setVelden(wrong);
    const answer = await send(
      `/tafels/${tafelId}/deelnemers/${seat.id}/vervanging`,
      vervangingAntwoordSchema,
      {
        method: 'POST',
        body: {
          ...(wie === 'bestaand' ? { deelnemer: persoon } : { email: address.data }),
          ...periodeBody(dagen),
          ...(reden.trim() === '' ? {} : { reden: reden.trim() }),
        },
      },
    );
    if (answer === null) return;
    if (answer.uitnodiging !== null) return setMade(answer.uitnodiging);
    if (answer.deelnemer !== null) showToast(t('vervanging.gedaan', { naam, ander: answer.deelnemer.naam }));
    onClose();
  };

  return (
    <Dialog
      title={t('vervanging.titel', { naam })}
      isOpen
      onClose={onClose}
      closeLabel={general('sluiten')}
      actions={
        made ? (
          <Button onPress={onClose}>{general('sluiten')}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{general('annuleren')}</Button>
            <Button variant="primary" type="submit" form={formId}>
              {isBusy ? general('bezig') : t('vervanging.doen')}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <MadeLink made={made} />
      ) : (
        <form
          ref={form}
          id={formId}
          className="deelnemers__formulier"
          onSubmit={(event) => void arrange(event)}
          noValidate
        >
          <p>{t('vervanging.uitleg', { partij, rol: general(`rol.${seat.rol}`) })}</p>
          {colleagues.length === 0 ? (
            <p className="deelnemers__uitleg">{t('vervanging.niemand', { partij })}</p>
          ) : (
            <SegmentedControl
              label={t('vervanging.wie')}
              options={[
                { id: 'bestaand', label: t('vervanging.bestaand') },
                { id: 'nieuw', label: t('vervanging.nieuw') },
              ]}
              value={wie}
              onChange={setWie}
            />
          )}
          {wie === 'bestaand' ? (
            <Select
              label={t('vervanging.persoon')}
              options={colleagues.map((each) => ({
                id: each.id,
                label: each.naam,
                description: general(`rol.${each.rol}`),
              }))}
              value={persoon}
              onChange={setPersoon}
              placeholder={general('kies')}
              errorMessage={velden['deelnemer']}
            />
          ) : (
            <EmailVeld email={email} onChange={setEmail} errorMessage={velden['email']} />
          )}
          <PeriodeVelden dagen={dagen} onChange={setDagen} velden={velden} isTotRequired />
          <TextField
            label={t('vervanging.reden')}
            description={t('vervanging.redenUitleg')}
            value={reden}
            onChange={setReden}
            maxLength={400}
            errorMessage={velden['reden']}
          />
          {fout === null ? null : <Banner tone="negative">{fout}</Banner>}
        </form>
      )}
    </Dialog>
  );
}

/** Others who sit for the same partij, each person once. */
function useColleagues(seat: Deelnemer): readonly Deelnemer[] {
  const { deelnemers } = useRegister();
  const known = new Set([seat.persoon ?? seat.id]);
  return deelnemers.filter((each) => {
    const person = each.persoon ?? each.id;
    if (each.partij !== seat.partij || each.einde !== null || known.has(person)) return false;
    known.add(person);
    return true;
  });
}
