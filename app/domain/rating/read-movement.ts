import type { MovementItem } from '../exercise/movement/item.ts';
import { leftByRule } from '../exercise/movement/left-by-rule.ts';
import type { Movement, Task } from '../scenario/compiled.ts';
import { because, type RatingContext } from './context.ts';
import { type ItemReading, notRated, type Span } from './item-reading.ts';
import { notAchieved } from './read-decision.ts';
import type { Reason } from './result.ts';
import { roundOf } from './rounds.ts';
import { withoutSimulated } from './what-if.ts';

/** RA42–RA44, RU15: a movement leaves when every party's square is green; each party answers for its own. */
export function readMovement(task: Task, context: RatingContext): ItemReading {
  const { history, scenario } = context;
  const movement = scenario.movements.get(task.on.id);
  const item = history.final.movements[task.on.id];
  if (!movement || !item) return notRated('not-reached');
  const span: Span = {
    from: item.opened.seq,
    until: item.settled?.seq ?? history.final.seq + 1,
    settled: item.settled,
    dueRound: Math.max(movement.round, roundOf(item.opened, context)),
  };
  const turned = turnedRed(movement, item, task.owner);
  const done = task.evidence.done;
  const isByRule = leftByRule(item);
  const isDone = done !== undefined && history.holds(done.when, history.final);
  if (isByRule && !hadPart(movement, item, task.owner)) {
    const isOwnDoing = done !== undefined && history.holds(done.when, withoutSimulated(history.final));
    if (!isOwnDoing) return notRated('simulated', because('simulated-answer'), ...turned);
  }
  if (item.status === 'departed' || isDone) {
    const why = isByRule && !done ? [...turned, because('simulated-answer')] : turned;
    return { is: 'base', decided: null, span, touched: true, why };
  }
  if (item.status === 'ready') return notRated('still-open', because('ready-not-left'), ...turned);
  if (ownSquaresGreen(movement, item, task.owner))
    return notRated('blocked', because('others-square'), ...turned);
  if (item.status === 'failed') return notAchieved('failed', span, [because('movement-failed'), ...turned]);
  return notRated('still-open', because('movement-waits'), ...turned);
}

/** Something of it was the owner's own: a square, or the word to leave. */
function hadPart(movement: Movement, item: MovementItem, owner: string): boolean {
  const gaveWord = movement.owner === owner && item.simulated !== true;
  return gaveWord || movement.squares.some(({ party }) => party === owner);
}

function ownSquaresGreen(movement: Movement, item: MovementItem, owner: string): boolean {
  return movement.squares
    .filter((square) => square.party === owner)
    .every((square) => item.squares[square.id] === 'green');
}

function turnedRed(movement: Movement, item: MovementItem, owner: string): readonly Reason[] {
  const own = new Set(movement.squares.filter((square) => square.party === owner).map((square) => square.id));
  const turns = item.turns.filter(
    (turn, n) =>
      turn.to === 'red' &&
      own.has(turn.square) &&
      item.turns.slice(0, n).some((before) => before.square === turn.square && before.to === 'green'),
  );
  return turns.map(({ square, mark }) =>
    because('square-turned-red', { square: `${movement.id}/${square}`, seq: mark.seq }),
  );
}
