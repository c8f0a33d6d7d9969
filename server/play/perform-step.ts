import type { Answer } from '#app/contract/messages.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { WalkthroughStep } from '#app/domain/scenario/walkthrough.ts';
import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Found, type Hand, itemsOf, waitFor } from './hand.ts';
import { mustOffer, mustOfferTelling } from './offers.ts';

export interface Hands {
  readonly operator: Hand;
  /** The table of a role that is played. */
  table(role: string): Hand | undefined;
  /** The entry with which the operator last changed what everybody sees; 0 before. Its news reaches each table by itself. */
  turned?(): number;
}

/** Does what one step says, through the seats that would do it. A refusal ends the walkthrough with its sentence. */
export async function performStep(hands: Hands, step: WalkthroughStep): Promise<void> {
  const { operator } = hands;
  switch (step.do) {
    case 'open-round':
      // STARTEX opened round 0.
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
      return speak(hands, step);
    default:
      return performAtTable(await caughtUp(hands, tableOf(hands, step.by)), operator, step);
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

async function performAtTable(hand: Hand, operator: Hand, step: TableStep): Promise<void> {
  switch (step.do) {
    case 'read':
      return read(hand, step.acknowledge);
    case 'buy':
      return tell(hand, { type: 'budget.spend', items: step.items });
    case 'choose':
      return choose(hand, step);
    case 'defer': {
      const { id: decision, opening } = await decisionOf(hand, step.decision);
      return tell(hand, {
        type: 'decision.defer',
        decision,
        opening,
        trigger: step.trigger,
        reviewDay: step.reviewDay,
      });
    }
    case 'take-back': {
      const { id: decision, opening } = await decisionOf(hand, step.decision);
      return tell(hand, { type: 'decision.takeBack', decision, opening });
    }
    case 'send': {
      const { request: kind, to, fields, cites } = step;
      mustOffer(hand, operator, 'request', kind, to);
      return tell(hand, {
        type: 'request.send',
        kind,
        to,
        fields,
        ...(cites === undefined ? {} : { cites }),
      });
    }
    case 'answer':
      return answer(hand, step);
    case 'remind':
    case 'withdraw': {
      const found = await waitFor(hand, `its request ${step.request}`, () =>
        itemsOf(hand, 'request').findLast(
          ({ item }) => item['kind'] === step.request && item['from'] === hand.name,
        ),
      );
      const type = step.do === 'remind' ? 'request.remind' : 'request.withdraw';
      return tell(hand, { type, request: found.id, opening: found.opening });
    }
    case 'issue': {
      const { document: kind, to, languages, fields, called } = step;
      mustOffer(hand, operator, 'document', kind, to);
      return tell(hand, {
        type: 'document.issue',
        kind,
        to,
        languages,
        fields,
        ...(called === undefined ? {} : { called }),
      });
    }
    case 'tell':
      await mustOfferTelling(hand, operator, step.about, step.to);
      return tell(hand, { type: 'notice.send', about: step.about, to: step.to, languages: step.languages });
    case 'act': {
      const { text, who, when, authority, told } = step;
      return tell(hand, { type: 'action.propose', text, who, when, authority, told });
    }
    case 'depart': {
      const found = await waitFor(hand, `the movement ${step.movement} with every square green`, () =>
        itemsOf(hand, 'movement').find(({ id, item }) => id === step.movement && item['status'] === 'ready'),
      );
      return tell(hand, { type: 'movement.depart', movement: found.id, opening: found.opening });
    }
    default:
      return assertNever(step);
  }
}

function tableOf(hands: Hands, role: string): Hand {
  const hand = role === 'operator' ? hands.operator : hands.table(role);
  if (!hand) throw new Error(`Nobody plays ${role} in this walkthrough`);
  return hand;
}

/** A round's news reaches each table by its own way: who acts before it would open nothing, and ask for too much. */
async function caughtUp(hands: Hands, hand: Hand): Promise<Hand> {
  const turned = hands.turned?.() ?? 0;
  return waitFor(hand, `the news of entry ${turned}`, () => (hand.seq() >= turned ? hand : undefined));
}

/** Opens what has come and looks at every decision that lies open. */
async function read(hand: Hand, acknowledge: boolean): Promise<void> {
  for (const { id: inject, item, opening } of itemsOf(hand, 'inject')) {
    if (item['status'] === 'delivered') await tell(hand, { type: 'inject.open', inject, opening });
    if (acknowledge && (item['status'] === 'delivered' || item['status'] === 'opened'))
      await tell(hand, { type: 'inject.acknowledge', inject, opening });
  }
  for (const { id: decision, item, opening } of itemsOf(hand, 'decision')) {
    if (item['seen'] === null) await tell(hand, { type: 'decision.see', decision, opening });
  }
}

async function choose(hand: Hand, step: Extract<WalkthroughStep, { do: 'choose' }>): Promise<void> {
  const { id: decision, opening } = await decisionOf(hand, step.decision);
  const { option, tell: parties, languages, called } = step;
  await tell(hand, { type: 'decision.readBack', decision, opening, option, tell: parties, languages });
  await tell(hand, {
    type: 'decision.confirm',
    decision,
    opening,
    ...(called === undefined ? {} : { called }),
  });
}

function decisionOf(hand: Hand, decision: string): Promise<Found> {
  return waitFor(hand, `the decision ${decision}`, () =>
    itemsOf(hand, 'decision').find(({ id }) => id === decision),
  );
}

async function answer(hand: Hand, step: Extract<WalkthroughStep, { do: 'answer' }>): Promise<void> {
  const found = await waitFor(hand, `a request ${step.request} from ${step.from} to answer`, () =>
    itemsOf(hand, 'request').findLast(
      ({ item }) =>
        item['kind'] === step.request &&
        sides(item['from'], item['to'], step.from) &&
        item['turn'] === hand.name,
    ),
  );
  const { conditions, refusal, fields, revertDay, called } = step;
  return tell(hand, {
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

/** After a counter the sender answers: then the other side is the receiver. */
function sides(from: unknown, to: unknown, other: string): boolean {
  return from === other || to === other;
}

async function speak(hands: Hands, step: Extract<WalkthroughStep, { do: 'speak' }>): Promise<void> {
  const hand = await caughtUp(hands, tableOf(hands, step.by));
  const before = new Set(itemsOf(hand, 'spoken').map(({ id }) => id));
  await tell(hand, { type: 'spoken.note', with: step.with, about: step.about, outcome: step.outcome });
  const other = hands.table(step.with);
  if (!step.confirm || !other) return;
  const found = await waitFor(other, `the talk with ${step.by}`, () =>
    itemsOf(other, 'spoken').find(
      ({ id, item }) => !before.has(id) && item['from'] === step.by && item['status'] === 'noted',
    ),
  );
  await tell(other, { type: 'spoken.confirm', spoken: found.id, opening: found.opening });
}

async function reply(operator: Hand, step: Extract<WalkthroughStep, { do: 'reply' }>): Promise<void> {
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
  operator: Hand,
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

async function tell(hand: Hand, command: CommandInput, as?: string): Promise<void> {
  const answered: Answer = await hand.send(command, as);
  if (!answered.ok)
    throw new Error(`${hand.name}: ${command.type} was refused (${answered.code}): ${answered.message}`);
}
