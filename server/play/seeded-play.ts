import { dueTimers } from '#app/domain/exercise/clock/timers-due.ts';
import { parseCommand } from '#app/domain/exercise/commands.ts';
import { decide } from '#app/domain/exercise/decide.ts';
import { factsOf } from '#app/domain/exercise/engine/facts-of.ts';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import { hasTable } from '#app/domain/exercise/engine/seats.ts';
import type { Entry } from '#app/domain/exercise/entries.ts';
import { evolve } from '#app/domain/exercise/evolve.ts';
import { pastOf } from '#app/domain/exercise/fold.ts';
import { initialState } from '#app/domain/exercise/initial-state.ts';
import { createdEntry } from '#app/domain/exercise/stage/create.ts';
import type { Meta, State } from '#app/domain/exercise/state.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { CLOCK_SEAT, type CommandId, type ExerciseId, type SeatId } from '#app/domain/shared/ids.ts';
import { ACT_FAMILIES, type Act, actsOf, familiesFor } from './acts-now.ts';
import type { Dice } from './dice.ts';
import { seenIn } from './sights.ts';
import type { Table, WishedValue } from './table.ts';
import { factKey, type Wishes } from './wishes.ts';

const EXERCISE = 'seeded' as ExerciseId;
const OPERATOR = 'operator';
/** The most acts per round that serve the play's wishes: more than any scenario needs. */
const MOST_WISHED = 150;
/** Further acts per round, from a quiet room to a busy one. */
const BUSY = [0, 2, 6, 16];
/** After how many of these it checks again whether a wish can be met. */
const CHECK_EVERY = 4;

export interface SeededPlay {
  readonly entries: readonly Entry[];
  /** The facts that came true, as named in `wishes.ts`. */
  readonly seen: ReadonlySet<string>;
}

/**
 * Plays a scenario automatically from STARTEX to ENDEX with only the rules: no server, no views, nothing stored. The dice
 * decide which roles have a table, how busy the room is and what it does. Wishes come first, then facts that are `isNew`. The
 * same dice and wishes give the same play. Throws if the rules throw or a condition fails.
 */
export function playSeeded(
  scenario: Scenario,
  given: { readonly dice: Dice; readonly wishes: Wishes; readonly isNew: (fact: string) => boolean },
): SeededPlay {
  const { dice, wishes, isNew } = given;
  const entries: Entry[] = [];
  const seen = new Set<string>();
  const made = new Set<string>();
  const facts = factsOf(scenario, () => state);
  const told = [...wishes.want].map((fact) => fact.split(':'));
  const toTell = new Map<string, string[]>();
  for (const [name, about = '', party = ''] of told)
    if (name === 'told') toTell.set(about, [...(toTell.get(about) ?? []), party]);
  const toFill = new Map<string, WishedValue[]>();
  for (const [name = '', kind = '', field = '', value = '', by] of told) {
    if (name !== 'sentWith' && name !== 'issuedWith') continue;
    const key = factKey(name, kind);
    toFill.set(key, [...(toFill.get(key) ?? []), { field, value, by }]);
  }
  const toReply = new Map(
    told.flatMap(([name, request = '', reply = '']): [string, string][] =>
      name === 'replied' ? [[request, reply]] : [],
    ),
  );
  const table = (): Table => ({ scenario, state, wishes, dice, facts, toTell, toReply, toFill });
  const past = pastOf(scenario, EXERCISE, entries);
  const meta = metaFor(scenario, dice, wishes);
  const created = createdEntry({ exercise: EXERCISE, at: 0, meta });
  let state = evolve(scenario, initialState(EXERCISE), created, past);
  entries.push(created);

  const send = (seat: string, input: CommandInput, as?: string): boolean => {
    const command = parseCommand(input);
    if (!command) throw new Error(`Malformed: ${JSON.stringify(input)}`);
    const commandId = `${entries.length}` as CommandId;
    const at = state.at + 1000 + dice.roll(60_000);
    const sender = { seat: seat as SeatId, commandId, at, lang: scenario.language, as };
    const outcome = decide(scenario, state, command, sender, past);
    if (!outcome.ok) return false;
    state = outcome.after;
    entries.push(outcome.entry);
    for (const event of outcome.entry.events)
      if (event.type === 'condition.failed') throw new Error(`${event.item}: ${event.error}`);
    for (const fact of seenIn(scenario, outcome.entry, state)) seen.add(fact);
    return true;
  };
  const join = (seat: string, kind: SeatKind, role: string | null) =>
    send(seat, { type: 'seat.join', kind, role, people: 1 });
  const perform = (act: Act): void => {
    const isOwn = act.by === null || hasTable(state, act.by);
    for (const input of act.give()) {
      const wasTaken =
        act.by === null || !isOwn ? send(OPERATOR, input, act.by ?? undefined) : send(act.by, input);
      if (!wasTaken) break;
    }
    for (const fact of act.makes) made.add(fact);
    for (const { timer, opening } of dueTimers(state, state.at))
      send(CLOCK_SEAT, { type: 'timer.fire', timer, opening });
  };

  join(OPERATOR, 'operator', null);
  for (const role of meta.inPlay) join(role, 'table', role);
  send(OPERATOR, { type: 'exercise.start' });
  const busy = dice.pick(BUSY) ?? 0;
  for (const { n } of scenario.rounds) {
    if (n > 0) send(OPERATOR, { type: 'round.open', round: n });
    actOnWishes();
    for (let left = busy; left > 0; left -= 1) {
      const act = drawAct(table(), isNew);
      if (!act) break;
      perform(act);
      if (left % CHECK_EVERY === 0) actOnWishes();
    }
    actOnWishes();
    send(OPERATOR, { type: 'round.close', round: n, reasons: reasonsFor(state, dice) });
  }
  send(OPERATOR, { type: 'exercise.end' });
  return { entries, seen };

  function actOnWishes(): void {
    for (let n = 0; n < MOST_WISHED; n += 1) {
      const open = [...wishes.want].filter((fact) => !made.has(fact));
      const act = wishedAct(table(), open);
      if (!act) return;
      perform(act);
    }
  }
}

/** The act that serves the first of the open wishes. */
function wishedAct(table: Table, open: readonly string[]): Act | undefined {
  const order = new Map(open.map((fact, at) => [fact, at]));
  let best: Act | undefined;
  let bestAt = Number.POSITIVE_INFINITY;
  for (const act of familiesFor(open).flatMap((family) => actsOf(family, table))) {
    for (const fact of act.makes) {
      const at = order.get(fact);
      if (at === undefined || at >= bestAt) continue;
      best = act;
      bestAt = at;
    }
  }
  return best;
}

/**
 * Draws a kind of act first, so that one decision gets as good a chance as forty documents, and then an act of that kind: mostly
 * one that no play has done before.
 */
function drawAct(table: Table, isNew: (fact: string) => boolean): Act | undefined {
  const { dice } = table;
  const families = [...ACT_FAMILIES];
  while (families.length > 0) {
    const [family = ''] = families.splice(dice.roll(families.length), 1);
    const acts = actsOf(family, table);
    const fresh = acts.filter(({ makes }) => makes.some(isNew));
    const act = dice.pick(fresh.length > 0 && dice.chance(70) ? fresh : acts);
    if (act) return act;
  }
  return undefined;
}

/** The roles in play, the pace and who answers for the others: given by the wishes, otherwise drawn. */
function metaFor(scenario: Scenario, dice: Dice, { want, avoid }: Wishes): Meta {
  const share = dice.pick([100, 75, 50]) ?? 100;
  const inPlay = scenario.roles
    .map(({ id }) => id)
    .filter((id) => {
      const isDrawn = dice.chance(share);
      return want.has(factKey('played', id)) || (isDrawn && !avoid.has(factKey('played', id)));
    });
  const isByRule = want.has('rule') || (!avoid.has('rule') && dice.chance(60));
  return {
    scenario: scenario.id,
    version: scenario.version,
    rules: '',
    rubric: '',
    texts: '',
    skin: '',
    language: scenario.language,
    pace:
      want.size > 0 || dice.chance(60)
        ? 'rounds'
        : (dice.pick(['facilitator', 'clock'] as const) ?? 'rounds'),
    replies: isByRule ? 'rule' : 'operator',
    inPlay,
    objectives: scenario.objectives.map(({ id }) => id),
  };
}

/** The operator's reasons for decisions still open when a round closes. Most get none. */
function reasonsFor(
  state: State,
  dice: Dice,
): Record<string, 'time-given' | 'not-reached' | 'blocked' | 'carry'> {
  const open = Object.values(state.decisions).filter(({ status }) => status === 'open');
  return Object.fromEntries(
    open
      .filter(() => dice.chance(20))
      .map(({ id }) => [
        `decision:${id}`,
        dice.pick(['carry', 'not-reached', 'blocked'] as const) ?? 'carry',
      ]),
  );
}
