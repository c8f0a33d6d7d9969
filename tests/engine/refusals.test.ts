import { describe, expect, test } from 'vitest';
import type { CommandInput } from '#app/domain/exercise/commands.ts';
import { REJECTION_CODES, type RejectionCode } from '#app/domain/shared/rejection.ts';
import { inRound, openingOf, type Play, roomOf } from '#tests/support/play.ts';

type Try = readonly [
  what: string,
  play: () => Play,
  seat: string,
  input: CommandInput | ((play: Play) => CommandInput),
  as?: string,
];

const started = () => inRound(0);
const one = () => inRound(1);
const after = (play: Play, ...acts: readonly (readonly [string, CommandInput, string?])[]) => {
  for (const [seat, input, as] of acts) play.act(seat, input, as);
  return play;
};
const exit = (play: Play) => ({ decision: 'exit', opening: openingOf(play, 'decisions', 'exit') });
const bus = (play: Play) => ({ movement: 'first-bus', opening: openingOf(play, 'movements', 'first-bus') });
const readBack = (play: Play, option = 'pay-fines'): CommandInput => ({
  type: 'decision.readBack',
  ...exit(play),
  option,
});
const confirm = (play: Play): CommandInput => ({ type: 'decision.confirm', ...exit(play) });
const chosen = (option = 'pay-fines') => {
  const play = one();
  return after(
    play,
    ['host', readBack(play, option)],
    ['host', { ...exit(play), type: 'decision.confirm', called: 'a lawyer' }],
  );
};
const send = (more: object = {}): CommandInput => ({
  type: 'request.send',
  kind: 'exit-permit',
  to: ['host'],
  ...more,
});
const asked = () => after(one(), ['embassy', send()]);
const first = (items: object) => Object.keys(items)[0] ?? '';
const request = (play: Play) => {
  const id = first(play.state().requests);
  return { request: id, opening: openingOf(play, 'requests', id) };
};
const answer = (play: Play, more: object = {}): CommandInput => ({
  type: 'request.answer',
  answer: 'agree',
  ...request(play),
  ...more,
});
const answered = () => {
  const play = asked();
  return after(play, ['host', answer(play)]);
};
const order: CommandInput = { type: 'artefact.issue', kind: 'order', to: ['public'] };
const spoke = () =>
  after(one(), ['host', { type: 'spoken.note', with: 'embassy', about: 'exit', outcome: 'agreed' }]);
const spoken = (play: Play): CommandInput => {
  const id = first(play.state().spoken);
  return { type: 'spoken.confirm', spoken: id, opening: openingOf(play, 'spoken', id) };
};
const proposed = () =>
  after(one(), [
    'host',
    { type: 'action.propose', text: 'We go there', who: 'a', when: 'b', authority: 'c' },
  ]);
const ruling =
  (as: Extract<CommandInput, { type: 'action.adjudicate' }>['as']) =>
  (play: Play): CommandInput => {
    const id = first(play.state().actions);
    return { type: 'action.adjudicate', action: id, opening: openingOf(play, 'actions', id), as };
  };
const ended = () => after(one(), ['op', { type: 'exercise.end' }]);
const released = () => after(ended(), ['op', { type: 'debrief.open' }], ['op', { type: 'letters.release' }]);
const closeOne: CommandInput = { type: 'round.close', round: 1 };

const REFUSALS: Partial<Record<RejectionCode, readonly Try[]>> = {
  'not-allowed': [
    ['a table steers', started, 'host', { type: 'round.close', round: 0 }],
    ['an evaluator steers', started, 'eva', { type: 'exercise.pause' }],
    ['an evaluator decides', one, 'eva', readBack],
    ['the operator acts for nobody in particular', one, 'op', readBack],
    ['a table acts for another', one, 'embassy', readBack, 'host'],
    ['the SimCell acts for a party that is played', one, 'sim', readBack, 'host'],
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
      'letters before ENDEX',
      started,
      'eva',
      { type: 'letter.change', task: 'exit-open', letter: 'M', reason: 'r' },
    ],
    ['releasing before the debrief', ended, 'op', { type: 'letters.release' }],
  ],
  'not-your-item': [
    ["another's decision", one, 'embassy', readBack],
    ["another's request form", one, 'host', send()],
    ["another's movement", one, 'host', (play) => ({ type: 'movement.depart', ...bus(play) })],
    ["another's talk", spoke, 'relief', spoken],
  ],
  'unknown-item': [
    ['a decision', one, 'host', { type: 'decision.see', decision: '__proto__', opening: 1 }],
    ['a kind of request', one, 'embassy', send({ kind: 'constructor' })],
    ['a request', one, 'host', { type: 'request.withdraw', request: '__proto__', opening: 1 }],
    ['a cited decision of another', one, 'embassy', send({ cites: 'exit' })],
    ['a paper', one, 'host', { ...order, kind: 'nothing' }],
    ['a paper to recall', one, 'host', { type: 'artefact.recall', artefact: 'p1' }],
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
    ['a talk', one, 'host', { type: 'spoken.confirm', spoken: 's', opening: 1 }],
    ['a notice of what is not settled', one, 'host', { type: 'notice.send', about: 'exit', to: ['embassy'] }],
    ['a purchase of another role', started, 'host', { type: 'budget.spend', items: ['wardens'] }],
    ['a movement', one, 'embassy', { type: 'movement.depart', movement: 'x', opening: 1 }],
    ['an inject', one, 'op', { type: 'inject.release', inject: 'x' }],
    ['an action', one, 'op', { type: 'action.adjudicate', action: 'x', opening: 1, as: { to: 'noted' } }],
    [
      "another's decision ruled",
      proposed,
      'op',
      ruling({ to: 'option', decision: 'tents-where', option: 'far' }),
    ],
    ["another's expectation ruled", proposed, 'op', ruling({ to: 'expectation', expectation: 'own-list' })],
    ["another's paper ruled", proposed, 'op', ruling({ to: 'artefact', artefact: 'name-list' })],
    ['a red line that nobody met', ended, 'eva', { type: 'redLine.lift', redLine: 'selection', reason: 'r' }],
  ],
  'moved-on': [
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
  'decision-not-open': [
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
  'unknown-option': [
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
    ['asked is oneself', one, 'embassy', send({ to: ['embassy'] })],
    [
      'spoken with is a group',
      one,
      'host',
      { type: 'spoken.note', with: 'missions', about: 'exit', outcome: 'agreed' },
    ],
    [
      'a paper to whom it may not go',
      one,
      'embassy',
      { type: 'artefact.issue', kind: 'name-list', to: ['public'] },
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
    ['a paper', one, 'embassy', { type: 'artefact.issue', kind: 'name-list', to: ['host'] }],
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
      'a paper',
      () => after(one(), ['host', order], ['op', closeOne], ['op', { type: 'round.open', round: 2 }]),
      'host',
      (play) => ({ type: 'artefact.recall', artefact: first(play.state().artefacts) }),
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
  'request-not-yours': [
    ['answered by a third', asked, 'relief', answer],
    ['withdrawn by the other', asked, 'host', (play) => ({ type: 'request.withdraw', ...request(play) })],
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
  'unknown-field': [
    ['no such field', one, 'embassy', send({ fields: { colour: 'red' } })],
    ['words for a number', one, 'embassy', send({ fields: { people: 'many' } })],
    ['no such choice', one, 'embassy', send({ fields: { where: 'elsewhere' } })],
    ['a number for yes or no', one, 'relief', send({ kind: 'place-for-tents', fields: { urgent: 1 } })],
    ['in a counter', asked, 'host', (play) => answer(play, { answer: 'counter', fields: { colour: 'red' } })],
    [
      'on a paper',
      one,
      'embassy',
      { type: 'artefact.issue', kind: 'name-list', to: ['host'], fields: { about: 1 }, called: 'x' },
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
  'paper-not-yours': [
    ['issued', one, 'embassy', order],
    [
      'recalled',
      () => after(one(), ['host', order]),
      'embassy',
      (play) => ({ type: 'artefact.recall', artefact: first(play.state().artefacts) }),
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
  'round-closed': [['closed twice', () => after(one(), ['op', closeOne]), 'op', closeOne]],
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
  'letters-out': [
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
    ['in a letter', ended, 'eva', { type: 'letter.change', task: 'x', letter: 'M', reason: 'r' }],
    ['in a telling', started, 'eva', { type: 'telling.confirm', task: 'x', party: 'host', told: true }],
  ],
};

/** Given at the edge, before a command is judged, or kept for the sentences of older clients. */
const NOT_GIVEN_HERE: readonly RejectionCode[] = [
  'not-in-play',
  'inject-not-due',
  'needs-a-reason',
  'stale-protocol',
  'busy',
  'try-again',
];

describe('[EX10] a command that is refused changes nothing', () => {
  for (const [code, tries] of Object.entries(REFUSALS)) {
    for (const [what, make, seat, input, as] of tries) {
      test(`${code}: ${what}`, () => {
        const play = make();
        expect(play.refusal(seat, typeof input === 'function' ? input(play) : input, as)).toBe(code);
      });
    }
  }
});

test('[EX10] every code that the rules can give was given', () => {
  const given = Object.keys(REFUSALS);
  expect(REJECTION_CODES.filter((code) => !given.includes(code) && !NOT_GIVEN_HERE.includes(code))).toEqual(
    [],
  );
});
