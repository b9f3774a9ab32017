import { IconAlertTriangle, IconArrowBack, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import { groepOf, SIGNAAL_GROEPEN, type Signaal, type SignaalGroep } from '#shared/wederkerigheid/signaal.ts';
import { signaalRaakt } from '#shared/wederkerigheid/signaal-raakt.ts';
import { signalenOf } from '#shared/wederkerigheid/signalen.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { AfspraakLink } from './afspraak-link.tsx';
import type { DeelProps } from './deel-props.ts';
import { useSignaalZin } from './use-signaal-zin.ts';

const ICONS: Readonly<Record<SignaalGroep, typeof IconPencil>> = {
  'klopt-niet': IconAlertTriangle,
  eenzijdig: IconArrowBack,
  aanvullen: IconPencil,
};

/** What is out of balance, what cannot work and what is still to be filled in, each with the way to mend it. */
export function SignalenDeel({ overzicht, bereik }: DeelProps) {
  const { t } = useTranslation('wederkerigheid');
  const { deelnemer } = useTafelSession();
  const [isOwn, setIsOwn] = useState(false);
  const all = useMemo(() => signalenOf(overzicht, bereik), [overzicht, bereik]);
  const shown = isOwn ? all.filter((signaal) => signaalRaakt(overzicht, signaal, deelnemer.partij)) : all;
  return (
    <section className="wederkerigheid__deel" aria-labelledby="signalen-titel">
      <div className="wederkerigheid__kop">
        <h2 id="signalen-titel">{t('onderdeel.signalen')}</h2>
        <Checkbox isSelected={isOwn} onChange={setIsOwn}>
          {t('signalen.alleen')}
        </Checkbox>
        <output className="wederkerigheid__uitleg">{t('signalen.aantal', { count: shown.length })}</output>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={<IconCircleCheck size={40} stroke={1.25} aria-hidden />} title={t('signalen.geen')}>
          {t('signalen.geenUitleg')}
        </EmptyState>
      ) : (
        SIGNAAL_GROEPEN.map((groep) => (
          <Groep
            key={groep}
            groep={groep}
            overzicht={overzicht}
            signalen={shown.filter(({ soort }) => groepOf(soort) === groep)}
          />
        ))
      )}
    </section>
  );
}

interface GroepProps {
  readonly groep: SignaalGroep;
  readonly overzicht: Overzicht;
  readonly signalen: readonly Signaal[];
}

function Groep({ groep, overzicht, signalen }: GroepProps) {
  const { t } = useTranslation('wederkerigheid');
  const zin = useSignaalZin(overzicht);
  const Icon = ICONS[groep];
  if (signalen.length === 0) return null;
  return (
    <section className={`signaal-groep signaal-groep--${groep}`}>
      <h3>
        <Icon size={18} aria-hidden /> {t(`signalen.groep.${groep}`)} ({signalen.length})
      </h3>
      <ul>
        {signalen.map((signaal) => (
          <li key={signaal.sleutel}>
            <p>{zin(signaal)}</p>
            <Waar signaal={signaal} overzicht={overzicht} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which belofte it is about, and where that is mended. */
function Waar({ signaal, overzicht }: { readonly signaal: Signaal; readonly overzicht: Overzicht }) {
  const { t } = useTranslation('wederkerigheid');
  const { naam } = usePartijNamen();
  const isWhole = 'bereik' in signaal && signaal.bereik === 'geheel';
  // A circle names its beloften in the sentence.
  const beloften = signaal.soort === 'kring' ? [] : signaal.beloften;
  const quote = (gever: PartijId, wat: string): string => `${naam(gever)}: “${wat}”`;
  return (
    <div className="signaal-waar">
      {beloften.flatMap((id) => {
        const gift = overzicht.giftOf.get(id);
        return gift ? [<span key={id}>{quote(gift.gever, gift.belofte.wat)}</span>] : [];
      })}
      <span className="signaal-waar__links">
        {isWhole ? <em>{t('signalen.geheel')}</em> : null}
        {signaal.afspraken.map((id) => (
          <AfspraakLink key={id} id={id} />
        ))}
      </span>
    </div>
  );
}
