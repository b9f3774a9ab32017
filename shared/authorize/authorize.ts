import { isWriter, type Actor } from '#shared/authorize/actor.ts';
import { authorizeAanvaarding } from '#shared/authorize/aanvaarding.ts';
import { authorizeAfwenteling } from '#shared/authorize/afwenteling.ts';
import { authorizeAfspraak } from '#shared/authorize/afspraak.ts';
import { authorizeDecentraleOpgave } from '#shared/authorize/decentrale-opgave.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import { authorizeDraad } from '#shared/authorize/draad.ts';
import { authorizeInzet } from '#shared/authorize/inzet.ts';
import { authorizeLaag } from '#shared/authorize/laag.ts';
import { authorizeOpen } from '#shared/authorize/open.ts';
import { authorizeOptie } from '#shared/authorize/optie.ts';
import { authorizePuzzelstuk } from '#shared/authorize/puzzelstuk.ts';
import { authorizeReactie } from '#shared/authorize/reactie.ts';
import { authorizeSpanningspunt } from '#shared/authorize/spanningspunt.ts';
import { authorizeSpelregel } from '#shared/authorize/spelregel.ts';
import { authorizeToets } from '#shared/authorize/toets.ts';
import { authorizeVariant } from '#shared/authorize/variant.ts';
import { authorizeVerdeling } from '#shared/authorize/verdeling.ts';
import { authorizeVoortgang } from '#shared/authorize/voortgang.ts';
import { authorizeZet } from '#shared/authorize/zet.ts';
import type { Noun, RecordTouch, Touch } from '#shared/authorize/touch.ts';

const RULES: Readonly<Record<Noun, (actor: Actor, touch: RecordTouch) => Permission>> = {
  puzzelstuk: authorizePuzzelstuk,
  spanningspunt: authorizeSpanningspunt,
  optie: authorizeOptie,
  afspraak: authorizeAfspraak,
  inzet: authorizeInzet,
  decentraleOpgave: authorizeDecentraleOpgave,
  combinatieregel: authorizeSpelregel,
  kengetal: authorizeSpelregel,
  verdeling: authorizeVerdeling,
  laag: authorizeLaag,
  variant: authorizeVariant,
  zet: authorizeZet,
  aanvaarding: authorizeAanvaarding,
  afwenteling: authorizeAfwenteling,
  draad: authorizeDraad,
  toets: authorizeToets,
  voortgang: authorizeVoortgang,
};

/** Whether a deelnemer may write at all; an update of who may not is refused before its content is looked at. */
export function authorizeWriting(actor: Actor, room: Touch['room']): Permission {
  if (room === 'register') return forbid('AZ1', 'register-server-only');
  if (!actor.write || actor.rol === 'waarnemer') return forbid('AZ2', 'reader');
  return ALLOWED;
}

/** Whether a deelnemer may do this one thing. Pure: the same for client (to grey out) and server (to refuse). */
export function authorize(actor: Actor, touch: Touch): Permission {
  const writing = authorizeWriting(actor, touch.room);
  if (!writing.ok) return writing;
  if (touch.noun === 'server') return forbid('TF2', 'server-only-root');
  if (touch.field === 'reactie') return authorizeReactie(touch);
  if (touch.noun === 'draad') return authorizeDraad(actor, touch);
  if (!isWriter(actor)) return forbid('AZ3', 'adviseur-only-reacts');
  const open = authorizeOpen(touch.noun, touch.tafel);
  return open.ok ? RULES[touch.noun](actor, touch) : open;
}
