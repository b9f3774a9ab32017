import type { Translation } from '#client/i18n/translation.ts';
import type nl from '#client/i18n/nl/aanmelden.ts';

const aanmelden: Translation<typeof nl> = {
  titel: 'Sign in',
  bijOrganisatie: 'Sign in at your organisation',
  uitleg: 'Your organisation asks who you are. After that you come back here and see your tables.',
  kies: 'Sign in at {{naam}}',
  bezig: 'You are going to the sign-in page of {{naam}}…',
  gast: 'You came in by an invitation. If you sign in, you go on as a member of your organisation. The seats that you got as a guest do not come along: ask the facilitator for an invitation to your work address.',
  mogelijkhedenFout: 'We could not find out where you can sign in.',
  startFout: 'Signing in does not work now. Check your connection and try again.',
  offline: 'You have no connection. You can sign in again when you do.',
  naarTafels: 'To your tables',
  fout: {
    titel: 'You are not signed in',
    verlopen: 'Signing in took longer than ten minutes, or you began in another browser. Start again.',
    geweigerd:
      'You cancelled signing in, or your organisation does not allow it. Start again, or ask the help desk of your organisation for access to Puzzeltafel.',
    ongeldig:
      'The answer of your organisation is not right. To be safe, you are not signed in. Start again. If this keeps happening, tell the administrator of Puzzeltafel.',
    onbereikbaar: 'The sign-in page of your organisation does not answer. Try again in a few minutes.',
    zekerheid:
      'Your organisation did not check strictly enough who you are. Sign in with a second step, such as a code on your phone. Ask your help desk how to do that.',
    'groepen-onbekend':
      'Your organisation does not tell which groups you are in, probably because there are too many. Ask the administrator of Puzzeltafel to arrange this with your organisation.',
    druk: 'Too many people are signing in at this moment. Wait a minute and start again.',
  },
  account: {
    menu: 'Signed in as {{naam}}',
    gast: 'By an invitation',
    sessies: 'Where you are signed in',
    afmelden: 'Sign out',
  },
  afmelden: {
    titel: 'Sign out on this device',
    uitleg: 'Copies of tables on this device are erased.',
    uitlegGast: 'You come back with a new invitation from the facilitator.',
    uitlegOrganisatie: 'You are also signed out at {{naam}}, if that is possible.',
  },
  sessies: {
    titel: 'Where you are signed in',
    uitleg:
      'These are the browsers in which you are signed in. Is there one that you do not know? Then sign it out. The facilitator can help you too.',
    laden: 'Fetching the list…',
    fout: 'The list could not be fetched.',
    browserOp: '{{browser}} on {{systeem}}',
    onbekend: 'Unknown browser',
    deze: 'this browser',
    gemaakt: 'Signed in on {{moment}}',
    gebruikt: 'Last used: {{moment}}',
    beeindig: 'Sign out',
    beeindigNaam: 'Sign out: {{browser}}, signed in on {{moment}}',
    beeindigd: '{{browser}} is signed out',
    beeindigAlle: 'Sign out all others',
    beeindigdAlle_one: '{{count}} other browser is signed out',
    beeindigdAlle_other: '{{count}} other browsers are signed out',
    beeindigFout: 'Signing out failed. Check your connection and try again.',
    geenAndere: 'You are signed in nowhere else.',
  },
  ontwikkeling: {
    waarschuwing:
      'Development mode: anybody at this computer can come in as whoever they like. Never use this with real data.',
    titel: 'Come in as',
    naam: 'Name',
    tafel: 'Table',
    partij: 'Party',
    rol: 'Role',
    doen: 'Come in',
    fout: 'Coming in failed.',
  },
};
export default aanmelden;
