import { Decoder, type Packet } from 'socket.io-parser';

/**
 * Writes what the standard encoder writes for a packet without binary data, but does not search the packet for binary data
 * first. Nothing sent here contains any, and searching the news takes half as long as writing it.
 */
class Encoder {
  encode({ type, nsp, id, data }: Packet): readonly [string] {
    const space = nsp === '/' ? '' : `${nsp},`;
    return [`${type}${space}${id ?? ''}${data == null ? '' : JSON.stringify(data)}`];
  }
}

/** Only for the server: clients with the standard parser understand it. */
export const textParser = { Encoder, Decoder };
