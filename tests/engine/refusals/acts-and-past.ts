import { inRound, openingOf } from '#tests/support/play.ts';
import {
  after,
  answer,
  answered,
  asked,
  bus,
  closeOne,
  ended,
  exit,
  first,
  one,
  order,
  proposed,
  type Refusals,
  released,
  ruling,
  send,
  spoke,
  spoken,
  started,
} from '#tests/support/refusal-plays.ts';

/** Forms, documents, budgets, movements, rounds and what lies behind. */
export const ACTS_AND_PAST: Refusals = {
  'unknown-field': [
    ['no such field', one, 'embassy', send({ fields: { colour: 'red' } })],
    ['words for a number', one, 'embassy', send({ fields: { people: 'many' } })],
    ['no such choice', one, 'embassy', send({ fields: { where: 'elsewhere' } })],
    ['a number for yes or no', one, 'relief', send({ kind: 'place-for-tents', fields: { urgent: 1 } })],
    ['in a counter', asked, 'host', (play) => answer(play, { answer: 'counter', fields: { colour: 'red' } })],
    [
      'on a document',
      one,
      'embassy',
      { type: 'document.issue', kind: 'name-list', to: ['host'], fields: { about: 1 }, called: 'x' },
    ],
  ],
  'unknown-term': [
    ['a condition', asked, 'host', (play) => answer(play, { answer: 'counter', conditions: ['x'] })],
    ['a refusal', asked, 'host', (play) => answer(play, { answer: 'refuse', refusal: 'x' })],
  ],
  'terms-needed': [
    ['with conditions, but none', asked, 'host', (play) => answer(play, { answer: 'agree-with-conditions' })],
  ],
  'speak-to-yourself': [
    ['with oneself', one, 'host', { type: 'spoken.note', with: 'host', about: 'exit', outcome: 'agreed' }],
  ],
  'already-confirmed': [
    [
      'seen twice',
      () => {
        const play = one();
        return after(play, ['host', { type: 'decision.see', ...exit(play) }]);
      },
      'host',
      (play) => ({ type: 'decision.see', ...exit(play) }),
    ],
    [
      'a talk twice',
      () => {
        const play = spoke();
        return after(play, ['embassy', spoken(play)]);
      },
      'embassy',
      spoken,
    ],
    [
      'read twice',
      () => {
        const play = one();
        return after(play, [
          'host',
          {
            type: 'inject.acknowledge',
            inject: 'held-at-gate',
            opening: openingOf(play, 'injects', 'held-at-gate'),
          },
        ]);
      },
      'host',
      (play) => ({
        type: 'inject.open',
        inject: 'held-at-gate',
        opening: openingOf(play, 'injects', 'held-at-gate'),
      }),
    ],
  ],
  'action-settled': [
    [
      'ruled twice',
      () => {
        const play = proposed();
        return after(play, ['op', ruling({ to: 'noted' })(play)]);
      },
      'op',
      ruling({ to: 'noted' }),
    ],
  ],
  'document-not-yours': [
    ['issued', one, 'embassy', order],
    ['of a kind that there is not', one, 'host', { ...order, kind: 'nothing' }],
    ['recalled, and never issued', one, 'host', { type: 'document.recall', document: 'p1' }],
    [
      'recalled',
      () => after(one(), ['host', order]),
      'embassy',
      (play) => ({ type: 'document.recall', document: first(play.state().documents) }),
    ],
  ],
  'budget-spent': [
    [
      'more than there is',
      () => inRound(0, { inPlay: ['host', 'embassy', 'relief'] }, undefined),
      'host',
      { type: 'budget.spend', items: ['tents', 'wall'] },
    ],
  ],
  'already-bought': [
    [
      'twice',
      () => after(started(), ['host', { type: 'budget.spend', items: ['tents'] }]),
      'host',
      { type: 'budget.spend', items: ['tents'] },
    ],
  ],
  'budget-closed': [['after round 0', one, 'host', { type: 'budget.spend', items: ['tents'] }]],
  'square-not-green': [
    ['leaving too soon', one, 'embassy', (play) => ({ type: 'movement.depart', ...bus(play) })],
  ],
  'movement-closed': [
    [
      'resuming what is not held',
      one,
      'embassy',
      (play) => ({ type: 'movement.hold', ...bus(play), held: false }),
    ],
    [
      'leaving after it failed',
      () => after(inRound(2), ['op', { type: 'round.close', round: 2 }]),
      'embassy',
      (play) => ({ type: 'movement.depart', ...bus(play) }),
    ],
  ],
  'round-not-next': [
    [
      'a round left out',
      () => after(started(), ['op', { type: 'round.close', round: 0 }]),
      'op',
      { type: 'round.open', round: 2 },
    ],
    [
      'one after the last',
      () => after(inRound(2), ['op', { type: 'round.close', round: 2 }]),
      'op',
      { type: 'round.open', round: 3 },
    ],
    ['the story goes back', one, 'op', { type: 'story.advance', to: -1 }],
    ['the story leaves its round', one, 'op', { type: 'story.advance', to: 6 }],
  ],
  'round-open': [['two at once', started, 'op', { type: 'round.open', round: 1 }]],
  'round-has-time': [
    [
      'minutes for a decision in rounds',
      one,
      'op',
      (play) => ({ type: 'decision.extend', ...exit(play), minutes: 5 }),
    ],
  ],
  'round-closed': [
    ['closed twice', () => after(one(), ['op', closeOne]), 'op', closeOne],
    [
      'more time after it',
      () => after(one(), ['op', closeOne]),
      'op',
      { type: 'round.extend', round: 1, minutes: 5 },
    ],
  ],
  'nothing-to-undo': [
    ['what was never written', started, 'op', { type: 'entry.undo', seq: 999 }],
    ['a seat taken', started, 'op', { type: 'entry.undo', seq: 3 }],
    [
      "another's act",
      () => after(started(), ['host', { type: 'budget.spend', items: ['tents'] }]),
      'relief',
      (play) => ({ type: 'entry.undo', seq: play.state().seq }),
    ],
    [
      "the operator's act, by the SimCell",
      () => after(one(), ['op', { type: 'inject.hold', inject: 'who-has-the-list' }]),
      'sim',
      (play) => ({ type: 'entry.undo', seq: play.state().seq }),
    ],
  ],
  'acted-on': [
    [
      'the other side answered',
      () => answered(),
      'embassy',
      (play) => ({ type: 'entry.undo', seq: play.state().seq - 1 }),
    ],
    [
      'its round is closed',
      () =>
        after(
          started(),
          ['host', { type: 'budget.spend', items: ['tents'] }],
          ['op', { type: 'round.close', round: 0 }],
        ),
      'host',
      (play) => ({ type: 'entry.undo', seq: play.state().seq - 1 }),
    ],
  ],
  'not-in-log': [
    ['forward', started, 'op', { type: 'exercise.rewind', to: 999, reason: 'r' }],
    [
      'to where it stands',
      started,
      'op',
      (play) => ({ type: 'exercise.rewind', to: play.state().seq, reason: 'r' }),
    ],
    [
      'into a branch that was left',
      () => after(one(), ['op', { type: 'exercise.rewind', to: 4, reason: 'r' }]),
      'op',
      { type: 'exercise.rewind', to: 7, reason: 'r' },
    ],
  ],
  'ratings-out': [
    ['rewound after release', released, 'op', { type: 'exercise.rewind', to: 4, reason: 'r' }],
    [
      'told after release',
      released,
      'eva',
      { type: 'telling.confirm', task: 'exit-open', party: 'embassy', told: true },
    ],
  ],
  'unknown-task': [
    ['in a note', started, 'eva', { type: 'note.add', task: 'x', text: 't' }],
    ['in a rating', ended, 'eva', { type: 'rating.change', task: 'x', rating: 'M', reason: 'r' }],
    ['in a telling', started, 'eva', { type: 'telling.confirm', task: 'x', party: 'host', told: true }],
  ],
};
