import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DeelnemerDto } from '#shared/rest/tafel.ts';
import type { Sessie } from '#shared/rest/sessie.ts';
import type { TafelSoort } from '#shared/domain/tafel/schema.ts';
import { NieuweTafelButton } from '#client/features/tafels/nieuwe-tafel.tsx';
import { TaalSwitch } from '#client/features/tafels/taal-switch.tsx';
import { fetchSessie } from '#client/rest/sessie.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { useTitle } from '#client/ui/use-title.ts';
import '#client/features/tafels/tafels.css';

export interface TafelsScreenProps {
  /** Who is signed in, in the bar. */
  readonly Account: ComponentType<{ readonly persoon: NonNullable<Sessie['persoon']> }>;
  /** Where to sign in, for who did not do so at an organisation. */
  readonly SignIn: ComponentType<{ readonly terug: string; readonly isGast: boolean }>;
}

/** The tafels that this browser sits at. */
export function TafelsScreen({ Account, SignIn }: TafelsScreenProps) {
  const { t } = useTranslation();
  useTitle(t('tafels.titel'), t('product'));
  const [state, retry] = useRequest(fetchSessie);
  const known = state.kind === 'gelukt' ? state.value : null;
  const persoon = known?.sessie.persoon ?? null;
  const hasSeats = known !== null && known.sessie.plaatsen.length > 0;
  const signIn =
    known?.fresh === true && (persoon?.organisatie ?? null) === null ? (
      <div className="tafels__aanmelden">
        <SignIn terug="/" isGast={persoon !== null} />
      </div>
    ) : null;
  return (
    <Page
      brand={t('product')}
      title={t('tafels.titel')}
      barEnd={
        <>
          <TaalSwitch />
          {known?.fresh === true && persoon !== null ? <Account persoon={persoon} /> : null}
          {known?.fresh === true && known.sessie.beheerder ? <NieuweTafelButton /> : null}
        </>
      }
    >
      {state.kind === 'bezig' ? <Spinner label={t('bewaren.laden')} /> : null}
      {state.kind === 'mislukt' ? (
        <EmptyState title={t('tafels.fout')} action={<Button onPress={retry}>{t('opnieuw')}</Button>} />
      ) : null}
      {known?.fresh === false ? <Banner tone="warning">{t('tafels.offline')}</Banner> : null}
      {hasSeats ? null : signIn}
      {known && !hasSeats ? (
        <EmptyState title={t(known.sessie.actief ? 'tafels.leeg' : 'tafels.nietAangemeld')}>
          {t('tafels.leegUitleg')}
        </EmptyState>
      ) : null}
      {known && hasSeats ? (
        <ul className="tafels">
          {known.sessie.plaatsen.map(({ tafel, deelnemer }) => (
            <li key={tafel.id}>
              <TafelCard tafel={tafel} deelnemer={deelnemer} />
            </li>
          ))}
        </ul>
      ) : null}
      {hasSeats ? signIn : null}
    </Page>
  );
}

interface TafelCardProps {
  readonly tafel: { readonly id: string; readonly naam: string; readonly soort: TafelSoort };
  readonly deelnemer: DeelnemerDto;
}

function TafelCard({ tafel, deelnemer }: TafelCardProps) {
  const { t } = useTranslation();
  return (
    <Link className="tafel-kaart" href={`/tafel/${tafel.id}`}>
      <span className="tafel-kaart__soort">{t(`tafelSoort.${tafel.soort}`)}</span>
      <span className="tafel-kaart__naam">{tafel.naam}</span>
      <span className="tafel-kaart__rol">
        <Dot color={deelnemer.partij.kleur} />{' '}
        {t('tafels.alsRol', { partij: deelnemer.partij.naam, rol: t(`rol.${deelnemer.rol}`) })}
      </span>
    </Link>
  );
}
