import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { must } from '#shared/lib/assert.ts';

/** How a server wants its frames: the y-websocket protocol, or the same behind a document name and a token. */
export type Dialect = 'y-websocket' | 'hocuspocus';

/** Where and as whom to connect. Plain data: it travels to the load process. */
export interface Endpoint {
  readonly dialect: Dialect;
  readonly url: string;
  readonly room: string;
  /** Where each connection gets its ticket first; null for a server that asks for none. */
  readonly ticketUrl: string | null;
  /** The people who come in; clients take them in turn. */
  readonly seats: readonly Seat[];
}

/** One person: how a socket shows who it is, and in whose name records are laid. */
export interface Seat {
  readonly headers: Readonly<Record<string, string>>;
  readonly partij: string;
  readonly deelnemer: string;
}

/** The person of the client with that number. */
export function seatOf(endpoint: Endpoint, client: number): Seat {
  return must(endpoint.seats[client % endpoint.seats.length], 'an endpoint has seats');
}

/** What a client needs to know of a frame. */
export type Incoming =
  | { readonly kind: 'step1' }
  | { readonly kind: 'content'; readonly step2: boolean; readonly update: Uint8Array }
  | { readonly kind: 'other' };

const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const SYNC_REPLY = 4;
/** No structs, no deletions. */
const EMPTY_UPDATE = new Uint8Array([0, 0]);
const STEP1: Incoming = { kind: 'step1' };
const OTHER: Incoming = { kind: 'other' };

/** Builds and reads the frames of one endpoint. */
export class Wire {
  readonly #prefix: Uint8Array;
  readonly #dialect: Dialect;

  constructor(endpoint: Endpoint) {
    this.#dialect = endpoint.dialect;
    this.#prefix =
      endpoint.dialect === 'hocuspocus'
        ? encoding.encode((encoder) => encoding.writeVarString(encoder, endpoint.room))
        : new Uint8Array(0);
  }

  /** What a client sends first; `stateVector` empty when it holds nothing. */
  hello(stateVector: Uint8Array): Uint8Array[] {
    const step1 = this.#frame(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint8Array(encoder, stateVector);
    });
    if (this.#dialect === 'y-websocket') return [step1];
    const token = this.#frame(AUTH, (encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, 'token');
      encoding.writeVarString(encoder, '4.7.0');
    });
    return [token, step1];
  }

  /** The answer to a SyncStep1 of a client that has nothing to add. */
  nothingToAdd(): Uint8Array {
    return this.#frame(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint8Array(encoder, EMPTY_UPDATE);
    });
  }

  update(update: Uint8Array): Uint8Array {
    return this.#frame(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, 2);
      encoding.writeVarUint8Array(encoder, update);
    });
  }

  /** The presence of one client as the stock provider sends it when nobody set a field: an empty state. */
  awareness(clientId: number, clock: number): Uint8Array {
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, '{}');
    });
    return this.#frame(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, update));
  }

  read(frame: Uint8Array): Incoming {
    const decoder = decoding.createDecoder(frame);
    if (this.#dialect === 'hocuspocus') decoding.readVarUint8Array(decoder);
    const type = decoding.readVarUint(decoder);
    if (type !== SYNC && type !== SYNC_REPLY) return OTHER;
    const step = decoding.readVarUint(decoder);
    if (step === 0) return STEP1;
    return { kind: 'content', step2: step === 1, update: decoding.readVarUint8Array(decoder) };
  }

  #frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, this.#prefix);
      encoding.writeVarUint(encoder, type);
      write(encoder);
    });
  }
}
