import { type ChangedKeys, freeText, momentOf, seesAll, textsIn, type Viewing } from '../engine/viewing.ts';
import { EXERCISE_KEY } from './subject.ts';

export function viewExercise(viewing: Viewing) {
  const { state, scenario, look } = viewing;
  const { meta, stage, clock } = state;
  const last = Math.max(-1, ...Object.values(state.rounds).map((round) => round.n));
  const named = viewing.namedEarly();
  return {
    title: look.book.text('title'),
    stage,
    pace: meta.pace,
    round: state.round,
    nextRound: last + 1 < scenario.rounds.length ? last + 1 : null,
    rounds: scenario.rounds.length,
    /** A copy is held from the start, and not because a machine was down. */
    stopped: clock.stopped === 'held' && state.forkedFrom !== null ? ('copied' as const) : clock.stopped,
    /** That the room went back, and for those who steer or rate also why. */
    wentBack: wentBackIn(viewing),
    inPlay: meta.inPlay,
    parties: Object.fromEntries(
      [...scenario.roles, ...scenario.voices]
        .filter(({ id }) => !viewing.later.has(id) || named.has(id))
        .map(({ id }) => [id, look.book.name(id)]),
    ),
    objectives: meta.objectives.map((id) => ({ id, title: look.book.text(`objectives.${id}.title`) })),
    ratingsOut: state.released?.cells.includes('all') === true,
    /** The cells whose ratings are released, for those who steer or rate; `all` is among them if all are. */
    ...(seesAll(viewing)
      ? {
          released: state.released?.cells ?? null,
          ...textsIn(viewing, { 'wentBack.reason': state.wentBack?.reason }),
        }
      : {}),
  };
}

function wentBackIn(viewing: Viewing) {
  const { wentBack } = viewing.state;
  if (wentBack === null) return null;
  const { to, reason, mark } = wentBack;
  return { to, when: momentOf(mark), reason: seesAll(viewing) ? freeText(viewing, reason) : null };
}

/** The exercise lists other parties once an item that names one ahead of the story has come or gone. */
export function touchedByNaming(viewing: Viewing, before: Viewing, changes: ChangedKeys): readonly string[] {
  if (viewing.later.size === 0 || !viewing.isNamingChanged(before.state, changes)) return [];
  const [now, then] = [viewing.namedEarly(), before.namedEarly()];
  return now.size === then.size && [...now].every((id) => then.has(id)) ? [] : [EXERCISE_KEY];
}
