import type { FastifyPluginAsync } from 'fastify';
import type { RestContext } from '#server/rest/context.ts';
import { arrangementRoutes } from '#server/rest/arrangement/routes.ts';
import { akkoordRoutes } from '#server/rest/akkoord/routes.ts';
import { bevestigingRoutes } from '#server/rest/bevestiging/routes.ts';
import { versieRoutes } from '#server/rest/versie/routes.ts';
import { developmentRoutes } from '#server/rest/aanmelden/development.ts';
import { aanmeldenRoutes } from '#server/rest/aanmelden/routes.ts';
import { afspraakRoutes } from '#server/rest/afspraak/routes.ts';
import { plaatsRoutes } from '#server/rest/deelnemer/plaats-routes.ts';
import { balansRoutes } from '#server/rest/balans/routes.ts';
import { deelnemerRoutes } from '#server/rest/deelnemer/routes.ts';
import { vervangingRoutes } from '#server/rest/deelnemer/vervanging-routes.ts';
import { grootboekRoutes } from '#server/rest/grootboek/routes.ts';
import { persoonRoutes } from '#server/rest/persoon/routes.ts';
import { pakketRoutes } from '#server/rest/pakket/routes.ts';
import { historieRoutes } from '#server/rest/historie/routes.ts';
import { instellingRoutes } from '#server/rest/instelling/routes.ts';
import { kaartlaagRoutes } from '#server/rest/kaartlaag/routes.ts';
import { sessieRoutes } from '#server/rest/sessie/routes.ts';
import { startpakketRoutes } from '#server/rest/startpakket/routes.ts';
import { partijRoutes } from '#server/rest/tafel/partij-routes.ts';
import { tafelRoutes } from '#server/rest/tafel/routes.ts';
import { voorbeeldRoutes } from '#server/rest/tafel/voorbeeld-routes.ts';
import { toegangRoutes } from '#server/rest/toegang/routes.ts';
import { regisseurRoutes } from '#server/rest/uitnodiging/regisseur-routes.ts';
import { uitnodigingRoutes } from '#server/rest/uitnodiging/routes.ts';
import { wijzigingRoutes } from '#server/rest/wijziging/routes.ts';

/** Every resource under /v1. */
export function restRoutes(context: RestContext): readonly FastifyPluginAsync[] {
  return [
    sessieRoutes(context),
    aanmeldenRoutes(context),
    developmentRoutes(context),
    toegangRoutes(context),
    tafelRoutes(context),
    voorbeeldRoutes,
    balansRoutes(context),
    partijRoutes(context),
    deelnemerRoutes(context),
    vervangingRoutes(context),
    plaatsRoutes(context),
    afspraakRoutes(context),
    akkoordRoutes(context),
    arrangementRoutes(context),
    pakketRoutes(context),
    versieRoutes(context),
    bevestigingRoutes(context),
    grootboekRoutes(context),
    persoonRoutes(context),
    regisseurRoutes(context),
    uitnodigingRoutes(context),
    historieRoutes(context),
    wijzigingRoutes(context),
    startpakketRoutes(context.startpakket),
    kaartlaagRoutes(context.geodata),
    instellingRoutes(context.config),
  ];
}
