import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { RejectionCode } from '#app/domain/shared/rejection.ts';
import { inRound, openingOf, type Play } from './play.ts';

/** Plays on the way to a refusal, and the commands that are refused in them. */

export type Try = readonly [
  what: string,
  play: () => Play,
  seat: string,
  input: CommandInput | ((play: Play) => CommandInput),
  as?: string,
];

export const started = () => inRound(0);
export const one = () => inRound(1);
export const after = (play: Play, ...acts: readonly (readonly [string, CommandInput, string?])[]) => {
  for (const [seat, input, as] of acts) play.act(seat, input, as);
  return play;
};
export const exit = (play: Play) => ({ decision: 'exit', opening: openingOf(play, 'decisions', 'exit') });
export const bus = (play: Play) => ({
  movement: 'first-bus',
  opening: openingOf(play, 'movements', 'first-bus'),
});
export const readBack = (play: Play, option = 'pay-fines'): CommandInput => ({
  type: 'decision.readBack',
  ...exit(play),
  option,
});
export const lean = (play: Play): CommandInput => ({
  type: 'decision.lean',
  ...exit(play),
  option: 'waive-all',
});
/** With a phone at the host's table, and one at the embassy's. */
export const phones = (play: Play = one()) => {
  play.join('phone', 'companion', 'host');
  play.join('visitor', 'companion', 'embassy');
  return play;
};
export const confirm = (play: Play): CommandInput => ({ type: 'decision.confirm', ...exit(play) });
export const chosen = (option = 'pay-fines') => {
  const play = one();
  return after(
    play,
    ['host', readBack(play, option)],
    ['host', { ...exit(play), type: 'decision.confirm', called: 'a lawyer' }],
  );
};
export const send = (more: object = {}): CommandInput => ({
  type: 'request.send',
  kind: 'exit-permit',
  to: ['host'],
  ...more,
});
export const asked = () => after(one(), ['embassy', send()]);
export const first = (items: object) => Object.keys(items)[0] ?? '';
export const request = (play: Play) => {
  const id = first(play.state().requests);
  return { request: id, opening: openingOf(play, 'requests', id) };
};
export const answer = (play: Play, more: object = {}): CommandInput => ({
  type: 'request.answer',
  answer: 'agree',
  ...request(play),
  ...more,
});
export const answered = () => {
  const play = asked();
  return after(play, ['host', answer(play)]);
};
export const order: Extract<CommandInput, { type: 'document.issue' }> = {
  type: 'document.issue',
  kind: 'order',
  to: ['public'],
};
export const spoke = () =>
  after(one(), ['host', { type: 'spoken.note', with: 'embassy', about: 'exit', outcome: 'agreed' }]);
export const spoken = (play: Play): CommandInput => {
  const id = first(play.state().spoken);
  return { type: 'spoken.confirm', spoken: id, opening: openingOf(play, 'spoken', id) };
};
export const proposed = () =>
  after(one(), [
    'host',
    { type: 'action.propose', text: 'We go there', who: 'a', when: 'b', authority: 'c' },
  ]);
export const ruling =
  (as: Extract<CommandInput, { type: 'action.adjudicate' }>['as']) =>
  (play: Play): CommandInput => {
    const id = first(play.state().actions);
    return { type: 'action.adjudicate', action: id, opening: openingOf(play, 'actions', id), as };
  };
export const ended = () => after(one(), ['op', { type: 'exercise.end' }]);
export const released = () =>
  after(ended(), ['op', { type: 'debrief.open' }], ['op', { type: 'ratings.publish' }]);
export const closeOne: CommandInput = { type: 'round.close', round: 1 };

export type Refusals = Partial<Record<RejectionCode, readonly Try[]>>;
