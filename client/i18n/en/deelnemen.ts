import type { Translation } from '#client/i18n/translation.ts';
import type nl from '#client/i18n/nl/deelnemen.ts';

const deelnemen: Translation<typeof nl> = {
  titel: 'Join',
  bezig: 'Looking at the invitation…',
  welkom: 'Welcome to the table',
  uitleg: 'You are invited to',
  namens: 'On behalf of',
  rol: 'As',
  periode: 'Period',
  naam: 'Your name',
  naamUitleg: 'This is how the others at the table see who you are.',
  naamNodig: 'Fill in your name.',
  email: 'Your e-mail address',
  emailUitleg: 'The address at which you got the invitation: {{adres}}',
  emailNodig: 'Fill in the e-mail address at which you got the invitation.',
  emailBekend: 'You are signed in with the address of this invitation. There is nothing to fill in.',
  aanschuiven: 'Take a seat',
  aanschuivenAls: 'Take a seat as {{naam}}',
  kan: {
    leiden: 'lead the table: invite, decide on roles and phase',
    leggen: 'lay and change puzzle pieces for your party',
    schrijven: 'write agreements together',
    vervangen: 'arrange deputies for your party',
    lezen: 'read everything',
    reageren: 'respond',
  },
  kanZin: 'You can then {{kan}}.',
  bekend: 'In this browser you are {{naam}}',
  bekendUitleg: 'You take a seat as the same person. Your other seats stay.',
  iemandAnders: 'I am somebody else',
  anders: {
    titel: 'Not {{naam}}?',
    uitleg:
      'Then {{naam}} is signed out in this browser. The copies of tables on this device are erased. After that you fill in your own name.',
    verlies_one: 'Note: {{count}} change of {{naam}} is not saved yet and will be lost.',
    verlies_other: 'Note: {{count}} changes of {{naam}} are not saved yet and will be lost.',
    doen: 'Sign {{naam}} out',
    fout: 'Signing out failed. Check your connection and try again.',
  },
  geenToken: 'The invitation is missing from this link',
  geenTokenUitleg:
    'Use the whole link from the message that you got. If that does not work, ask the facilitator for a new one.',
  ongeldig: 'We do not know this invitation',
  ongeldigUitleg: 'Check whether you used the whole link. If so, ask who invited you for a new one.',
  gebruikt: 'This link was used already',
  gebruiktUitleg:
    'A link works once. Did you take your seat with it? Then go to your tables, in the browser where you did. If not, ask who invited you for a new one.',
  verlopen: 'This link has expired',
  verlopenUitleg: 'Ask who invited you, the facilitator of the table, for a new link.',
  ingetrokken: 'This link was withdrawn',
  ingetrokkenUitleg: 'Ask who invited you, the facilitator of the table, why, or for a new link.',
  laatstePoging:
    'That was the last try: the address was wrong. Ask who invited you for a new link, and which address it is for.',
  naarTafels: 'To your tables',
  fout: 'This failed. Check your connection and try again. What you filled in stays.',
  straksTitel: 'You are registered',
  straks: 'Your seat at {{tafel}} begins on {{datum}}. Come back then, in this browser.',
};
export default deelnemen;
