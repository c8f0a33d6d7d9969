import { one, order, proposed, type Refusals, send, started } from '#tests/support/refusal-plays.ts';

const parties = (n: number) => Array.from({ length: n }, (_, at) => `party-${at}`);

/** What a form held that no command may hold, and that its sender can put right. */
export const FORMS: Refusals = {
  'tick-one': [['a request to nobody', one, 'embassy', send({ to: [] })]],
  'fill-in': [['a note without a word', started, 'eva', { type: 'note.add', text: ' ' }]],
  'too-long': [
    ['a note', started, 'eva', { type: 'note.add', text: 'x'.repeat(401) }],
    [
      'who does it',
      proposed,
      'host',
      { type: 'action.propose', text: 't', who: 'x'.repeat(121), when: '', authority: '' },
    ],
    ['a line of a form', one, 'host', { ...order, fields: { text: 'x'.repeat(201) } }],
  ],
  'too-many': [['a document to everybody there is', one, 'host', { ...order, to: parties(25) }]],
  'too-low': [
    ['fewer people than none', one, 'embassy', send({ fields: { people: -5 } })],
    ['in no language', one, 'host', { ...order, languages: 0 }],
  ],
  'too-high': [['in more languages than there are', one, 'host', { ...order, languages: 21 }]],
  'not-a-number': [
    ['words where a number is asked for', one, 'embassy', send({ fields: { people: Number.NaN } })],
    ['a number without an end', one, 'host', { ...order, languages: Number.POSITIVE_INFINITY }],
  ],
  'not-whole': [['in a language and a half', one, 'host', { ...order, languages: 1.5 }]],
};
