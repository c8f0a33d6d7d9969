/**
 * The vocabulary of conditions: every function a scenario's CEL may call, what its arguments name and what it answers.
 * One table serves the load check (does this id exist?), the compiler and the author's handbook.
 *
 * A trailing argument marked optional narrows the question to one party. In a task's `done` and an expectation's `met`
 * the compiler fills a missing `by` with the owner: what another party did is not yours.
 */

export type ArgumentKind =
  | 'phase'
  | 'round'
  | 'decision'
  | 'option'
  | 'inject'
  | 'expectation'
  | 'request'
  | 'condition'
  | 'field'
  | 'value'
  | 'document'
  | 'subject'
  | 'item'
  | 'movement'
  | 'redLine'
  | 'place'
  | 'indicator'
  | 'party';

export interface FactSignature {
  readonly args: readonly ArgumentKind[];
  /** One more argument that may be left out: the party that acted. */
  readonly by?: true;
  readonly returns: 'bool' | 'int' | 'string';
  readonly says: string;
}

export const FACTS = {
  phase: { args: ['phase'], returns: 'bool', says: 'the phase is active now' },
  ended: { args: ['phase'], returns: 'bool', says: 'the phase has ended' },
  round: { args: ['round'], returns: 'bool', says: 'the round has been opened (now or earlier)' },
  closed: { args: ['round'], returns: 'bool', says: 'the round has been closed' },
  released: { args: ['inject'], returns: 'bool', says: 'the inject was released' },
  opened: { args: ['inject', 'party'], returns: 'bool', says: 'the table opened the inject' },
  acknowledged: { args: ['inject', 'party'], returns: 'bool', says: 'the table acknowledged the inject' },
  chose: {
    args: ['decision', 'option'],
    returns: 'bool',
    says: 'the decision stands confirmed with this option',
  },
  decided: { args: ['decision'], returns: 'bool', says: 'the decision stands confirmed' },
  deferred: { args: ['decision'], returns: 'bool', says: 'the decision stands deferred with a trigger' },
  lapsed: { args: ['decision'], returns: 'bool', says: 'the decision lapsed' },
  met: { args: ['expectation'], returns: 'bool', says: 'the expected act came, prompted or not' },
  sent: {
    args: ['request'],
    by: true,
    returns: 'bool',
    says: 'a request of this kind was sent (and not withdrawn)',
  },
  sentWith: {
    args: ['request', 'field', 'value'],
    by: true,
    returns: 'bool',
    says: 'such a request was sent (and not withdrawn) with this value in the field',
  },
  agreed: {
    args: ['request'],
    by: true,
    returns: 'bool',
    says: 'such a request, sent by the party, stands agreed, with or without conditions',
  },
  agreedWith: {
    args: ['request', 'condition'],
    returns: 'bool',
    says: 'such a request stands agreed with this condition',
  },
  refused: {
    args: ['request'],
    by: true,
    returns: 'bool',
    says: 'such a request, sent by the party, stands refused',
  },
  spoke: {
    args: ['subject'],
    by: true,
    returns: 'bool',
    says: 'a spoken act about it, noted by the party, was confirmed by the other table',
  },
  issued: { args: ['document'], by: true, returns: 'bool', says: 'a document of this kind was issued' },
  issuedWith: {
    args: ['document', 'field', 'value'],
    by: true,
    returns: 'bool',
    says: 'a document of this kind stands (issued, not recalled) with this value in the field',
  },
  told: { args: ['subject', 'party'], returns: 'bool', says: 'the party, or the public, was told about it' },
  bought: { args: ['item'], by: true, returns: 'bool', says: 'the item was bought in round 0' },
  departed: { args: ['movement'], returns: 'bool', says: 'the movement departed' },
  failed: { args: ['movement'], returns: 'bool', says: 'the movement failed' },
  crossed: {
    args: ['redLine'],
    returns: 'bool',
    says: 'the red line was crossed and not reversed before effect',
  },
  authority: { args: ['place'], returns: 'string', says: 'the party that answers for the place today' },
  indicator: { args: ['indicator'], returns: 'int', says: 'the number of people that the indicator counts' },
} as const satisfies Record<string, FactSignature>;

export type FactName = keyof typeof FACTS;

/** A fact as a condition asks it: its literal arguments, with the party filled in where a missing one means the owner. */
export interface FactCall {
  readonly fact: FactName;
  readonly args: readonly (string | number)[];
}

/** What each argument names, the party that acted last. */
export function argumentKindsOf(fact: FactName): readonly ArgumentKind[] {
  const { args, by }: FactSignature = FACTS[fact];
  return by ? [...args, 'party'] : args;
}

/** What the calls name as one of these kinds, in order of appearance. */
export function namedAs(calls: readonly FactCall[], kinds: readonly ArgumentKind[]): readonly string[] {
  return calls.flatMap(({ fact, args }) =>
    argumentKindsOf(fact).flatMap((kind, at) => {
      const arg = args[at];
      return arg !== undefined && kinds.includes(kind) ? [String(arg)] : [];
    }),
  );
}

/**
 * Time is only said as `after(<one fact>, hours(6))` and `storyFrom(days(8))`; both compile to timers in story time.
 * In pace `rounds` a timer is due with the bundle of the round whose span holds it.
 */
export const TIME_FUNCTIONS = ['after', 'storyFrom'] as const;
export const DURATIONS = { minutes: 1, hours: 60, days: 1440 } as const;
