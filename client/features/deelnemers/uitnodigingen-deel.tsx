import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { vervangingAntwoordSchema } from '#shared/rest/deelnemer.ts';
import {
  gemaakteUitnodigingSchema,
  uitnodigingLijstSchema,
  type UitnodigingDto,
} from '#shared/rest/uitnodiging.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { Mislukt } from '#client/features/deelnemers/mislukt.tsx';
import { EMPTY_INVITE, InviteForm, type InviteStart } from '#client/features/deelnemers/invite-form.tsx';
import { MadeLink, type GemaakteUitnodiging } from '#client/features/deelnemers/made-link.tsx';
import { UitnodigingRegel } from '#client/features/deelnemers/uitnodiging-regel.tsx';
import { useTafelRecht } from '#client/features/deelnemers/use-tafel-recht.ts';
import { request } from '#client/rest/request.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { showToast } from '#client/ui/toast.tsx';

const GROEPEN = ['open', 'ingewisseld', 'verlopen', 'ingetrokken'] as const;

type Shown =
  | { readonly kind: 'formulier'; readonly start: InviteStart }
  | { readonly kind: 'link'; readonly made: GemaakteUitnodiging };

/** The invitations of the tafel: open, used, expired and withdrawn (AZ16). */
export function UitnodigingenDeel() {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { deelnemer } = useTafelSession();
  const recht = useTafelRecht();
  const [shown, setShown] = useState<Shown | null>(null);
  const [round, setRound] = useState(0);
  const isRegisseur = deelnemer.rol === 'regisseur';
  const invite = (start: InviteStart): void => setShown({ kind: 'formulier', start });
  return (
    <section className="deelnemers__smal" aria-labelledby="uitnodigingen-titel">
      <div className="deelnemers__kop">
        <h2 id="uitnodigingen-titel">{t('uitnodiging.titel')}</h2>
        <Button variant="primary" reason={recht('nodig-uit')} onPress={() => invite(EMPTY_INVITE)}>
          {t('uitnodigen')}
        </Button>
      </div>
      {isRegisseur ? (
        <Lijst
          key={round}
          onInvite={invite}
          onMade={(made) => {
            setRound((before) => before + 1);
            setShown({ kind: 'link', made });
          }}
        />
      ) : (
        <ReasonNote reason={recht('nodig-uit')} />
      )}
      {shown === null ? null : (
        <Dialog
          title={t(shown.kind === 'link' ? 'uitnodiging.nieuweLink' : 'uitnodigen')}
          isOpen
          onClose={() => setShown(null)}
          closeLabel={general('sluiten')}
        >
          {shown.kind === 'link' ? (
            <MadeLink made={shown.made} />
          ) : (
            <InviteForm start={shown.start} onMade={() => setRound((before) => before + 1)} />
          )}
        </Dialog>
      )}
    </section>
  );
}

interface LijstProps {
  readonly onInvite: (start: InviteStart) => void;
  readonly onMade: (made: GemaakteUitnodiging) => void;
}

function Lijst({ onInvite, onMade }: LijstProps) {
  const { t } = useTranslation('deelnemers');
  const { tafelId } = useTafelSession();
  const path = `/tafels/${tafelId}/uitnodigingen`;
  const ask = useCallback(
    async (signal: AbortSignal) => await request(path, uitnodigingLijstSchema, { signal }),
    [path],
  );
  const [state, retry] = useRequest(ask);

  const makeAgain = async (uitnodiging: UitnodigingDto): Promise<void> => {
    const made = await sendAgain(tafelId, uitnodiging);
    if (made === null) showToast(t('fout'));
    else onMade(made);
  };
  const withdraw = async (uitnodiging: UitnodigingDto): Promise<void> => {
    const answer = await request(`${path}/${uitnodiging.id}`, z.null(), { method: 'DELETE' });
    // One that is open no more is what was asked for, or was used meanwhile; the list then shows which.
    const isGone = !answer.ok && answer.error.kind === 'geweigerd' && answer.error.status === 404;
    if (!answer.ok && !isGone)
      return showToast(t(answer.error.kind === 'geen-verbinding' ? 'offline' : 'fout'));
    retry();
    if (!answer.ok) return;
    const wie = uitnodiging.email ?? uitnodiging.partij.naam;
    const again = { label: t('uitnodiging.terug'), onAction: () => void makeAgain(uitnodiging) };
    showToast(t('uitnodiging.ingetrokken', { wie }), uitnodiging.email === null ? null : again);
  };

  if (state.kind === 'bezig') return <Spinner label={t('ophalen')} />;
  if (state.kind === 'mislukt') return <Mislukt error={state.error} onRetry={retry} />;
  const { uitnodigingen } = state.value;
  if (uitnodigingen.length === 0)
    return <EmptyState title={t('uitnodiging.geen')}>{t('uitnodiging.geenUitleg')}</EmptyState>;
  return GROEPEN.map((status) => {
    const group = uitnodigingen.filter((each) => each.status === status);
    if (group.length === 0)
      return status === 'open' ? (
        <p key={status} className="deelnemers__uitleg">
          {t('uitnodiging.geenOpen')}
        </p>
      ) : null;
    const list = (
      <ul className="deelnemers__partijen">
        {group.map((each) => (
          <UitnodigingRegel
            key={each.id}
            uitnodiging={each}
            onWithdraw={() => void withdraw(each)}
            onAgain={() => onInvite({ partij: each.partij.id, rol: each.rol, email: each.email ?? '' })}
          />
        ))}
      </ul>
    );
    const titel = `${t(`uitnodiging.groep.${status}`)} (${group.length})`;
    if (status === 'open')
      return (
        <div key={status}>
          <h3 className="deelnemers__soort">{titel}</h3>
          {list}
        </div>
      );
    return (
      <details key={status} className="deelnemers__groep">
        <summary>{titel}</summary>
        {list}
      </details>
    );
  });
}

/** The same invitation once more, with a link of its own; null when that failed. */
async function sendAgain(tafelId: string, earlier: UitnodigingDto): Promise<GemaakteUitnodiging | null> {
  const { partij, rol, email, van, tot, vervangt } = earlier;
  const periode = { ...(van === null ? {} : { van }), ...(tot === null ? {} : { tot }) };
  if (vervangt === null) {
    const body = { partij: partij.id, rol, email, ...periode };
    const path = `/tafels/${tafelId}/uitnodigingen`;
    const answer = await request(path, gemaakteUitnodigingSchema, { method: 'POST', body });
    return answer.ok ? answer.value : null;
  }
  const path = `/tafels/${tafelId}/deelnemers/${vervangt}/vervanging`;
  const answer = await request(path, vervangingAntwoordSchema, {
    method: 'POST',
    body: { email, ...periode },
  });
  return answer.ok ? answer.value.uitnodiging : null;
}
