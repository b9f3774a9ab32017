import type { ClientAuth } from 'openid-client';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';

/** What being in one group of an organisation gives here (ID2). */
export interface GroupRule {
  readonly groep: string;
  readonly partij: PartijId;
  readonly rol: Rol;
  /** `alle`: every tafel at which that partij sits. */
  readonly tafels: 'alle' | readonly TafelId[];
}

/** An identity provider that this installation trusts, for what its settings say and no more. */
export interface Issuer {
  /** Ours, in addresses. */
  readonly id: string;
  /** Of the organisation, for people. */
  readonly naam: string;
  /** The issuer as it calls itself; discovery starts here. */
  readonly issuer: string;
  readonly clientId: string;
  /** Proves to the provider who we are. A function: the key or secret inside is in no object that could be logged. */
  readonly clientAuth: ClientAuth;
  readonly scope: string;
  /** Where the groups are in the claims, from the outside in. */
  readonly groepenClaim: readonly string[];
  /** Where name, e-mail and groups come from. */
  readonly bron: 'id-token' | 'userinfo';
  /** Accepted levels of assurance, best first; empty: any. */
  readonly acr: readonly string[];
  readonly groepen: readonly GroupRule[];
}
