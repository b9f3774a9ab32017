import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { usePresentPeople, type PresentPerson } from '#client/presence/presence.ts';
import { Avatar, AvatarGroup } from '#client/ui/avatar.tsx';
import { Button } from '#client/ui/button.tsx';
import { Popover } from '#client/ui/popover.tsx';
import { VisuallyHidden } from '#client/ui/visually-hidden.tsx';
import { goToView } from '#client/workspace/go-to-view.ts';
import { screenPath } from '#client/workspace/screens.ts';

const MAX_AVATARS = 5;

/** Who is here, with the way to where each of them is looking. */
export function PresentPeople() {
  const { t } = useTranslation();
  const { deelnemer } = useTafelSession();
  const people = usePresentPeople();
  const others = people.filter(({ user }) => user.id !== deelnemer.id);
  const { partijen, deelnemers } = useRegister();
  const initials = (partij: string): string =>
    partijen.find(({ id }) => id === partij)?.afkorting ?? partij.slice(0, 3).toUpperCase();
  const own = partijen.find(({ id }) => id === deelnemer.partij);
  const label = t('aanwezig.label', { count: others.length + 1 });
  return (
    <Popover
      label={label}
      trigger={
        <Button variant="quiet" className="aanwezig__knop">
          <VisuallyHidden>{label}</VisuallyHidden>
          <AvatarGroup>
            <Avatar initials={initials(deelnemer.partij)} color={own?.kleur ?? '#374151'} />
            {others.slice(0, MAX_AVATARS - 1).map(({ user }) => (
              <Avatar key={user.id} initials={initials(user.partij)} color={user.kleur} />
            ))}
            {others.length >= MAX_AVATARS ? (
              <Avatar initials={`+${others.length - MAX_AVATARS + 1}`} color="#56646c" />
            ) : null}
          </AvatarGroup>
        </Button>
      }
    >
      <ul className="aanwezig">
        <li className="aanwezig__persoon">
          <Avatar initials={initials(deelnemer.partij)} color={own?.kleur ?? '#374151'} size="small" />
          <span className="aanwezig__naam">
            {t('aanwezig.ik', { naam: deelnemer.naam })}
            <span className="aanwezig__partij">
              {own?.naam ?? ''} · {t(`rol.${deelnemer.rol}`)}
            </span>
          </span>
        </li>
        {others.map((person) => (
          <PersonRow
            key={person.user.id}
            person={person}
            initials={initials(person.user.partij)}
            partij={partijen.find(({ id }) => id === person.user.partij)?.naam ?? person.user.partij}
            vervangt={deelnemers.find(({ id }) => id === person.user.vervangt)?.naam ?? null}
          />
        ))}
      </ul>
      {others.length === 0 ? <p className="aanwezig__alleen">{t('aanwezig.alleen')}</p> : null}
    </Popover>
  );
}

interface PersonRowProps {
  readonly person: PresentPerson;
  readonly initials: string;
  readonly partij: string;
  /** Name of whom this person replaces. */
  readonly vervangt: string | null;
}

function PersonRow({ person, initials, partij, vervangt }: PersonRowProps) {
  const { t } = useTranslation(['algemeen', 'bewaren']);
  const { tafelId } = useTafelSession();
  const [, navigate] = useLocation();
  const { user, presence } = person;
  const follow = (): void => {
    navigate(screenPath(tafelId, presence.screen));
    if (presence.screen === 'kaart' && presence.view) goToView(presence.view);
  };
  return (
    <li className="aanwezig__persoon">
      <Avatar initials={initials} color={user.kleur} size="small" />
      <span className="aanwezig__naam">
        {user.naam}
        <span className="aanwezig__partij">
          {partij} · {t(`rol.${user.rol}`)} · {t(`aanwezig.opScherm.${presence.screen}`)}
        </span>
        {vervangt === null ? null : (
          <span className="aanwezig__partij">{t('bewaren:vervangt', { naam: vervangt })}</span>
        )}
      </span>
      <Button
        variant="quiet"
        size="small"
        aria-label={t('aanwezig.volg', { naam: user.naam })}
        onPress={follow}
      >
        <IconMapPin size={18} aria-hidden="true" />
      </Button>
    </li>
  );
}
