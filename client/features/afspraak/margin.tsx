import { useTranslation } from 'react-i18next';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { Wijzigingen } from '#client/board/wijzigingen.tsx';
import { ReactieThread } from '#client/board/reactie-thread.tsx';
import { Standpunten } from '#client/features/akkoord/standpunten.tsx';
import { DradenMarge } from '#client/features/draad/draden-marge.tsx';
import { ToonStukken } from '#client/features/veld/toon-stukken.tsx';
import { Versies } from '#client/features/versie/versies.tsx';
import { Koppelingen } from './koppelingen.tsx';
import { AfspraakPartijen } from './partijen.tsx';
import { useAfspraakActs } from './use-acts.ts';
import { useAfspraakReden } from './use-afspraak-reden.ts';
import { VoorstellenLijst } from './voorstellen-lijst.tsx';

/** Beside the sheet: what it is linked to, and what people say of it. */
export function AfspraakMargin({
  tafelId,
  afspraak,
}: {
  readonly tafelId: string;
  readonly afspraak: Afspraak;
}) {
  const { t } = useTranslation(['afspraak', 'versie']);
  const { deelnemer } = useTafelSession();
  const register = useRegister();
  const reden = useAfspraakReden(afspraak);
  const { react } = useAfspraakActs();
  return (
    <aside className="afspraken-marge" aria-label={t('marge')}>
      <Standpunten afspraak={afspraak} />
      <section className="afspraken-deel">
        <AfspraakPartijen afspraak={afspraak} />
      </section>
      <VoorstellenLijst afspraak={afspraak} />
      <section className="afspraken-deel">
        <h2>{t('koppeling.titel')}</h2>
        <Koppelingen tafelId={tafelId} afspraak={afspraak} reden={reden.velden} />
        <ToonStukken afspraak={afspraak} />
      </section>
      <div className="afspraken-deel">
        <DradenMarge afspraak={afspraak} />
      </div>
      <section className="afspraken-deel">
        <h2>{t('reactie.titel')}</h2>
        <ReactieThread
          reacties={afspraak.reactie}
          register={register}
          partij={deelnemer.partij}
          reden={reden.reageer}
          onAdd={(tekst) => react(afspraak.id, tekst)}
        />
      </section>
      <section className="afspraken-deel">
        <h2>{t('versie:titel')}</h2>
        <Versies afspraak={afspraak} />
      </section>
      <section className="afspraken-deel">
        <Wijzigingen herkomst={afspraak} soort="afspraak" />
      </section>
    </aside>
  );
}
