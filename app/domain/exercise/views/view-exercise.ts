import type { CommandType } from '../commands.ts';
import type { PhaseItem, RoundItem, SeatItem } from '../items.ts';
import type { ViewItem } from '../view.ts';
import { line, may, mayAlways, seesAll, type Viewing, when } from './viewing.ts';

const STAGE_COMMANDS: Readonly<Record<string, readonly CommandType[]>> = {
  lobby: ['exercise.brief', 'exercise.start', 'table.ready'],
  briefing: ['exercise.start', 'table.ready'],
  running: ['exercise.pause', 'exercise.end', 'exercise.rewind', 'entry.undo', 'note.add', 'story.advance'],
  paused: ['exercise.resume', 'exercise.end', 'exercise.rewind', 'note.add'],
  'hot-wash': [
    'debrief.open',
    'rating.change',
    'telling.confirm',
    'redLine.lift',
    'note.add',
    'improvement.add',
    'exercise.rewind',
  ],
  debrief: [
    'ratings.publish',
    'rating.change',
    'telling.confirm',
    'redLine.lift',
    'note.add',
    'improvement.add',
    'exercise.rewind',
  ],
  released: ['ratings.publish', 'improvement.add', 'exercise.close'],
  closed: [],
};

/** `named`: voices that have not entered and that this audience knows of all the same. */
export function viewExercise(viewing: Viewing, named: ReadonlySet<string>): ViewItem {
  const { state, scenario, look } = viewing;
  const { meta, stage, clock } = state;
  const last = Math.max(-1, ...Object.values(state.rounds).map((round) => round.n));
  const rounds: CommandType[] =
    stage !== 'running'
      ? []
      : state.round !== null
        ? ['round.close']
        : last + 1 < scenario.rounds.length
          ? ['round.open']
          : [];
  return {
    title: look.book.text('title'),
    stage,
    pace: meta.pace,
    round: state.round,
    nextRound: last + 1 < scenario.rounds.length ? last + 1 : null,
    rounds: scenario.rounds.length,
    stopped: clock.stopped,
    /** That the room went back; why, for who steers and rates. */
    wentBack: wentBackIn(viewing),
    inPlay: meta.inPlay,
    parties: Object.fromEntries(
      [...scenario.roles, ...scenario.voices]
        .filter(({ id }) => !viewing.later.has(id) || named.has(id))
        .map(({ id }) => [id, look.book.name(id)]),
    ),
    objectives: meta.objectives.map((id) => ({ id, title: look.book.text(`objectives.${id}.title`) })),
    ratingsOut: state.released?.cells.includes('all') === true,
    /** Which cells, `all` among them when all; for those who rate and lead. */
    ...(seesAll(viewing) ? { released: state.released?.cells ?? null } : {}),
    can: [
      ...mayAlways(viewing, STAGE_COMMANDS[stage] ?? []),
      // What is no part of the exercise may stop it in a break too.
      ...(stage === 'paused' && clock.stopped !== 'real-world' ? mayAlways(viewing, ['exercise.pause']) : []),
      ...mayAlways(viewing, rounds),
      ...mayAlways(viewing, ['seat.leave', 'seat.handOver']),
    ],
  };
}

function wentBackIn(viewing: Viewing) {
  const { wentBack } = viewing.state;
  if (wentBack === null) return null;
  const { to, reason, mark } = wentBack;
  return { to, when: when(mark), reason: seesAll(viewing) ? line(viewing, reason) : null };
}

export function viewRound(viewing: Viewing, item: RoundItem): ViewItem {
  const { scenario, look } = viewing;
  const round = scenario.rounds[item.n];
  const minutes = item.extensions.reduce((sum, more) => sum + more.minutes, round?.minutes ?? 0);
  return {
    n: item.n,
    status: item.status,
    title: look.book.text(`rounds.${item.n}.title`),
    story: look.book.text(`rounds.${item.n}.story`),
    from: round?.from ?? 0,
    until: round?.until ?? 0,
    minutes,
    /** In milliseconds of play: when its minutes are used up. */
    endsAt: item.opened === null ? null : item.opened.play + minutes * 60_000,
    opened: when(item.opened),
    closed: when(item.closed),
    extensions: item.extensions.map((more) => ({ minutes: more.minutes, when: when(more.mark) })),
    can: item.status === 'open' ? may(viewing, ['round.extend']) : [],
  };
}

export function viewPhase(_viewing: Viewing, item: PhaseItem): ViewItem {
  return { phase: item.id, status: item.status, started: when(item.started), ended: when(item.ended) };
}

/** Tables see their own role's seats, the control room all. Names are looked up and may have been erased. */
export function viewSeat(viewing: Viewing, item: SeatItem): ViewItem | null {
  const own = viewing.audience.role !== null && viewing.audience.role === item.role;
  if (!own && !seesAll(viewing)) return null;
  const { kind, role, people, present, ready, handovers } = item;
  return { kind, role, people, present, ready, handovers, name: viewing.look.nameOf(item.id) };
}
