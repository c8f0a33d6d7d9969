import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { openingOf } from '#tests/support/play.ts';
import {
  after,
  answer,
  answered,
  asked,
  chosen,
  closeOne,
  confirm,
  exit,
  first,
  lean,
  one,
  order,
  phones,
  proposed,
  type Refusals,
  readBack,
  request,
  ruling,
  send,
  started,
} from '#tests/support/refusal-plays.ts';

/** Decisions, injects and requests that take no such answer. */
export const ANSWERS: Refusals = {
  'decision-not-open': [
    [
      'leaning before it opened',
      () => {
        const play = one();
        play.join('phone', 'companion', 'relief');
        return play;
      },
      'phone',
      { type: 'decision.lean', decision: 'tents-where', opening: 1, option: null },
    ],
    ['it never opened', one, 'relief', { type: 'decision.see', decision: 'tents-where', opening: 1 }],
    ['nothing to take back', one, 'host', (play) => ({ type: 'decision.takeBack', ...exit(play) })],
    ['nothing to re-open', one, 'op', { type: 'decision.reopen', decision: 'exit', reason: 'r' }],
  ],
  'decision-settled': [
    ['a second choice', chosen, 'host', readBack],
    ['a second confirmation', chosen, 'host', confirm],
    [
      'a deferral after it',
      chosen,
      'host',
      (play) => ({ type: 'decision.defer', ...exit(play), trigger: 't', reviewDay: 2 }),
    ],
    ['more time after it', chosen, 'op', (play) => ({ type: 'decision.extend', ...exit(play), minutes: 5 })],
  ],
  'decision-closed': [
    ['it lapsed', () => after(one(), ['op', closeOne]), 'host', readBack],
    [
      'it lapsed, and a free action is ruled',
      () => after(proposed(), ['op', closeOne]),
      'op',
      ruling({ to: 'option', decision: 'exit', option: 'pay-fines' }),
    ],
  ],
  'not-read-back': [
    ['confirming at once', one, 'host', confirm],
    ['cancelling nothing', one, 'host', (play) => ({ type: 'decision.cancelReadBack', ...exit(play) })],
  ],
  'not-asked-now': [
    ['leaning after the choice', () => phones(chosen()), 'phone', lean],
    ['leaning after it lapsed', () => after(phones(), ['op', closeOne]), 'phone', lean],
    [
      'disagreeing with nothing',
      phones,
      'phone',
      (play) => ({ type: 'decision.disagree', ...exit(play), disagrees: true }),
    ],
    [
      'disagreeing after its round',
      () => after(phones(chosen()), ['op', closeOne]),
      'phone',
      (play) => ({ type: 'decision.disagree', ...exit(play), disagrees: true }),
    ],
  ],
  'unknown-option': [
    ['leaning to nothing', phones, 'phone', (play) => ({ ...lean(play), option: 'wait' }) as CommandInput],
    ['an option of nothing', one, 'host', (play) => readBack(play, 'wait')],
    [
      'one that was not there when it opened',
      () => after(chosen(), ['op', { type: 'exercise.pause' }], ['op', { type: 'exercise.resume' }]),
      'relief',
      (play) => ({
        type: 'decision.readBack',
        decision: 'tents-where',
        opening: openingOf(play, 'decisions', 'tents-where'),
        option: 'near',
      }),
    ],
    ['an option ruled that is not', proposed, 'op', ruling({ to: 'option', decision: 'exit', option: 'x' })],
  ],
  'may-not-defer': [
    [
      'a decision that bears none',
      chosen,
      'relief',
      (play) => ({
        type: 'decision.defer',
        decision: 'tents-where',
        opening: openingOf(play, 'decisions', 'tents-where'),
        trigger: 't',
        reviewDay: 3,
      }),
    ],
  ],
  'unknown-party': [
    ['told', one, 'host', (play) => ({ ...readBack(play), tell: ['nobody'] }) as CommandInput],
    ['asked', one, 'embassy', send({ to: ['nobody'] })],
    ['asked is the public', one, 'embassy', send({ to: ['public'] })],
    [
      'said to have been told',
      started,
      'eva',
      { type: 'telling.confirm', task: 'exit-open', party: 'Ann Example', told: true },
    ],
    ['asked is oneself', one, 'embassy', send({ to: ['embassy'] })],
    [
      'spoken with is a group',
      one,
      'host',
      { type: 'spoken.note', with: 'missions', about: 'exit', outcome: 'agreed' },
    ],
    [
      'a document to whom it may not go',
      one,
      'embassy',
      { type: 'document.issue', kind: 'name-list', to: ['public'] },
    ],
    ['acted for is a group', one, 'op', send(), 'missions'],
    [
      'told of a free action',
      one,
      'host',
      { type: 'action.propose', text: 't', who: '', when: '', authority: '', told: ['x'] },
    ],
    ['a seat of no role', started, 'new', { type: 'seat.join', kind: 'table', role: 'missions', people: 1 }],
  ],
  'call-first': [
    [
      'an option',
      () => {
        const play = one();
        return after(play, ['host', readBack(play, 'by-nationality')]);
      },
      'host',
      confirm,
    ],
    [
      'terms',
      asked,
      'host',
      (play) => answer(play, { answer: 'agree-with-conditions', conditions: ['by-faith'] }),
    ],
    [
      'a document',
      one,
      'embassy',
      { type: 'document.issue', kind: 'name-list', to: ['host'], fields: { about: 'Ana' } },
    ],
  ],
  'too-late-to-take-back': [
    [
      'a choice',
      () => after(chosen(), ['op', closeOne]),
      'host',
      (play) => ({ type: 'decision.takeBack', ...exit(play) }),
    ],
    [
      'an answer',
      () => after(answered(), ['op', closeOne]),
      'host',
      (play) => ({ type: 'request.takeBack', request: request(play).request }),
    ],
    [
      'a document',
      () => after(one(), ['host', order], ['op', closeOne], ['op', { type: 'round.open', round: 2 }]),
      'host',
      (play) => ({ type: 'document.recall', document: first(play.state().documents) }),
    ],
  ],
  'inject-not-here': [
    ['not released', one, 'host', { type: 'inject.open', inject: 'who-has-the-list', opening: 1 }],
    ['released to others', one, 'embassy', { type: 'inject.open', inject: 'gate-crowded', opening: 1 }],
  ],
  'already-released': [
    ['released twice', one, 'op', { type: 'inject.release', inject: 'held-at-gate' }],
    ['held after release', one, 'op', { type: 'inject.hold', inject: 'held-at-gate' }],
  ],
  'not-released': [
    [
      'sent again before it came',
      one,
      'op',
      { type: 'inject.resend', inject: 'who-has-the-list', to: 'host', reason: 'r' },
    ],
  ],
  'request-not-yours': [
    ['answered by a third', asked, 'relief', answer],
    ['withdrawn by the other', asked, 'host', (play) => ({ type: 'request.withdraw', ...request(play) })],
    ['that there is not', one, 'host', { type: 'request.withdraw', request: '__proto__', opening: 1 }],
    ['reminded by the other', asked, 'host', (play) => ({ type: 'request.remind', ...request(play) })],
  ],
  'request-answered': [
    ['answered twice', answered, 'host', answer],
    [
      'withdrawn after the answer',
      answered,
      'embassy',
      (play) => ({ type: 'request.withdraw', ...request(play) }),
    ],
    [
      'held twice',
      () => {
        const play = asked();
        return after(play, ['host', answer(play, { answer: 'acknowledge' })]);
      },
      'host',
      (play) => answer(play, { answer: 'acknowledge' }),
    ],
  ],
  'request-not-waiting': [
    ['the sender answers itself', asked, 'embassy', answer],
    [
      'reminded after the answer',
      answered,
      'embassy',
      (play) => ({ type: 'request.remind', ...request(play) }),
    ],
    [
      'nothing to take back',
      asked,
      'host',
      (play) => ({ type: 'request.takeBack', request: request(play).request }),
    ],
    [
      "the other's answer taken back",
      answered,
      'embassy',
      (play) => ({ type: 'request.takeBack', request: request(play).request }),
    ],
  ],
};
