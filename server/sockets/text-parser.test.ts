import { Decoder, Encoder, type Packet, PacketType } from 'socket.io-parser';
import { expect, test } from 'vitest';
import { textParser, writtenOnce } from './text-parser.ts';

const PACKETS: readonly Packet[] = [
  { type: PacketType.CONNECT, nsp: '/', data: { sid: 'a' } },
  { type: PacketType.CONNECT, nsp: '/', data: undefined },
  { type: PacketType.CONNECT, nsp: '/', data: null },
  { type: PacketType.DISCONNECT, nsp: '/' },
  {
    type: PacketType.EVENT,
    nsp: '/',
    data: ['news', { put: { 'place:gate': { title: 'Tór “1”' } }, del: [] }],
  },
  { type: PacketType.EVENT, nsp: '/room', data: ['hello', null, undefined, 0], id: 0 },
  { type: PacketType.ACK, nsp: '/', data: [{ ok: true, seq: 12 }], id: 12 },
  { type: PacketType.CONNECT_ERROR, nsp: '/', data: { message: 'no', data: { code: 'seat-left' } } },
];

test.each(PACKETS)('it writes a packet of type $type as the standard encoder does', (packet) => {
  const written = new textParser.Encoder().encode(packet);
  const standard = new Encoder().encode(packet);
  expect(written).toEqual(standard);
  expect(decoded(written[0])).toEqual(decoded(standard[0]));
  expect(decoded(written[0])).toMatchObject({ type: packet.type, nsp: packet.nsp });
});

test('what is written once stands in every packet as the standard encoder writes it', () => {
  const view = { 'place:gate': { title: 'Tór “1”' } };
  const standIn = writtenOnce(view);
  for (const [id, seq] of [3, 4].entries()) {
    const packet = (shown: object) => ({
      type: PacketType.ACK,
      nsp: '/',
      data: [{ seq, view: shown, none: undefined, last: null }],
      id,
    });
    expect(new textParser.Encoder().encode(packet(standIn))).toEqual(new Encoder().encode(packet(view)));
  }
});

function decoded(text: unknown): Packet | undefined {
  const read: Packet[] = [];
  const decoder = new Decoder();
  decoder.on('decoded', (one: Packet) => read.push(one));
  decoder.add(text);
  expect(read).toHaveLength(1);
  return read[0];
}
