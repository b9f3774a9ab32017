import aanmelden from '#client/i18n/en/aanmelden.ts';
import afspraak from '#client/i18n/en/afspraak.ts';
import afwenteling from '#client/i18n/en/afwenteling.ts';
import akkoord from '#client/i18n/en/akkoord.ts';
import algemeen from '#client/i18n/en/algemeen.ts';
import arrangement from '#client/i18n/en/arrangement.ts';
import balans from '#client/i18n/en/balans.ts';
import bewaren from '#client/i18n/en/bewaren.ts';
import botsing from '#client/i18n/en/botsing.ts';
import historie from '#client/i18n/en/historie.ts';
import draad from '#client/i18n/en/draad.ts';
import veld from '#client/i18n/en/veld.ts';
import deelnemen from '#client/i18n/en/deelnemen.ts';
import deelnemers from '#client/i18n/en/deelnemers.ts';
import belofte from '#client/i18n/en/belofte.ts';
import toets from '#client/i18n/en/toets.ts';
import wederkerigheid from '#client/i18n/en/wederkerigheid.ts';
import kaart from '#client/i18n/en/kaart.ts';
import lijst from '#client/i18n/en/lijst.ts';
import opgave from '#client/i18n/en/opgave.ts';
import past from '#client/i18n/en/past.ts';
import pastAlles from '#client/i18n/en/past-alles.ts';
import puzzelstuk from '#client/i18n/en/puzzelstuk.ts';
import recht from '#client/i18n/en/recht.ts';
import rechten from '#client/i18n/en/rechten.ts';
import regels from '#client/i18n/en/regels.ts';
import spanningspunt from '#client/i18n/en/spanningspunt.ts';
import tekst from '#client/i18n/en/tekst.ts';
import varianten from '#client/i18n/en/varianten.ts';
import versie from '#client/i18n/en/versie.ts';
import verifieer from '#client/i18n/en/verifieer.ts';
import voorstel from '#client/i18n/en/voorstel.ts';
import voortgang from '#client/i18n/en/voortgang.ts';
import zet from '#client/i18n/en/zet.ts';

/** All texts in this language, by namespace. */
export const en = {
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
