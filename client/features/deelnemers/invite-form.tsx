import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import { emailSchema, gemaakteUitnodigingSchema } from '#shared/rest/uitnodiging.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { MadeLink, type GemaakteUitnodiging } from '#client/features/deelnemers/made-link.tsx';
import {
  GEEN_DAGEN,
  isBackward,
  periodeBody,
  PeriodeVelden,
  type Dagen,
} from '#client/features/deelnemers/periode-velden.tsx';
import { RolVeld } from '#client/features/deelnemers/rol-veld.tsx';
import { EmailVeld } from '#client/features/deelnemers/email-veld.tsx';
import { useFocusInvalid } from '#client/features/deelnemers/use-focus-invalid.ts';
import { useSend } from '#client/features/deelnemers/use-send.ts';
import { useTafelRecht } from '#client/features/deelnemers/use-tafel-recht.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';

/** What an invitation begins with: empty, or as one that was made before. */
export interface InviteStart {
  readonly partij: string | null;
  readonly rol: Rol;
  readonly email: string;
}

export const EMPTY_INVITE: InviteStart = { partij: null, rol: 'redacteur', email: '' };

export interface InviteFormProps {
  readonly start?: InviteStart;
  readonly onMade?: () => void;
}

const FIELDS = ['partij', 'rol', 'email', 'van', 'tot'];

/** Makes a link for one person of one partij in one rol (AZ16, ID3). */
export function InviteForm({ start = EMPTY_INVITE, onMade }: InviteFormProps) {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { tafelId } = useTafelSession();
  const { partijen } = useRegister();
  const recht = useTafelRecht();
  const { isBusy, velden, fout, send, setVelden } = useSend(FIELDS);
  const form = useFocusInvalid(velden);
  const [partij, setPartij] = useState(start.partij);
  const [rol, setRol] = useState(start.rol);
  const [email, setEmail] = useState(start.email);
  const [hasPeriode, setHasPeriode] = useState(false);
  const [dagen, setDagen] = useState<Dagen>(GEEN_DAGEN);
  const [made, setMade] = useState<GemaakteUitnodiging | null>(null);

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const address = emailSchema.safeParse(email);
    const wrong = {
      ...(partij === null ? { partij: t('kiesPartij') } : {}),
      ...(address.success ? {} : { email: t('emailNodig') }),
      ...(hasPeriode && isBackward(dagen) ? { tot: t('periodeFout') } : {}),
    };
    if (Object.keys(wrong).length > 0 || !address.success) return setVelden(wrong);
    const body = { partij, rol, email: address.data, ...(hasPeriode ? periodeBody(dagen) : {}) };
    const answer = await send(`/tafels/${tafelId}/uitnodigingen`, gemaakteUitnodigingSchema, {
      method: 'POST',
      body,
    });
    if (answer === null) return;
    setMade(answer);
    onMade?.();
  };

  if (made)
    return (
      <MadeLink
        made={made}
        onAgain={() => {
          setMade(null);
          setEmail('');
        }}
      />
    );
  return (
    <form ref={form} className="deelnemers__formulier" onSubmit={(event) => void make(event)} noValidate>
      <p className="deelnemers__uitleg">{t('uitnodigenUitleg')}</p>
      <ComboBox
        label={t('partij')}
        options={partijen.map(({ id, naam, soort }) => ({
          id,
          label: naam,
          section: general(`partijSoort.${soort}`),
        }))}
        value={partij}
        onChange={setPartij}
        emptyText={general('geenResultaat')}
        errorMessage={velden['partij']}
      />
      <RolVeld rol={rol} onChange={setRol} errorMessage={velden['rol']} />
      <EmailVeld email={email} onChange={setEmail} errorMessage={velden['email']} />
      <Checkbox isSelected={hasPeriode} onChange={setHasPeriode}>
        {t('voorPeriode')}
      </Checkbox>
      {hasPeriode ? <PeriodeVelden dagen={dagen} onChange={setDagen} velden={velden} /> : null}
      {fout === null ? null : <Banner tone="negative">{fout}</Banner>}
      <Button type="submit" variant="primary" reason={recht('nodig-uit')}>
        {isBusy ? general('bezig') : t('maakLink')}
      </Button>
    </form>
  );
}
