import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { FieldDef } from '#app/domain/scenario/format.ts';
import type { Dice } from '#server/play/dice.ts';
import type { Play } from './play.ts';

/** Commands as a room might give them: mostly plausible, some late, some wrong. The numbers decide, nothing else. */

export interface Given {
  readonly seat: string;
  readonly input: CommandInput;
  readonly as?: string;
}

type Family = (play: Play, dice: Dice) => Given | undefined;

/** One step of play: time goes on a little, what is due comes, somebody does something. Says what was given. */
export function playOn(play: Play, dice: Dice, families: readonly Family[] = ALL): Given | undefined {
  play.wait(dice.roll(3) * 20_000 + dice.roll(1000));
  play.tick();
  // A room does not stand in the lobby or in a pause for long.
  const { stage: now } = play.state();
  const isWaiting = (now === 'paused' || now === 'lobby' || now === 'briefing') && dice.chance(60);
  const given = isWaiting ? stage(play, dice) : dice.pick(families)?.(play, dice);
  if (given) play.send(given.seat, given.input, given.as);
  return given;
}

const room: Family = (play, dice) => {
  if (dice.chance(30)) return { seat: dice.pick(['host', 'guest']) ?? 'host', input: { type: 'seat.leave' } };
  if (dice.chance(60)) {
    const [seat, kind, role] = dice.pick([
      ['host', 'table', 'host'],
      ['guest', 'companion', 'embassy'],
      ['wall', 'screen', null],
    ] as const) ?? ['host', 'table', 'host'];
    return { seat, input: { type: 'seat.join', kind, role, people: 1 + dice.roll(4) } };
  }
  const input = dice.pick<CommandInput>([
    { type: 'seat.handOver' },
    { type: 'table.ready', ready: dice.chance(50) },
  ]);
  return input && { seat: table(play, dice), input };
};

const stage: Family = (play, dice) => {
  const state = play.state();
  const by = (input: CommandInput): Given => ({ seat: 'op', input });
  if (state.stage === 'lobby' || state.stage === 'briefing')
    return by({ type: dice.chance(20) ? 'exercise.brief' : 'exercise.start' });
  if (state.stage === 'paused') return by({ type: 'exercise.resume' });
  if (state.stage === 'running') {
    if (dice.chance(15)) return by({ type: 'exercise.end', reasons: {} });
    if (dice.chance(20))
      return { seat: 'system', input: { type: 'exercise.hold', since: play.now() - dice.roll(90_000) } };
    return by({ type: 'exercise.pause', reason: dice.pick(['break', 'talk'] as const) ?? 'break' });
  }
  const next = dice.pick(['debrief.open', 'ratings.publish', 'exercise.close', 'exercise.resume'] as const);
  return next && dice.chance(40) ? by({ type: next }) : by({ type: 'exercise.start' });
};

const round: Family = (play, dice) => {
  const { round: open, rounds } = play.state();
  const last = Math.max(-1, ...Object.values(rounds).map(({ n }) => n));
  if (dice.chance(15)) return { seat: 'op', input: { type: 'story.advance', to: last * 3 + dice.roll(6) } };
  if (open === null) return { seat: 'op', input: { type: 'round.open', round: last + 1 } };
  if (dice.chance(60)) return undefined;
  const reasons = Object.fromEntries(
    [
      ...Object.keys(play.state().decisions).map((id) => `decision:${id}`),
      ...Object.keys(play.state().requests).map((id) => `request:${id}`),
    ]
      .filter(() => dice.chance(40))
      .map((id) => [id, dice.pick(['time-given', 'not-reached', 'blocked', 'carry'] as const) ?? 'carry']),
  );
  return { seat: 'op', input: { type: 'round.close', round: open, reasons } };
};

const inject: Family = (play, dice) => {
  const id = dice.pick([...play.scenario.injects.keys()]) ?? '';
  if (dice.chance(35)) {
    const type = dice.pick(['inject.release', 'inject.hold', 'inject.skip'] as const) ?? 'inject.hold';
    const input: CommandInput = { type, inject: id };
    return { seat: 'op', input };
  }
  const item = dice.pick(Object.values(play.state().injects).filter(({ status }) => status === 'released'));
  if (item && dice.chance(10)) {
    const to = dice.pick(item.to) ?? 'host';
    const input: CommandInput = { type: 'inject.resend', inject: item.id, to, reason: 'secret reason' };
    return { seat: 'op', input };
  }
  const type = dice.pick(['inject.open', 'inject.acknowledge'] as const) ?? 'inject.open';
  if (!item) return undefined;
  const input: CommandInput = { type, inject: item.id, opening: late(dice, item.opening) };
  const as = dice.pick(item.to);
  // The SimCell reads for those without a table, the operator for anybody.
  if (as !== undefined && dice.chance(25)) return { seat: dice.pick(['sim', 'op']) ?? 'sim', input, as };
  return { seat: table(play, dice), input };
};

const decision: Family = (play, dice) => {
  const item = dice.pick(Object.values(play.state().decisions));
  const def = item && play.scenario.decisions.get(item.id);
  if (!item || !def) return undefined;
  const on = { decision: item.id, opening: late(dice, item.opening) };
  if (dice.chance(12))
    return {
      seat: 'op',
      input: dice.chance(50)
        ? { type: 'decision.reopen', decision: item.id, reason: 'secret reason' }
        : dice.chance(50)
          ? { type: 'decision.extend', ...on, minutes: 5 }
          : { type: 'round.extend', round: play.state().round ?? 0, minutes: 5 },
    };
  const called = dice.chance(60) ? { called: 'secret call' } : {};
  const options = def.options.map(({ id }) => id);
  const likely: CommandInput | undefined =
    item.status === 'read-back' && dice.chance(60)
      ? { type: 'decision.confirm', ...on, ...called }
      : undefined;
  const input =
    likely ??
    dice.pick<CommandInput>([
      { type: 'decision.see', ...on },
      ...[0, 1, 2].map(
        (n): CommandInput => ({
          type: 'decision.readBack',
          ...on,
          option: (n === 0 ? options[0] : dice.pick(options)) ?? '',
          tell: some(dice, ['host', 'missions', 'relief', 'carrier', 'public', 'all']),
          languages: 1 + dice.roll(3),
          ...(dice.chance(50) ? { reason: 'secret reason' } : {}),
        }),
      ),
      { type: 'decision.confirm', ...on, ...called },
      { type: 'decision.cancelReadBack', ...on },
      { type: 'decision.defer', ...on, trigger: 'secret trigger', reviewDay: 4 },
      { type: 'decision.takeBack', ...on },
    ]);
  return input && byParty(play, dice, def.role, input);
};

/** A phone at a table says what it thinks; one that is not there yet joins first. */
const leaning: Family = (play, dice) => {
  const item = dice.pick(Object.values(play.state().decisions));
  const role = play.scenario.decisions.get(item?.id ?? '')?.role;
  if (!item || role === undefined) return undefined;
  const seat = dice.chance(5) ? 'host' : `phone-${1 + dice.roll(3)}-${dice.chance(95) ? role : 'host'}`;
  if (seat !== 'host' && play.state().seats[seat]?.present !== true)
    return { seat, input: { type: 'seat.join', kind: 'companion', role: seat.slice(8), people: 1 } };
  const on = { decision: item.id, opening: late(dice, item.opening) };
  const option = dice.chance(20) ? null : (dice.pick(item.options) ?? null);
  const isStanding = item.status === 'read-back' || item.status === 'confirmed';
  if (!dice.chance(isStanding ? 70 : 10)) return { seat, input: { type: 'decision.lean', ...on, option } };
  const seen = dice.chance(80) ? (item.readBack ?? item.settled)?.option : option;
  return {
    seat,
    input: {
      type: 'decision.disagree',
      ...on,
      ...(seen && dice.chance(60) ? { option: seen } : {}),
      disagrees: dice.chance(80),
    },
  };
};

const request: Family = (play, dice) => {
  const item = dice.pick(Object.values(play.state().requests));
  if (!item || dice.chance(35)) {
    const kind = dice.pick([...play.scenario.requests.values()]);
    const from = dice.pick(kind?.from ?? []) ?? 'host';
    const cites = dice.chance(50) ? { cites: dice.pick([...play.scenario.decisions.keys()]) ?? '' } : {};
    return (
      kind &&
      byParty(play, dice, from, {
        type: 'request.send',
        kind: kind.id,
        to: some(dice, ['host', 'relief', 'carrier', 'missions', 'embassy']).concat('host').slice(0, 2),
        fields: fieldsOf(dice, kind.fields),
        ...cites,
        note: 'secret note',
      })
    );
  }
  const def = play.scenario.requests.get(item.kind);
  const on = { request: item.id, opening: late(dice, item.opening) };
  if (dice.chance(30)) {
    const type = dice.pick(['request.remind', 'request.withdraw'] as const) ?? 'request.remind';
    return byParty(play, dice, item.from, { type, ...on });
  }
  if (dice.chance(25))
    return byParty(play, dice, dice.pick([item.from, item.to]) ?? item.to, {
      type: 'request.takeBack',
      request: item.id,
    });
  const refusal = dice.pick(def?.refusals.map(({ id }) => id) ?? []);
  return byParty(play, dice, item.turn ?? item.to, {
    type: 'request.answer',
    ...on,
    answer:
      dice.pick(['acknowledge', 'agree', 'agree-with-conditions', 'counter', 'refuse'] as const) ?? 'agree',
    conditions: some(dice, def?.conditions.map(({ id }) => id) ?? []),
    ...(refusal ? { refusal } : {}),
    fields: dice.chance(30) ? fieldsOf(dice, def?.fields ?? []) : {},
    ...(dice.chance(50) ? { called: 'secret call' } : {}),
    note: 'secret note',
  });
};

const act: Family = (play, dice) => {
  const by = dice.pick(PARTIES) ?? 'host';
  const subject =
    dice.pick([
      ...play.scenario.decisions.keys(),
      ...play.scenario.requests.keys(),
      ...play.scenario.documents.keys(),
    ]) ?? '';
  const to = some(dice, ['host', 'missions', 'carrier', 'relief', 'public']);
  const spoken = dice.pick(Object.values(play.state().spoken));
  if (spoken && dice.chance(30))
    return byParty(play, dice, spoken.with, {
      type: 'spoken.confirm',
      spoken: spoken.id,
      opening: late(dice, spoken.opening),
      agrees: dice.chance(70),
    });
  const document = dice.pick(Object.values(play.state().documents));
  if (document && dice.chance(20))
    return byParty(play, dice, document.role, { type: 'document.recall', document: document.id });
  const kind = dice.pick([...play.scenario.documents.values()]);
  const input = dice.pick<CommandInput>([
    {
      type: 'spoken.note',
      with: dice.pick(PARTIES) ?? 'host',
      about: subject,
      outcome: 'agreed',
      note: 'secret note',
    },
    {
      type: 'notice.send',
      about: subject,
      to: [...to, 'host'],
      languages: 1 + dice.roll(4),
      note: 'secret note',
    },
    {
      type: 'document.issue',
      kind: kind?.id ?? '',
      to: dice.chance(50) ? ['host'] : ['public', 'missions'],
      fields: fieldsOf(dice, kind?.fields ?? []),
      ...(dice.chance(60) ? { called: 'secret call' } : {}),
      note: 'secret note',
    },
    {
      type: 'action.propose',
      text: 'secret act',
      who: 'secret who',
      when: 'secret when',
      authority: 'secret law',
      told: to,
    },
    { type: 'budget.spend', items: some(dice, ['wardens', 'tents']).concat('tents').slice(0, 1) },
  ]);
  const owner = input?.type === 'document.issue' ? (kind?.roles[dice.roll(kind.roles.length)] ?? by) : by;
  return input && byParty(play, dice, owner, input);
};

const ruling: Family = (play, dice) => {
  const action = dice.pick(Object.values(play.state().actions));
  if (!action) return undefined;
  const own = [...play.scenario.decisions.values()].filter(
    ({ role }) => role === action.role || dice.chance(10),
  );
  const decisionId = dice.pick(own)?.id ?? 'none';
  const option =
    dice.pick(play.scenario.decisions.get(decisionId)?.options.map(({ id }) => id) ?? []) ?? 'none';
  const as = dice.pick([
    { to: 'option', decision: decisionId, option },
    { to: 'expectation', expectation: dice.pick([...play.scenario.expectations.keys()]) ?? '' },
    { to: 'document', document: dice.pick([...play.scenario.documents.keys()]) ?? '' },
    { to: 'noted' },
  ] as const);
  return (
    as && {
      seat: 'op',
      input: { type: 'action.adjudicate', action: action.id, opening: late(dice, action.opening), as },
    }
  );
};

const movement: Family = (play, dice) => {
  const item = dice.pick(Object.values(play.state().movements));
  if (!item) return undefined;
  const on = { movement: item.id, opening: late(dice, item.opening) };
  const owner = play.scenario.movements.get(item.id)?.owner ?? 'embassy';
  return byParty(
    play,
    dice,
    owner,
    dice.chance(60)
      ? { type: 'movement.depart', ...on }
      : { type: 'movement.hold', ...on, held: dice.chance(50) },
  );
};

const evaluation: Family = (play, dice) => {
  const task = dice.pick([...play.scenario.tasks.keys()]) ?? '';
  const line = dice.pick([...play.scenario.redLines.keys()]) ?? '';
  const [improvement] = Object.keys(play.state().improvements);
  if (improvement && dice.chance(20))
    return { seat: 'eva', input: { type: 'improvement.strike', improvement } };
  const input = dice.pick<CommandInput>([
    { type: 'note.add', task, text: 'secret note' },
    { type: 'improvement.add', text: 'secret plan', owner: 'secret office', due: 'secret day' },
    { type: 'rating.change', task, rating: 'M', reason: 'secret reason' },
    { type: 'telling.confirm', task, party: 'embassy', told: dice.chance(50) },
    { type: 'redLine.lift', redLine: line, reason: 'secret reason' },
  ]);
  return input && { seat: 'eva', input };
};

const past: Family = (play, dice) => {
  const seq = Math.max(1, play.entries.length - dice.roll(dice.chance(60) ? 3 : 30));
  if (dice.chance(10))
    return { seat: 'op', input: { type: 'exercise.rewind', to: seq, reason: 'secret reason' } };
  const author = play.entries[seq - 1]?.seat ?? 'op';
  const seat = dice.chance(50) ? 'op' : dice.chance(60) ? author : (dice.pick(['sim', ...PARTIES]) ?? 'op');
  return { seat, input: { type: 'entry.undo', seq } };
};

/** What parties do in play: no time, no steering, nothing that looks back. */
export const PARTY_FAMILIES: readonly Family[] = [
  inject,
  decision,
  decision,
  decision,
  leaning,
  leaning,
  request,
  request,
  act,
  act,
  ruling,
  movement,
];
export const ALL: readonly Family[] = [
  ...PARTY_FAMILIES,
  ...PARTY_FAMILIES,
  decision,
  request,
  act,
  room,
  stage,
  round,
  round,
  evaluation,
  past,
  past,
];

const PARTIES = ['host', 'embassy', 'relief', 'carrier'] as const;

/** Now and then somebody's device still has an earlier life of the item before it. */
function late(dice: Dice, opening: number): number {
  return dice.chance(7) ? Math.max(1, opening - 1) : Math.max(1, opening);
}

function table(play: Play, dice: Dice): string {
  return dice.pick(play.state().meta.inPlay) ?? 'host';
}

/** By the party's own table; sometimes by the operator, the SimCell or somebody else. */
function byParty(play: Play, dice: Dice, party: string, input: CommandInput): Given {
  if (dice.chance(4))
    return { seat: dice.pick(['host', 'embassy', 'guest', 'wall', 'eva']) ?? 'host', input };
  const isPlayed = play.state().meta.inPlay.includes(party);
  if (isPlayed && !dice.chance(10)) return { seat: party, input };
  return { seat: isPlayed ? 'op' : 'sim', input, as: party };
}

function some<T>(dice: Dice, from: readonly T[]): T[] {
  return from.filter(() => dice.chance(35));
}

function fieldsOf(dice: Dice, defs: readonly FieldDef[]): Record<string, string | number | boolean> {
  const value = (def: FieldDef) =>
    def.kind === 'number'
      ? dice.roll(900)
      : def.kind === 'yes-no'
        ? dice.chance(50)
        : def.kind === 'choice'
          ? (def.choices?.[0]?.id ?? '')
          : def.kind === 'place' && dice.chance(50)
            ? 'gate'
            : 'secret words';
  return Object.fromEntries(defs.filter(() => dice.chance(75)).map((def) => [def.id, value(def)]));
}
