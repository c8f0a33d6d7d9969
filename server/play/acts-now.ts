import { isUndecided } from '#app/domain/exercise/decision/item.ts';
import { hasTable } from '#app/domain/exercise/engine/seats.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { RequestKind, Scenario } from '#app/domain/scenario/compiled.ts';
import type { Dice } from './dice.ts';
import { drawFields, FILLER, waysToFill } from './fill-form.ts';
import type { Table } from './table.ts';
import { factKey } from './wishes.ts';

/** Something that a party, or the operator (null), could do now. */
export interface Act {
  readonly by: string | null;
  /** The facts that it makes true, as named in `wishes.ts`. */
  readonly makes: readonly string[];
  give(): readonly CommandInput[];
}

/** More requests of one kind from one party would show nothing new. */
const MOST = 2;

/** The kinds of acts, each with the facts that it can make true. */
const FAMILIES: Readonly<
  Record<string, { readonly list: (table: Table) => readonly Act[]; readonly makes: readonly string[] }>
> = {
  buy: { list: buying, makes: ['bought'] },
  decide: { list: deciding, makes: ['chose', 'decided', 'deferred'] },
  ask: { list: asking, makes: ['sent', 'sentWith'] },
  answer: { list: answering, makes: ['agreed', 'agreedWith', 'refused'] },
  issue: { list: issuing, makes: ['issued', 'issuedWith'] },
  tell: { list: telling, makes: ['told'] },
  talk: { list: talking, makes: ['spoke'] },
  read: { list: reading, makes: ['opened', 'acknowledged'] },
  release: { list: releasing, makes: ['released'] },
  move: { list: moving, makes: ['departed'] },
  reopen: { list: reopening, makes: ['reopened'] },
  undo: { list: undoing, makes: [] },
};
export const ACT_FAMILIES = Object.keys(FAMILIES);

/** The acts of one kind that the rules would accept now and the play's wishes allow. Reads the state without making a view. */
export function actsOf(family: string, table: Table): readonly Act[] {
  const { avoid } = table.wishes;
  return (FAMILIES[family]?.list(table) ?? []).filter(({ makes }) => !makes.some((fact) => avoid.has(fact)));
}

/** The kinds of acts that can make these facts true. */
export function familiesFor(facts: readonly string[]): readonly string[] {
  const names = new Set(facts.map((fact) => fact.slice(0, fact.indexOf(':'))));
  return ACT_FAMILIES.filter((family) => FAMILIES[family]?.makes.some((name) => names.has(name)));
}

function buying({ scenario, state }: Table): Act[] {
  const { budget, roles } = scenario;
  if (!budget || state.round !== 0) return [];
  return roles.flatMap(({ id: by }) => {
    const spent = state.budgets[by];
    return budget.items
      .filter(
        (item) =>
          item.roles.includes(by) &&
          !spent?.items.includes(item.id) &&
          item.staffDays <= budget.staffDays - (spent?.staffDays ?? 0) &&
          item.money <= budget.money - (spent?.money ?? 0),
      )
      .map(({ id }) =>
        act(by, [factKey('bought', id), factKey('bought', id, by)], () => [
          { type: 'budget.spend', items: [id] },
        ]),
      );
  });
}

function deciding(table: Table): Act[] {
  const { scenario, state, dice } = table;
  return Object.values(state.decisions).flatMap((item) => {
    const decision = scenario.decisions.get(item.id);
    if (!decision || !isUndecided(item)) return [];
    const { id, role: by } = decision;
    const on = { decision: id, opening: item.opening };
    const chosen = item.options.map((option) => {
      const tell = receiversOf(table, id, decision.tell, by);
      const redLine = decision.options.find((one) => one.id === option)?.redLine;
      const makes = [
        factKey('chose', id, option),
        factKey('decided', id),
        ...crossedBy(redLine),
        ...toldBy(id, tell),
      ];
      return act(by, makes, () => [
        { type: 'decision.readBack', ...on, option, tell, languages: 1 + dice.roll(3) },
        { type: 'decision.confirm', ...on, called: FILLER },
      ]);
    });
    if (!decision.mayDefer) return chosen;
    const deferred = act(by, [factKey('deferred', id)], () => [
      { type: 'decision.defer', ...on, trigger: FILLER, reviewDay: 3 },
    ]);
    return [...chosen, deferred];
  });
}

function asking(table: Table): Act[] {
  const { scenario, state } = table;
  const sent = Object.values(state.requests);
  return [...scenario.requests.values()].flatMap((kind) => {
    if (!isTimeToSend(table, kind)) return [];
    const receivers = kind.to.flatMap((id) => scenario.partiesOf(id));
    return kind.from
      .flatMap((id) => scenario.partiesOf(id))
      .filter((by) => {
        const own = sent.filter((item) => item.kind === kind.id && item.from === by);
        return own.length < MOST && own.every(({ turn }) => turn === null);
      })
      .flatMap((by) => {
        const to = receivers.filter((id) => id !== by);
        if (to.length === 0) return [];
        const makes = [factKey('sent', kind.id), factKey('sent', kind.id, by), ...toldBy(kind.id, to)];
        return waysToFill(table, 'sentWith', kind, by).map((filled) =>
          act(by, [...makes, ...filled.makes], () => [
            { type: 'request.send', kind: kind.id, to, fields: filled.fields() },
          ]),
        );
      });
  });
}

/** If the play wants a certain ready reply, the request is not sent before the rules would choose that reply. */
function isTimeToSend({ facts, toReply }: Table, { id: request, ready }: RequestKind): boolean {
  const wished = toReply.get(request);
  const reply = wished === undefined ? undefined : ready.find(({ id }) => id === wished);
  if (!reply) return true;
  const holds = ({ when }: (typeof ready)[number]) => when === undefined || when.holds(facts) === true;
  // An earlier reply without a condition is only a holding reply, which this one may follow.
  return holds(reply) && !ready.slice(0, ready.indexOf(reply)).some((one) => one.when && holds(one));
}

function answering(table: Table): Act[] {
  const { scenario, state, dice } = table;
  return Object.values(state.requests).flatMap((item) => {
    const by = item.turn;
    const kind = scenario.requests.get(item.kind);
    if (by === null || !kind || (state.meta.replies === 'rule' && !hasTable(state, by))) return [];
    const on = { type: 'request.answer', request: item.id, opening: item.opening } as const;
    const bothOf = (fact: string) => [factKey(fact, kind.id), factKey(fact, kind.id, item.from)];
    const agree = (conditions: readonly string[]) => {
      const terms = conditions.length > 0 ? conditions : item.conditions;
      const lines = kind.conditions.filter(({ id }) => terms.includes(id)).map(({ redLine }) => redLine);
      const makes = [
        ...bothOf('agreed'),
        ...terms.map((id) => factKey('agreedWith', kind.id, id)),
        ...lines.flatMap(crossedBy),
      ];
      const answer = conditions.length > 0 ? ('agree-with-conditions' as const) : ('agree' as const);
      return act(by, makes, () => [
        { ...on, answer, conditions: [...conditions], called: FILLER, fields: {} },
      ]);
    };
    const refusal = dice.pick(kind.refusals)?.id;
    const refused = act(by, bothOf('refused'), () => [
      { ...on, answer: 'refuse', ...(refusal === undefined ? {} : { refusal }) },
    ]);
    const held = act(by, [factKey('acknowledged-request', kind.id)], () => [
      { ...on, answer: 'acknowledge', revertDay: 3 },
    ]);
    const countered = act(by, [factKey('countered', kind.id)], () => [
      {
        ...on,
        answer: 'counter',
        conditions: someOf(dice, kind.conditions).map(({ id }) => id),
        fields: drawFields(table, kind.fields),
      },
    ]);
    return [
      agree([]),
      ...kind.conditions.map(({ id }) => agree([id])),
      refused,
      ...(item.status === 'sent' ? [held] : []),
      ...(item.steps.length < 4 ? [countered] : []),
    ];
  });
}

function issuing(table: Table): Act[] {
  const { scenario, state, dice } = table;
  const issued = Object.values(state.documents);
  return [...scenario.documents.values()].flatMap((kind) =>
    kind.roles
      .filter((by) => issued.filter((item) => item.kind === kind.id && item.role === by).length < MOST)
      .flatMap((by) => {
        const may = kind.to.flatMap((id) => scenario.partiesOf(id)).filter((id) => id !== by);
        const to = receiversOf(table, kind.id, may, by).filter((id) => may.includes(id));
        const [first] = may;
        if (to.length === 0 && first !== undefined) to.push(first);
        if (to.length === 0) return [];
        const makes = [
          factKey('issued', kind.id),
          factKey('issued', kind.id, by),
          ...crossedBy(kind.redLine),
          ...toldBy(kind.id, to),
        ];
        return waysToFill(table, 'issuedWith', kind, by).map((filled) =>
          act(by, [...makes, ...filled.makes], () => [
            {
              type: 'document.issue',
              kind: kind.id,
              to,
              languages: 1 + dice.roll(3),
              fields: filled.fields(),
              called: FILLER,
            },
          ]),
        );
      }),
  );
}

/** A party may tell anybody about its own decisions, documents and requests. */
function telling(table: Table): Act[] {
  const { scenario, state, toTell, dice } = table;
  const subjects = [
    ...Object.values(state.decisions)
      .filter(({ status }) => status === 'confirmed')
      .map(({ id }) => ({ about: id, by: scenario.decisions.get(id)?.role })),
    ...Object.values(state.documents).map(({ kind, role }) => ({ about: kind, by: role })),
    ...Object.values(state.requests).map(({ kind, from }) => ({ about: kind, by: from })),
  ];
  const others = partiesOf(scenario);
  return subjects.flatMap(({ about, by }) => {
    const wished = (toTell.get(about) ?? []).filter((id) => id !== by);
    const to = wished.length > 0 ? wished : [dice.pick(others.filter((id) => id !== by)) ?? 'public'];
    if (by === undefined || to.length === 0) return [];
    return act(by, toldBy(about, to), () => [
      { type: 'notice.send', about, to, languages: 1 + dice.roll(3) },
    ]);
  });
}

function talking(table: Table): Act[] {
  const { scenario, state, wishes, dice } = table;
  const confirmed = Object.values(state.spoken).flatMap((item) => {
    if (item.status !== 'noted' || (state.meta.replies === 'rule' && !hasTable(state, item.with))) return [];
    const makes = [factKey('spoke', item.about), factKey('spoke', item.about, item.from)];
    return act(item.with, makes, () => [
      { type: 'spoken.confirm', spoken: item.id, opening: item.opening, agrees: true },
    ]);
  });
  const subjects = [
    ...Object.keys(state.decisions).map((id) => [id, [scenario.decisions.get(id)?.role]] as const),
    ...[...scenario.documents.values()].map(({ id, roles }) => [id, roles] as const),
    ...[...scenario.requests.values()].map(
      ({ id, from }) => [id, from.flatMap((one) => scenario.partiesOf(one))] as const,
    ),
  ];
  const wished = subjects.filter(([id]) => [...wishes.want].some((fact) => fact.startsWith(`spoke:${id}`)));
  const free = dice.pick(subjects);
  const noted = [...wished, ...(free ? [free] : [])].flatMap(([about, speakers]) =>
    speakers.flatMap((by) => {
      const other = dice.pick(partiesOf(scenario).filter((id) => id !== by && id !== 'public'));
      if (by === undefined || other === undefined) return [];
      if (Object.values(state.spoken).some((item) => item.about === about && item.from === by)) return [];
      const makes = [factKey('spoke', about), factKey('spoke', about, by)];
      return act(by, makes, () => [{ type: 'spoken.note', with: other, about, outcome: 'agreed' }]);
    }),
  );
  return [...confirmed, ...noted];
}

function reading({ state }: Table): Act[] {
  return Object.values(state.injects).flatMap((item) =>
    Object.entries(item.tables).flatMap(([by, { status }]) => {
      if (status === 'acknowledged') return [];
      const on = { inject: item.id, opening: item.opening };
      const opened = act(by, [factKey('opened', item.id, by)], () => [{ type: 'inject.open', ...on }]);
      const taken = act(by, [factKey('acknowledged', item.id, by)], () => [
        { type: 'inject.acknowledge', ...on },
      ]);
      return status === 'delivered' ? [opened, taken] : [taken];
    }),
  );
}

/** Injects that are offered, and contingencies that nothing offers, but none whose condition has not been met. */
function releasing({ scenario, state }: Table): Act[] {
  const offered = new Set([...scenario.expectations.values()].map(({ contingency }) => contingency));
  return [...scenario.injects.values()]
    .filter(({ id, round, contingency, when }) => {
      const status = state.injects[id]?.status;
      if (status === 'offered') return true;
      const isByHand = contingency && when === undefined && !offered.has(id);
      return isByHand && status === undefined && state.rounds[round] !== undefined;
    })
    .map(({ id }) => act(null, [factKey('released', id)], () => [{ type: 'inject.release', inject: id }]));
}

function moving({ scenario, state }: Table): Act[] {
  return Object.values(state.movements).flatMap((item) => {
    const by = scenario.movements.get(item.id)?.owner;
    if (by === undefined) return [];
    const on = { movement: item.id, opening: item.opening };
    if (item.status === 'held')
      return act(by, [factKey('resumed', item.id)], () => [{ type: 'movement.hold', ...on, held: false }]);
    if (item.status !== 'ready') return [];
    return act(by, [factKey('departed', item.id)], () => [{ type: 'movement.depart', ...on }]);
  });
}

/** The operator may reopen a decision that the rules made for a role that nobody plays. */
function reopening({ state }: Table): Act[] {
  return Object.values(state.decisions)
    .filter(({ settled, status }) => status === 'confirmed' && settled?.by === 'rule')
    .map(({ id }) =>
      act(null, [factKey('reopened', id)], () => [{ type: 'decision.reopen', decision: id, reason: FILLER }]),
    );
}

/** Taking things back, but only in plays without wishes, which that could undo. */
function undoing({ scenario, state, wishes }: Table): Act[] {
  if (wishes.want.size > 0) return [];
  return [
    ...Object.values(state.decisions)
      .filter(({ status, effective }) => status === 'confirmed' && effective === null)
      .map(({ id, opening }) =>
        act(scenario.decisions.get(id)?.role ?? null, [], () => [
          { type: 'decision.takeBack', decision: id, opening },
        ]),
      ),
    ...Object.values(state.requests)
      .filter(({ status }) => status === 'sent')
      .map(({ id, from, opening }) =>
        act(from, [], () => [{ type: 'request.withdraw', request: id, opening }]),
      ),
    ...Object.values(state.documents)
      .filter(({ recalled, issued }) => recalled === null && issued.round === state.round)
      .map(({ id, role }) => act(role, [], () => [{ type: 'document.recall', document: id }])),
  ];
}

function act(by: string | null, makes: readonly string[], give: () => readonly CommandInput[]): Act {
  return { by, makes, give };
}

const crossedBy = (redLine: string | undefined): string[] =>
  redLine === undefined ? [] : [factKey('crossed', redLine)];
const toldBy = (about: string, to: readonly string[]): string[] =>
  to.map((party) => factKey('told', about, party));
const partiesOf = ({ roles, voices }: Scenario): string[] => [
  ...roles.map(({ id }) => id),
  ...voices.map(({ id }) => id),
  'public',
];
const someOf = <T>(dice: Dice, from: readonly T[]): T[] => from.filter(() => dice.chance(50));

/** The receivers that the play wants, and a random choice of the possible ones. */
function receiversOf(
  { scenario, wishes, toTell, dice }: Table,
  about: string,
  may: readonly string[],
  by: string,
): string[] {
  const wished = toTell.get(about) ?? [];
  const some = someOf(dice, may).flatMap((id) => scenario.partiesOf(id));
  return [...new Set([...wished, ...some])].filter(
    (id) => id !== by && !wishes.avoid.has(factKey('told', about, id)),
  );
}
