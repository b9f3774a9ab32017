import type { Translation } from '#client/i18n/translation.ts';
import type nl from '#client/i18n/nl/recht.ts';

const recht: Translation<typeof nl> = {
  adviseur: 'As an adviser you can respond, but not change anything else. Put your proposal in a response.',
  afgesproken:
    'This was agreed or said, so it is fixed. Must it change? Ask the facilitator to open it again, or lay something new.',
  andereNaam:
    'This change was in the name of someone else or of another party. Make the change again; if this keeps happening, log out and in again.',
  anders:
    'The server did not accept this change (rule {{regel}}). Download your copy and ask the facilitator for help.',
  beschadigd:
    'This change arrived damaged. Reload the page and make the change again. Does it happen again? Then download your copy and give it to the administrator.',
  buitenNederland: 'A place was outside the Netherlands. Lay the piece again, inside the Netherlands.',
  draad: 'Nobody can change a response once it is there. Write a new response.',
  kijktMee:
    'You are watching at this table and cannot change anything. Would you like to take part? Ask the facilitator for another role.',
  serverfout:
    'The server could not process this change. Make the change again. Does it fail again? Then download your copy and give it to the administrator.',
  tafelGegevens:
    'Nobody can change the goals and the facts of the table here. Is something wrong? Tell the facilitator.',
  tekstInhoud:
    'The text held something that is not possible here, such as a picture or unknown formatting. Paste it again, as text without formatting.',
  teGroot: 'This change was too large. Divide it: lay less at a time, or divide a long text.',
  teruggezet:
    'The table on the server was put back to an earlier moment. Check whether your latest changes are still there, and make them again if not.',
  vorm: 'A shape on the map was not right: its outline crosses itself, or it has too few points. Draw the shape again.',
  vormTeVeelPunten: 'A shape had too many points. Draw a simpler outline, or cut the area into parts.',
  alleenEigen: 'Only the party that owns this can do it. Ask that party for the change.',
  alleenBestuurder: 'Only an executive of this party can do this. Ask the executive of your party to do it.',
  alleenRegisseur: 'Only the facilitator can do this. Ask the facilitator to do it.',
  alleenZelf: 'A party answers for itself alone. Ask that party to do it.',
  bevroren:
    'The text of this agreement is frozen and nobody can change it. You can still respond. Must it say something else? Ask the facilitator to release the text.',
  eruitZelf: 'A party leaves an agreement only by itself. Ask that party to do it.',
  faseDicht:
    'In this phase of the table this is fixed. You can still respond. Must it change? Ask the facilitator.',
  geenHistorie: 'You cannot see the history of this table. Ask the facilitator for access.',
  nietAangemeld: 'You are not logged in any more. Log in again, or ask the facilitator for a new invitation.',
  nietUwVoorstel: 'Only the party that proposed this can withdraw it. You can reject it or take it over.',
  uwVoorstel: 'Another party to this agreement decides on a proposal of your party. You can withdraw it.',
  nietBetrokken:
    'Your party is not involved here. Ask the facilitator or the party that owns this to involve yours, or respond.',
  nietMeerConcept:
    'This agreement is not a draft any more, so its content is fixed. Respond, or ask the parties to make it a draft again.',
  nietUwAfspraak:
    'Your party does not take part in this agreement. Ask a party that does, or the facilitator, to add yours, or respond.',
  plaatsVoorbij: 'You have no seat at this table now. Ask the facilitator for a seat.',
  serverLeest:
    'The server stores nothing now, so changing is not possible for a moment. Wait until the notice is gone; the administrator has been warned.',
  tafelDicht:
    'This table is closed: you can read everything but change nothing. Must it open again? Ask the facilitator.',
  tafelPauze: 'This table is paused: you can only respond now. Ask the facilitator when it opens again.',
  teOud: 'There is a new version. Reload the page; your work is kept.',
  tekstVerder: 'What is here has been changed or removed meanwhile. Copy your version and add it yourself.',
  verschil:
    'What was on this device differed from what is on the server. The table has been fetched again; check whether your latest changes are there. The administrator has been warned.',
  vanAnder:
    'This is of another party. Ask that party for the change, or to open it to your party. You can still respond.',
  faseBanner: 'Phase {{fase}}: {{wat}} are fixed now. Reading and responding is possible.',
  fase: {
    huiswerk: 'homework',
    puzzel: 'puzzle',
    afspraken: 'agreements',
    vervolg: 'follow-up',
    concretisering: 'concretisation',
    operationalisering: 'operationalisation',
    uitvoering: 'execution',
  },
  noun: { puzzelstuk: 'pieces', decentraleOpgave: 'own goals', afspraak: 'agreements' },
  van: {
    puzzelstuk: 'This piece is of {{partij}}. Only they change it. Ask them to open it to your party.',
    optie: 'This option is of {{partij}}. Only they change it. Add an option of your own, or respond.',
    inzet: 'This contribution is of {{partij}}. Only they write it. You can still respond.',
    opgave:
      'This goal is of {{partij}}. Only they change it. Add a goal of your own if your party asks for something else.',
  },
  alleen: {
    puzzelstuk:
      'Only {{partij}}, whose piece this is, can open, archive, cut and merge it. Ask them to do it.',
    spanningspunt: 'Only {{partij}}, who pointed this out, can archive or restore it. Ask them to do it.',
    afspraak: 'Only {{partij}}, who began this agreement, can archive or restore it. Ask them to do it.',
  },
  doetNietMee: {
    spanningspunt:
      'This was pointed out by {{partij}}; your party is not involved. Ask them or the facilitator to involve yours. You can still add an option or a response.',
    afspraak:
      'This agreement is of other parties, begun by {{partij}}. Ask them or the facilitator to add yours. You can still respond.',
  },
};
export default recht;
