import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { emailSchema, inwisselenAntwoordSchema, type InzienAntwoord } from '#shared/rest/uitnodiging.ts';
import { IemandAnders } from '#client/features/deelnemen/iemand-anders.tsx';
import { endingOf, type LinkEnding } from '#client/features/deelnemen/link-ending.ts';
import { UitnodigingFeiten } from '#client/features/deelnemen/uitnodiging-feiten.tsx';
import { formatDate } from '#client/i18n/format.ts';
import { request, type RequestError } from '#client/rest/request.ts';
import { fetchSessie } from '#client/rest/sessie.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { TextField } from '#client/ui/text-field.tsx';

export interface AanschuifFormProps {
  readonly token: string;
  readonly invitation: InzienAntwoord;
  /** The link leads nowhere any more. */
  readonly onEnded: (ending: LinkEnding) => void;
  /** Who was known in this browser is so no longer: look again. */
  readonly onOther: () => void;
}

interface Wrong {
  readonly naam?: string;
  readonly email?: string;
  readonly geheel?: string;
}

/** What the invitation gives, and the one or two things that are asked to come in by it (ID3). */
export function AanschuifForm({ token, invitation, onEnded, onOther }: AanschuifFormProps) {
  const { t, i18n } = useTranslation('deelnemen');
  const { t: general } = useTranslation();
  const [, navigate] = useLocation();
  const [naam, setNaam] = useState('');
  const [email, setEmail] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [hadWrong, setHadWrong] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const [beginsAt, setBeginsAt] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const asksNaam = invitation.naam === null;
  const asksEmail = invitation.email !== null && !invitation.emailBekend;

  useEffect(() => {
    if (wrong.naam !== undefined || wrong.email !== undefined)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);

  const join = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    const empty: Wrong = {
      ...(asksNaam && naam.trim() === '' ? { naam: t('naamNodig') } : {}),
      ...(asksEmail && !emailSchema.safeParse(email).success ? { email: t('emailNodig') } : {}),
    };
    setWrong(empty);
    if (Object.keys(empty).length > 0) return;
    setBusy(true);
    const answer = await request('/uitnodigingen/_inwisselen', inwisselenAntwoordSchema, {
      method: 'POST',
      body: {
        token,
        ...(asksNaam ? { naam: naam.trim() } : {}),
        ...(asksEmail ? { email: email.trim() } : {}),
      },
    });
    if (!answer.ok) {
      setBusy(false);
      return fail(answer.error);
    }
    await fetchSessie();
    if (answer.value.van === null) navigate(`/tafel/${answer.value.tafel.id}`, { replace: true });
    else setBeginsAt(answer.value.van);
  };

  const fail = (error: RequestError): void => {
    const ending = endingOf(error, hadWrong);
    if (ending !== null) return onEnded(ending);
    if (error.kind === 'geen-verbinding') return setWrong({ geheel: t('fout') });
    const { problem } = error;
    if (problem?.code === 'verkeerd-adres') {
      setHadWrong(true);
      return setWrong({ email: problem.detail });
    }
    const said = (veld: string): string | undefined =>
      problem?.fouten?.find((fout) => fout.veld === `body.${veld}`)?.melding;
    const [naamFout, emailFout] = [said('naam'), said('email')];
    if (naamFout === undefined && emailFout === undefined)
      return setWrong({ geheel: problem?.detail ?? t('fout') });
    setWrong({
      ...(naamFout === undefined ? {} : { naam: naamFout }),
      ...(emailFout === undefined ? {} : { email: emailFout }),
    });
  };

  if (beginsAt !== null)
    return (
      <Panel>
        <EmptyState title={t('straksTitel')}>
          {t('straks', { tafel: invitation.tafelNaam, datum: formatDate(beginsAt, i18n.language) })}
        </EmptyState>
      </Panel>
    );
  return (
    <Panel>
      <form ref={form} className="deelnemen" onSubmit={(event) => void join(event)} noValidate>
        <UitnodigingFeiten invitation={invitation} />
        {invitation.naam === null ? (
          <TextField
            label={t('naam')}
            description={t('naamUitleg')}
            errorMessage={wrong.naam}
            value={naam}
            onChange={setNaam}
            maxLength={80}
            autoComplete="name"
            enterKeyHint={asksEmail ? 'next' : 'go'}
            isRequired
          />
        ) : (
          <IemandAnders naam={invitation.naam} onGone={onOther} />
        )}
        {asksEmail ? (
          <TextField
            type="email"
            inputMode="email"
            label={t('email')}
            description={t('emailUitleg', { adres: unbroken(invitation.email ?? '') })}
            errorMessage={wrong.email}
            value={email}
            onChange={setEmail}
            maxLength={254}
            autoComplete="email"
            enterKeyHint="go"
            isRequired
          />
        ) : null}
        {invitation.emailBekend ? <p className="deelnemen__uitleg">{t('emailBekend')}</p> : null}
        {wrong.geheel === undefined ? null : <Banner tone="negative">{wrong.geheel}</Banner>}
        <Button type="submit" variant="primary">
          {buttonText()}
        </Button>
      </form>
    </Panel>
  );

  function buttonText(): string {
    if (isBusy) return general('bezig');
    return invitation.naam === null ? t('aanschuiven') : t('aanschuivenAls', { naam: invitation.naam });
  }
}

/** A masked address on one line: without word joiners a browser breaks it after the dots. */
function unbroken(address: string): string {
  return address.replace('@', '\u2060@');
}
