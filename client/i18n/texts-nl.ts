import aanmelden from '#client/i18n/nl/aanmelden.ts';
import afspraak from '#client/i18n/nl/afspraak.ts';
import afwenteling from '#client/i18n/nl/afwenteling.ts';
import akkoord from '#client/i18n/nl/akkoord.ts';
import algemeen from '#client/i18n/nl/algemeen.ts';
import arrangement from '#client/i18n/nl/arrangement.ts';
import balans from '#client/i18n/nl/balans.ts';
import bewaren from '#client/i18n/nl/bewaren.ts';
import botsing from '#client/i18n/nl/botsing.ts';
import historie from '#client/i18n/nl/historie.ts';
import draad from '#client/i18n/nl/draad.ts';
import veld from '#client/i18n/nl/veld.ts';
import deelnemen from '#client/i18n/nl/deelnemen.ts';
import deelnemers from '#client/i18n/nl/deelnemers.ts';
import belofte from '#client/i18n/nl/belofte.ts';
import toets from '#client/i18n/nl/toets.ts';
import wederkerigheid from '#client/i18n/nl/wederkerigheid.ts';
import kaart from '#client/i18n/nl/kaart.ts';
import lijst from '#client/i18n/nl/lijst.ts';
import opgave from '#client/i18n/nl/opgave.ts';
import past from '#client/i18n/nl/past.ts';
import pastAlles from '#client/i18n/nl/past-alles.ts';
import puzzelstuk from '#client/i18n/nl/puzzelstuk.ts';
import recht from '#client/i18n/nl/recht.ts';
import rechten from '#client/i18n/nl/rechten.ts';
import regels from '#client/i18n/nl/regels.ts';
import spanningspunt from '#client/i18n/nl/spanningspunt.ts';
import tekst from '#client/i18n/nl/tekst.ts';
import varianten from '#client/i18n/nl/varianten.ts';
import versie from '#client/i18n/nl/versie.ts';
import verifieer from '#client/i18n/nl/verifieer.ts';
import voorstel from '#client/i18n/nl/voorstel.ts';
import voortgang from '#client/i18n/nl/voortgang.ts';
import zet from '#client/i18n/nl/zet.ts';

/** All texts in this language, by namespace. */
export const nl = {
  algemeen,
  aanmelden,
  afwenteling,
  bewaren,
  botsing,
  draad,
  veld,
  historie,
  deelnemen,
  deelnemers,
  kaart,
  afspraak,
  verifieer,
  wederkerigheid,
  toets,
  belofte,
  opgave,
  past,
  'past-alles': pastAlles,
  puzzelstuk,
  spanningspunt,
  lijst,
  balans,
  recht,
  rechten,
  regels,
  tekst,
  varianten,
  versie,
  voorstel,
  zet,
  akkoord,
  arrangement,
  voortgang,
} as const;
