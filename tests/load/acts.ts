import type { View, ViewItem } from '#app/domain/exercise/view.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { PlannedSeat } from './seat-plan.ts';

// What one seat does, and does without end: a table opens what comes to it, reads back and cancels, asks others, answers
// and withdraws, notes what it talked about, tells others, proposes. Each act is made from what the seat sees, as a
// person's would be, and none of them is refused by the rules.

export interface Act {
  readonly command: CommandInput;
  /** Roles whose seats see something of it; whoever sees all does anyway. */
  readonly parties: readonly string[];
}

export interface Actor {
  /** Takes in what the seat is shown: a whole view, or what changed in it. */
  see(put: View): void;
  /** What the seat does now; `undefined` when it has nothing to do. */
  next(): Act | undefined;
}

/** Who asks whom for what, of two-borders. */
const ASKS: Readonly<Record<string, readonly (readonly [kind: string, to: string])[]>> = {
  host: [
    ['data-security', 'embassy-a'],
    ['data-security', 'iom'],
  ],
  'embassy-a': [
    ['exit-waiver', 'host'],
    ['movement-assistance', 'iom'],
    ['ship-places', 'embassy-b'],
  ],
  'embassy-b': [
    ['exit-waiver', 'host'],
    ['data-nationals', 'transit'],
  ],
  transit: [['movement-assistance', 'iom']],
  iom: [
    ['transit-admission', 'transit'],
    ['ship-places', 'embassy-b'],
  ],
};

const SPEAKS_WITH: Readonly<Record<string, string>> = {
  host: 'migrants',
  'embassy-a': 'host',
  'embassy-b': 'embassy-a',
  transit: 'iom',
  iom: 'transit',
  migrants: 'iom',
};

/** A request of its own that a table tells others of; no other table tells of the same one. */
const TELLS_OF: Readonly<Record<string, string>> = {
  host: 'data-security',
  'embassy-a': 'exit-waiver',
  'embassy-b': 'data-nationals',
  transit: 'movement-assistance',
  iom: 'transit-admission',
};

/** Parties that nobody plays: they can be told, and then the teller's own room hears of it. */
const TOLD = ['unhcr', 'relief-society', 'press', 'families', 'employers', 'donor', 'capital', 'carriers'];
const LANGUAGES = 5;

/** Of so many acts one opens or acknowledges something that came, so that there is something to open to the end. */
const READS_EVERY = 4;

/** What a table does of its own accord, over and over; reactions to others come before it. */
const TABLE_CYCLE = [
  'read-back',
  'request',
  'speak',
  'read-back',
  'tell',
  'request',
  'speak',
  'propose',
] as const;

export function createActor(seat: PlannedSeat, offset: number): Actor {
  if (seat.kind === 'table' && seat.role !== null) return createTable(seat.role, offset);
  if (seat.kind === 'operator') return createOperator();
  return createEvaluator(offset);
}

function createTable(role: string, offset: number): Actor {
  const waiting: Act[] = [];
  const toRead: Act[] = [];
  const queued = new Set<string>();
  const forms = new Map<string, ViewItem>();
  const decisions = new Map<string, ViewItem>();
  const sent = new Set<string>();
  let turn = offset;
  let cycle = offset;
  let asked = offset;
  let told = 0;

  /** Once for each status that the item comes to. */
  function react(key: string, item: ViewItem, act: Act, queue = waiting): void {
    const once = `${key}/${String(item['status'])}/${String(item['opening'])}`;
    if (queued.has(once)) return;
    queued.add(once);
    queue.push(act);
  }

  function seeOne(key: string, item: ViewItem): void {
    const [kind, id = ''] = key.split(':');
    const opening = Number(item['opening']);
    if (kind === 'request-kind') forms.set(id, item);
    if (kind === 'decision') decisions.set(id, item);
    if (kind === 'inject') {
      const parties = [role];
      if (item['status'] === 'delivered')
        react(key, item, { command: { type: 'inject.open', inject: id, opening }, parties }, toRead);
      if (item['status'] === 'opened')
        react(key, item, { command: { type: 'inject.acknowledge', inject: id, opening }, parties }, toRead);
    }
    if (kind === 'request') {
      if (item['from'] === role) sent.add(String(item['kind']));
      const parties = [String(item['from']), String(item['to'])];
      if (item['status'] === 'sent' && item['turn'] === role) {
        const command = { type: 'request.answer', request: id, opening, answer: 'acknowledge' } as const;
        react(key, item, { command, parties });
      }
      if (item['status'] === 'acknowledged' && item['from'] === role)
        react(key, item, { command: { type: 'request.withdraw', request: id, opening }, parties });
    }
    if (kind === 'spoken' && item['status'] === 'noted' && item['with'] === role) {
      const parties = [String(item['from']), role];
      react(key, item, { command: { type: 'spoken.confirm', spoken: id, opening }, parties });
    }
  }

  function initiate(what: (typeof TABLE_CYCLE)[number]): Act | undefined {
    switch (what) {
      case 'read-back':
        return readBackOrCancel();
      case 'request':
        return ask();
      case 'speak': {
        const other = SPEAKS_WITH[role] ?? 'iom';
        const about = [...decisions.keys(), ...sent][0];
        if (about === undefined) return undefined;
        const command = { type: 'spoken.note', with: other, about, outcome: 'will-revert' } as const;
        return { command, parties: [role, other] };
      }
      case 'tell': {
        const about = TELLS_OF[role];
        // Told once more in as many languages it is no news; and nobody tells of what it has not sent.
        if (about === undefined || !sent.has(about) || told >= TOLD.length * LANGUAGES) return undefined;
        const to = TOLD[told % TOLD.length] ?? '';
        const languages = 1 + Math.floor(told / TOLD.length);
        told += 1;
        return { command: { type: 'notice.send', about, to: [to], languages }, parties: [role] };
      }
      case 'propose': {
        const text = 'We open a second desk at the gate and ask the elders to sit at it.';
        const [who, when, authority] = ['Our officer at the gate', 'Tonight', 'The head of our office'];
        return { command: { type: 'action.propose', text, who, when, authority }, parties: [role] };
      }
    }
  }

  function readBackOrCancel(): Act | undefined {
    for (const [id, item] of decisions) {
      const opening = Number(item['opening']);
      const parties = [role];
      if (item['status'] === 'read-back')
        return { command: { type: 'decision.cancelReadBack', decision: id, opening }, parties };
      const option = (item['options'] as readonly { id: string }[]).at(-1)?.id;
      if (item['status'] !== 'open' || option === undefined) continue;
      const tell = (item['tell'] as readonly { id: string }[]).map((party) => party.id);
      const command = {
        type: 'decision.readBack',
        decision: id,
        opening,
        option,
        tell,
        languages: 3,
      } as const;
      return { command, parties };
    }
    return undefined;
  }

  function ask(): Act | undefined {
    const own = ASKS[role] ?? [];
    const [kind, to] = own[asked % Math.max(1, own.length)] ?? [];
    asked += 1;
    if (kind === undefined || to === undefined) return undefined;
    const fields = fill((forms.get(kind)?.['form'] ?? []) as readonly FormField[]);
    return { command: { type: 'request.send', kind, to: [to], fields }, parties: [role, to] };
  }

  return {
    see(put) {
      for (const [key, item] of Object.entries(put)) seeOne(key, item);
    },
    next() {
      turn += 1;
      const reading = turn % READS_EVERY === 0 ? toRead.shift() : undefined;
      const reaction = reading ?? waiting.shift();
      if (reaction !== undefined) return reaction;
      for (let tries = 0; tries < TABLE_CYCLE.length; tries += 1) {
        const act = initiate(TABLE_CYCLE[cycle % TABLE_CYCLE.length] ?? 'speak');
        cycle += 1;
        if (act !== undefined) return act;
      }
      return undefined;
    },
  };
}

interface FormField {
  readonly id: string;
  readonly kind: string;
  readonly required: boolean;
  readonly choices?: readonly { readonly id: string }[];
}

function fill(form: readonly FormField[]): Record<string, string | number | boolean> {
  const entries = form
    .filter(({ required }) => required)
    .map(({ id, kind, choices }): [string, string | number | boolean] => {
      if (kind === 'number') return [id, 120];
      if (kind === 'yes-no') return [id, true];
      return [id, kind === 'choice' ? (choices?.[0]?.id ?? '') : 'west-post'];
    });
  return Object.fromEntries(entries);
}

/** Rules on free actions, and otherwise lets the room play. */
function createOperator(): Actor {
  const waiting: Act[] = [];
  const seen = new Set<string>();
  return {
    see(put) {
      for (const [key, item] of Object.entries(put)) {
        const [kind, id = ''] = key.split(':');
        if (kind !== 'action' || item['ruling'] !== null || seen.has(key)) continue;
        seen.add(key);
        const opening = Number(item['opening']);
        waiting.push({
          command: { type: 'action.adjudicate', action: id, opening, as: { to: 'noted' } },
          parties: [String(item['role'])],
        });
      }
    },
    next: () => waiting.shift(),
  };
}

/** Writes a note once in so many turns: listening is most of what an evaluator does. */
function createEvaluator(offset: number): Actor {
  const everyTurns = 4;
  let turn = offset;
  return {
    see() {},
    next() {
      turn += 1;
      if (turn % everyTurns !== 0) return undefined;
      const text = 'The table asked the other side before it decided.';
      return { command: { type: 'note.add', text }, parties: [] };
    },
  };
}
