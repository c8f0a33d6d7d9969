import type { Answer } from '#app/contract/messages.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { WalkthroughStep } from '#app/domain/scenario/walkthrough.ts';
import { assertNever } from '#app/domain/shared/assert-never.ts';
import { mustOffer, mustOfferTelling } from './offers.ts';
import { type Found, itemsOf, type Player, waitFor } from './player.ts';

export interface Players {
  readonly operator: Player;
  /** The table that plays this role. */
  table(role: string): Player | undefined;
  /** The last entry by which the operator changed everybody's view, or 0. Its news reaches each table at a different time. */
  turned?(): number;
}

/** Performs a step with the seats that would do it. If it is refused, throws with the refusal's sentence. */
export async function performStep(players: Players, step: WalkthroughStep): Promise<void> {
  const { operator } = players;
  switch (step.do) {
    case 'open-round':
      // STARTEX has already opened round 0.
      return step.round === 0 ? undefined : tell(operator, { type: 'round.open', round: step.round });
    case 'close-round':
      return tell(operator, { type: 'round.close', round: step.round, reasons: step.reasons });
    case 'pause':
      return tell(operator, { type: 'exercise.pause' });
    case 'resume':
      return tell(operator, { type: 'exercise.resume' });
    case 'release':
      return tell(operator, { type: 'inject.release', inject: step.inject });
    case 'note':
      return tell(operator, { type: 'note.add', task: step.task, text: step.text });
    case 'reply':
      return reply(operator, step);
    case 'adjudicate':
      return adjudicate(operator, step);
    case 'speak':
      return speak(players, step);
    default:
      return performAtTable(await caughtUp(players, tableOf(players, step.by)), operator, step);
  }
}

type TableStep = Exclude<
  WalkthroughStep,
  {
    do:
      | 'open-round'
      | 'close-round'
      | 'pause'
      | 'resume'
      | 'release'
      | 'note'
      | 'reply'
      | 'adjudicate'
      | 'speak';
  }
>;

async function performAtTable(player: Player, operator: Player, step: TableStep): Promise<void> {
  switch (step.do) {
    case 'read':
      return read(player, step.acknowledge);
    case 'buy':
      return tell(player, { type: 'budget.spend', items: step.items });
    case 'choose':
      return choose(player, step);
    case 'defer': {
      const { id: decision, opening } = await decisionOf(player, step.decision);
      return tell(player, {
        type: 'decision.defer',
        decision,
        opening,
        trigger: step.trigger,
        reviewDay: step.reviewDay,
      });
    }
    case 'take-back': {
      const { id: decision, opening } = await decisionOf(player, step.decision);
      return tell(player, { type: 'decision.takeBack', decision, opening });
    }
    case 'send': {
      const { request: kind, to, fields, cites } = step;
      mustOffer(player, operator, 'request', kind, to);
      return tell(player, {
        type: 'request.send',
        kind,
        to,
        fields,
        ...(cites === undefined ? {} : { cites }),
      });
    }
    case 'answer':
      return answer(player, step);
    case 'remind':
    case 'withdraw': {
      const found = await waitFor(player, `its request ${step.request}`, () =>
        itemsOf(player, 'request').findLast(
          ({ item }) => item['kind'] === step.request && item['from'] === player.name,
        ),
      );
      const type = step.do === 'remind' ? 'request.remind' : 'request.withdraw';
      return tell(player, { type, request: found.id, opening: found.opening });
    }
    case 'issue': {
      const { document: kind, to, languages, fields, called } = step;
      mustOffer(player, operator, 'document', kind, to);
      return tell(player, {
        type: 'document.issue',
        kind,
        to,
        languages,
        fields,
        ...(called === undefined ? {} : { called }),
      });
    }
    case 'tell':
      await mustOfferTelling(player, operator, step.about, step.to);
      return tell(player, { type: 'notice.send', about: step.about, to: step.to, languages: step.languages });
    case 'act': {
      const { text, who, when, authority, told } = step;
      return tell(player, { type: 'action.propose', text, who, when, authority, told });
    }
    case 'depart': {
      const found = await waitFor(player, `the movement ${step.movement} with every square green`, () =>
        itemsOf(player, 'movement').find(
          ({ id, item }) => id === step.movement && item['status'] === 'ready',
        ),
      );
      return tell(player, { type: 'movement.depart', movement: found.id, opening: found.opening });
    }
    default:
      return assertNever(step);
  }
}

function tableOf(players: Players, role: string): Player {
  const player = role === 'operator' ? players.operator : players.table(role);
  if (!player) throw new Error(`Nobody plays ${role} in this walkthrough`);
  return player;
}

/** Waits until a player's view has the last change for everybody. Acting earlier would miss new items and be refused. */
async function caughtUp(players: Players, player: Player): Promise<Player> {
  const turned = players.turned?.() ?? 0;
  return waitFor(player, `the news of entry ${turned}`, () => (player.seq() >= turned ? player : undefined));
}

/** Opens every delivered inject and looks at every open decision. */
async function read(player: Player, acknowledge: boolean): Promise<void> {
  for (const { id: inject, item, opening } of itemsOf(player, 'inject')) {
    if (item['status'] === 'delivered') await tell(player, { type: 'inject.open', inject, opening });
    if (acknowledge && (item['status'] === 'delivered' || item['status'] === 'opened'))
      await tell(player, { type: 'inject.acknowledge', inject, opening });
  }
  for (const { id: decision, item, opening } of itemsOf(player, 'decision')) {
    if (item['seen'] === null) await tell(player, { type: 'decision.see', decision, opening });
  }
}

async function choose(player: Player, step: Extract<WalkthroughStep, { do: 'choose' }>): Promise<void> {
  const { id: decision, opening } = await decisionOf(player, step.decision);
  const { option, tell: parties, languages, called } = step;
  await tell(player, { type: 'decision.readBack', decision, opening, option, tell: parties, languages });
  await tell(player, {
    type: 'decision.confirm',
    decision,
    opening,
    ...(called === undefined ? {} : { called }),
  });
}

function decisionOf(player: Player, decision: string): Promise<Found> {
  return waitFor(player, `the decision ${decision}`, () =>
    itemsOf(player, 'decision').find(({ id }) => id === decision),
  );
}

async function answer(player: Player, step: Extract<WalkthroughStep, { do: 'answer' }>): Promise<void> {
  const found = await waitFor(player, `a request ${step.request} from ${step.from} to answer`, () =>
    itemsOf(player, 'request').findLast(
      ({ item }) =>
        item['kind'] === step.request &&
        sides(item['from'], item['to'], step.from) &&
        item['turn'] === player.name,
    ),
  );
  const { conditions, refusal, fields, revertDay, called } = step;
  return tell(player, {
    type: 'request.answer',
    request: found.id,
    opening: found.opening,
    answer: step.answer,
    conditions,
    fields,
    ...(refusal === undefined ? {} : { refusal }),
    ...(revertDay === undefined ? {} : { revertDay }),
    ...(called === undefined ? {} : { called }),
  });
}

/** The other side of a request: its sender, or its receiver after a counter, when the sender has to answer. */
function sides(from: unknown, to: unknown, other: string): boolean {
  return from === other || to === other;
}

async function speak(players: Players, step: Extract<WalkthroughStep, { do: 'speak' }>): Promise<void> {
  const player = await caughtUp(players, tableOf(players, step.by));
  const before = new Set(itemsOf(player, 'spoken').map(({ id }) => id));
  await tell(player, { type: 'spoken.note', with: step.with, about: step.about, outcome: step.outcome });
  const other = players.table(step.with);
  if (!step.confirm || !other) return;
  const found = await waitFor(other, `the talk with ${step.by}`, () =>
    itemsOf(other, 'spoken').find(
      ({ id, item }) => !before.has(id) && item['from'] === step.by && item['status'] === 'noted',
    ),
  );
  await tell(other, { type: 'spoken.confirm', spoken: found.id, opening: found.opening });
}

async function reply(operator: Player, step: Extract<WalkthroughStep, { do: 'reply' }>): Promise<void> {
  const found = await waitFor(operator, `a request ${step.request} that ${step.as} has to answer`, () =>
    itemsOf(operator, 'request').findLast(
      ({ item }) => item['kind'] === step.request && item['from'] === step.from && item['turn'] === step.as,
    ),
  );
  const ready = (
    found.item['ready'] as readonly { id: string; answer: string; conditions: string[]; text: string }[]
  ).find((one) => one.id === step.ready);
  if (!ready) throw new Error(`The request ${step.request} has no ready reply ${step.ready}`);
  const answered = ready.answer as Extract<WalkthroughStep, { do: 'answer' }>['answer'];
  const { conditions, text: note } = ready;
  await tell(
    operator,
    { type: 'request.answer', request: found.id, opening: found.opening, answer: answered, conditions, note },
    step.as,
  );
}

async function adjudicate(
  operator: Player,
  step: Extract<WalkthroughStep, { do: 'adjudicate' }>,
): Promise<void> {
  const found = await waitFor(operator, `a free action of ${step.action} to rule on`, () =>
    itemsOf(operator, 'action').findLast(
      ({ item }) => item['role'] === step.action && item['ruling'] === null,
    ),
  );
  const as = step.option
    ? ({ to: 'option', ...step.option } as const)
    : step.expectation !== undefined
      ? ({ to: 'expectation', expectation: step.expectation } as const)
      : ({ to: 'noted' } as const);
  await tell(operator, { type: 'action.adjudicate', action: found.id, opening: found.opening, as });
}

async function tell(player: Player, command: CommandInput, as?: string): Promise<void> {
  const answered: Answer = await player.send(command, as);
  if (!answered.ok)
    throw new Error(`${player.name}: ${command.type} was refused (${answered.code}): ${answered.message}`);
}
