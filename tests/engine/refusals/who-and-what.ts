import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { roomOf } from '#tests/support/play.ts';
import {
  after,
  answer,
  answered,
  asked,
  bus,
  ended,
  exit,
  lean,
  one,
  phones,
  proposed,
  type Refusals,
  readBack,
  request,
  ruling,
  send,
  spoke,
  spoken,
  started,
} from '#tests/support/refusal-plays.ts';

const DISAGREES = { type: 'decision.disagree', disagrees: true } as const;

/** Who may not, and what is not there. */
export const WHO_AND_WHAT: Refusals = {
  'not-allowed': [
    ['a table steers', started, 'host', { type: 'round.close', round: 0 }],
    ['an evaluator steers', started, 'eva', { type: 'exercise.pause' }],
    ['an evaluator decides', one, 'eva', readBack],
    ['the operator acts for nobody in particular', one, 'op', readBack],
    ['a table acts for another', one, 'embassy', readBack, 'host'],
    ['the SimCell acts for a party that is played', one, 'sim', readBack, 'host'],
    ['a table leans', one, 'host', lean],
    ['the operator leans', one, 'op', lean, 'host'],
    ['an evaluator disagrees', one, 'eva', (play) => ({ ...exit(play), ...DISAGREES })],
    ['a phone decides', phones, 'phone', readBack],
    ['a seat fires a timer', started, 'op', { type: 'timer.fire', timer: 'x', opening: 1 }],
    ['the clock decides', started, 'clock', { type: 'round.close', round: 0 }],
    ['the clock takes a seat', started, 'clock', { type: 'seat.join', kind: 'lead', role: null, people: 1 }],
  ],
  malformed: [
    [
      'a seat of a kind that there is not',
      started,
      'new',
      { type: 'seat.join', kind: 'king', role: null, people: 1 },
    ],
  ],
  'seat-left': [
    ['nobody ever sat there', started, 'ghost', { type: 'seat.handOver' }],
    ['a name that every object has', started, 'constructor', { type: 'seat.handOver' }],
    [
      'the seat was left',
      () => after(started(), ['host', { type: 'seat.leave' }]),
      'host',
      { type: 'seat.handOver' },
    ],
  ],
  'not-running': [
    ['a phone in a pause', () => after(phones(), ['op', { type: 'exercise.pause' }]), 'phone', lean],
    ['a decision in a pause', () => after(one(), ['op', { type: 'exercise.pause' }]), 'host', readBack],
    [
      'the clock in a pause',
      () => after(one(), ['op', { type: 'exercise.pause' }]),
      'clock',
      { type: 'timer.fire', timer: 'x', opening: 1 },
    ],
  ],
  'wrong-stage': [
    ['a round before STARTEX', roomOf, 'op', { type: 'round.open', round: 0 }],
    ['a second STARTEX', started, 'op', { type: 'exercise.start' }],
    ['going on while play runs', started, 'op', { type: 'exercise.resume' }],
    ['a purchase after ENDEX', ended, 'host', { type: 'budget.spend', items: ['tents'] }],
    [
      'ratings before ENDEX',
      started,
      'eva',
      { type: 'rating.change', task: 'exit-open', rating: 'M', reason: 'r' },
    ],
    ['releasing before the debrief', ended, 'op', { type: 'ratings.publish' }],
  ],
  'not-your-item': [
    ["another's decision", one, 'embassy', readBack],
    ["another table's decision, by a phone", phones, 'visitor', lean],
    ['its own decision, on behalf of another', phones, 'visitor', lean, 'host'],
    ["another's request form", one, 'host', send()],
    ["another's movement", one, 'host', (play) => ({ type: 'movement.depart', ...bus(play) })],
    ["another's talk", spoke, 'relief', spoken],
    [
      'a lean about nothing',
      phones,
      'phone',
      { type: 'decision.lean', decision: '__proto__', opening: 1, option: null },
    ],
    [
      'a decision that there is not',
      one,
      'host',
      { type: 'decision.see', decision: '__proto__', opening: 1 },
    ],
    ['an unknown kind of request', one, 'embassy', send({ kind: 'constructor' })],
    ['a talk that there is not', one, 'host', { type: 'spoken.confirm', spoken: 's', opening: 1 }],
    ['a movement that there is not', one, 'embassy', { type: 'movement.depart', movement: 'x', opening: 1 }],
  ],
  'unknown-item': [
    ['a decision to open again', one, 'op', { type: 'decision.reopen', decision: '__proto__', reason: 'r' }],
    ['a cited decision of another', one, 'embassy', send({ cites: 'exit' })],
    [
      "a talk about another's decision",
      one,
      'embassy',
      { type: 'spoken.note', with: 'host', about: 'exit', outcome: 'agreed' },
    ],
    [
      'a talk about a decision that is not open',
      one,
      'relief',
      { type: 'spoken.note', with: 'host', about: 'tents-where', outcome: 'agreed' },
    ],
    ['a notice of what is not settled', one, 'host', { type: 'notice.send', about: 'exit', to: ['embassy'] }],
    ['a purchase of another role', started, 'host', { type: 'budget.spend', items: ['wardens'] }],
    ['an inject', one, 'op', { type: 'inject.release', inject: 'x' }],
    ['an action', one, 'op', { type: 'action.adjudicate', action: 'x', opening: 1, as: { to: 'noted' } }],
    [
      "another's decision ruled",
      proposed,
      'op',
      ruling({ to: 'option', decision: 'tents-where', option: 'far' }),
    ],
    [
      "another's decision ruled, which is open",
      () =>
        after(one(), ['embassy', { type: 'action.propose', text: 'x', who: 'w', when: 't', authority: 'a' }]),
      'op',
      ruling({ to: 'option', decision: 'exit', option: 'waive-all' }),
    ],
    ['a document ruled that there is not', proposed, 'op', ruling({ to: 'document', document: 'nothing' })],
    [
      'an expectation ruled that there is not',
      proposed,
      'op',
      ruling({ to: 'expectation', expectation: 'none' }),
    ],
    ["another's expectation ruled", proposed, 'op', ruling({ to: 'expectation', expectation: 'own-list' })],
    ["another's document ruled", proposed, 'op', ruling({ to: 'document', document: 'name-list' })],
    [
      'a cell that there is not',
      () => after(ended(), ['op', { type: 'debrief.open' }]),
      'op',
      { type: 'ratings.publish', cells: ['G10/host', 'Ann Example'] },
    ],
    ['a red line that nobody met', ended, 'eva', { type: 'redLine.lift', redLine: 'selection', reason: 'r' }],
  ],
  'moved-on': [
    ['a lean', phones, 'phone', (play) => ({ ...lean(play), opening: 999 }) as CommandInput],
    [
      'disagreeing with what is not read back any more',
      () => {
        const play = phones();
        return after(play, ['host', readBack(play, 'pay-fines')]);
      },
      'phone',
      (play) => ({ ...exit(play), ...DISAGREES, option: 'waive-all' }),
    ],
    ['a decision', one, 'host', (play) => ({ ...exit(play), type: 'decision.see', opening: 999 })],
    ['a request', asked, 'host', (play) => answer(play, { opening: 999 })],
    [
      'an answer to take back',
      answered,
      'host',
      (play) => ({ type: 'request.takeBack', request: request(play).request, opening: 999 }),
    ],
    ['an inject', one, 'host', { type: 'inject.open', inject: 'held-at-gate', opening: 999 }],
    [
      'a movement',
      one,
      'embassy',
      { type: 'movement.hold', movement: 'first-bus', opening: 999, held: true },
    ],
    ['a talk', spoke, 'embassy', (play) => ({ ...spoken(play), opening: 999 })],
    [
      'an action',
      proposed,
      'op',
      (play) => ({ ...ruling({ to: 'noted' })(play), opening: 999 }) as CommandInput,
    ],
    ['a timer that is not armed', one, 'clock', { type: 'timer.fire', timer: 'x', opening: 1 }],
  ],
};
