import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { VoortgangStand } from '#shared/domain/voortgang/schema.ts';
import { isBinnen } from '#shared/voortgang/binnen.ts';
import type { Volging } from '#shared/voortgang/volg.ts';
import { BINNENKORT_MAANDEN } from '#shared/voortgang/wacht-op.ts';
import { MuntIcon } from '#client/board/belofte/munt-icon.tsx';
import { useHoeveelheid } from '#client/board/belofte/use-hoeveelheid.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { formatDate } from '#client/i18n/format.ts';
import { formatTermijn } from '#client/i18n/termijn.ts';
import { Badge, type BadgeProps } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { MeldDialog } from './meld-dialog.tsx';
import { useMeldReden } from './use-meld-reden.ts';
import { VoorwaardeRegel } from './voorwaarde-regel.tsx';

export interface BelofteKaartProps {
  readonly volging: Volging;
  readonly volgingen: readonly Volging[];
  readonly vandaag: string;
  readonly vastgesteldOp: string;
}

/** One belofte after signing: what was planned, what happened, what it waits for, and how far it is per year. */
export function BelofteKaart({ volging, volgingen, vandaag, vastgesteldOp }: BelofteKaartProps) {
  const { t, i18n } = useTranslation('voortgang');
  const { tafelId, deelnemer } = useTafelSession();
  const { naam, opsomming } = usePartijNamen();
  const hoeveelheid = useHoeveelheid();
  const reden = useMeldReden(volging);
  const [isTelling, setTelling] = useState(false);
  const { belofte, afspraak, gever, ontvangers, voortgang } = volging;
  const date = (at: string): string => formatDate(at, i18n.language);
  const actual = [
    voortgang?.begonnenOp ? t('begonnen', { datum: date(voortgang.begonnenOp) }) : null,
    voortgang?.gereedOp ? t('gereedOp', { datum: date(voortgang.gereedOp) }) : null,
  ].filter((part) => part !== null);
  return (
    <li id={`belofte-${belofte.id}`} className="arrangement-kaart voortgang-kaart">
      <div className="voortgang-kaart__kop">
        <MuntIcon munt={belofte.munt} />
        <div>
          <strong>
            {belofte.wat}
            {belofte.hoeveelheid === null ? '' : ` (${hoeveelheid(belofte.hoeveelheid)})`}
          </strong>
          <p className="arrangement__klein">
            {t('gever', { gever: naam(gever), ontvangers: opsomming(ontvangers) })}
            {' · '}
            <Link href={`/tafel/${tafelId}/afspraken/${afspraak.id}`}>
              {t('afspraak', { nummer: afspraak.nummer, titel: afspraak.titel })}
            </Link>
          </p>
        </div>
        <Standen volging={volging} vandaag={vandaag} />
      </div>
      <dl className="voortgang-feiten">
        <div>
          <dt>{t('gepland')}</dt>
          <dd>
            {belofte.termijn === null ? t('geenTermijn') : formatTermijn(belofte.termijn, i18n.language)}
          </dd>
        </div>
        <div>
          <dt>{t('werkelijk')}</dt>
          <dd>{actual.length === 0 ? t('nogNiets') : actual.join(', ')}</dd>
        </div>
        <VoorwaardeRegel volging={volging} volgingen={volgingen} />
        <Jaren volging={volging} />
      </dl>
      {voortgang !== null && voortgang.toelichting !== '' ? <p>{voortgang.toelichting}</p> : null}
      {deelnemer.partij === gever ? (
        <div>
          <Button size="small" reason={reden} onPress={() => setTelling(true)}>
            {t('meld')}
          </Button>
        </div>
      ) : null}
      {isTelling ? (
        <MeldDialog
          volging={volging}
          vandaag={vandaag}
          vastgesteldOp={vastgesteldOp}
          onClose={() => setTelling(false)}
        />
      ) : null}
    </li>
  );
}

const STAND_VORM: Readonly<
  Record<VoortgangStand, { tone: NonNullable<BadgeProps['tone']>; Icon: typeof IconCheck }>
> = {
  'niet-begonnen': { tone: 'neutral', Icon: IconCircleDashed },
  loopt: { tone: 'accent', Icon: IconPlayerPlay },
  vertraagd: { tone: 'warning', Icon: IconClockExclamation },
  gereed: { tone: 'positive', Icon: IconCheck },
  vervallen: { tone: 'neutral', Icon: IconX },
};

function Standen({ volging, vandaag }: { readonly volging: Volging; readonly vandaag: string }) {
  const { t } = useTranslation('voortgang');
  const { stand, isTeLaat, wasTeLaat, isAanZet, gepland } = volging;
  const { tone, Icon } = STAND_VORM[stand];
  const isOpen = stand !== 'gereed' && stand !== 'vervallen';
  return (
    <span className="voortgang-standen">
      <Badge tone={tone}>
        <Icon size={12} aria-hidden="true" /> {t(`stand.${stand}`)}
      </Badge>
      {isTeLaat ? (
        <Badge tone="negative">
          <IconAlertTriangle size={12} aria-hidden="true" /> {t('teLaat')}
        </Badge>
      ) : null}
      {wasTeLaat ? <Badge tone="warning">{t('wasTeLaat')}</Badge> : null}
      {isAanZet ? (
        <Badge tone="warning">
          <IconPlayerPlay size={12} aria-hidden="true" /> {t('aanZet')}
        </Badge>
      ) : null}
      {isOpen && !isTeLaat && isBinnen(gepland, vandaag, BINNENKORT_MAANDEN) ? (
        <Badge tone="accent">{t('binnenkort')}</Badge>
      ) : null}
    </span>
  );
}

function Jaren({ volging: { voortgang, jarenOpen } }: { readonly volging: Volging }) {
  const { t } = useTranslation('voortgang');
  const told = Object.entries(voortgang?.jaar ?? {});
  if (told.length === 0 && jarenOpen.length === 0) return null;
  const lines = [
    ...told.map(([jaar, { procent, toelichting }]) => ({
      jaar: Number(jaar),
      zin: `${t('jaar', { jaar, procent })}${toelichting === '' ? '' : `. ${toelichting}`}`,
    })),
    ...jarenOpen.map((jaar) => ({ jaar, zin: t('jaarOpen', { jaar }) })),
  ].sort((left, right) => left.jaar - right.jaar);
  return (
    <div>
      <dt>{t('jaren')}</dt>
      <dd>
        {lines.map(({ jaar, zin }) => (
          <p key={jaar}>{zin}</p>
        ))}
      </dd>
    </div>
  );
}
