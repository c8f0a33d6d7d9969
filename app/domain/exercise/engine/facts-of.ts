import { cellsMatching } from '../../caseload/cells.ts';
import type { FactReader, Scenario } from '../../scenario/compiled.ts';
import { storyAt } from '../clock/clocks.ts';
import { isBlank } from '../document/is-blank.ts';
import type { DocumentItem } from '../document/item.ts';
import type { RequestItem } from '../request/item.ts';
import type { State } from '../state.ts';
import type { Fields } from './fields.ts';

/**
 * Answers what conditions ask about a state. `current` is called each time, so one reader can be used throughout a
 * settling while facts are added. No method fails: for an unknown id, the answer is no.
 */
export function factsOf(scenario: Scenario, current: () => State): FactReader {
  return new Facts(scenario, current);
}

/** A class because every command creates one: as thirty closures, it was a tenth of what a command allocated. */
class Facts implements FactReader {
  readonly #scenario: Scenario;
  readonly #current: () => State;

  constructor(scenario: Scenario, current: () => State) {
    this.#scenario = scenario;
    this.#current = current;
  }

  phase(id: string): boolean {
    return this.#current().phases[id]?.status === 'active';
  }
  ended(id: string): boolean {
    return this.#current().phases[id]?.status === 'ended';
  }
  round(n: number): boolean {
    return this.#current().rounds[n] !== undefined;
  }
  closed(n: number): boolean {
    return this.#current().rounds[n]?.status === 'closed';
  }
  released(id: string): boolean {
    return this.#current().injects[id]?.status === 'released';
  }
  opened(id: string, party: string): boolean {
    return (this.#current().injects[id]?.tables[party]?.opened ?? null) !== null;
  }
  acknowledged(id: string, party: string): boolean {
    return (this.#current().injects[id]?.tables[party]?.acknowledged ?? null) !== null;
  }
  chose(id: string, option: string): boolean {
    const item = this.#current().decisions[id];
    return item?.status === 'confirmed' && item.settled?.option === option;
  }
  decided(id: string): boolean {
    return this.#current().decisions[id]?.status === 'confirmed';
  }
  deferred(id: string): boolean {
    return this.#current().decisions[id]?.status === 'deferred';
  }
  lapsed(id: string): boolean {
    return this.#current().decisions[id]?.status === 'lapsed';
  }
  met(id: string): boolean {
    return this.#current().expectations[id]?.status === 'met';
  }
  sent(kind: string, by?: string): boolean {
    return this.#someRequest(kind, by, ({ status }) => status !== 'withdrawn');
  }
  /** Asks about the request as it was sent: a counter-proposal may have changed its fields since. */
  sentWith(kind: string, field: string, value: string, by?: string): boolean {
    return this.#someRequest(
      kind,
      by,
      ({ status, steps }) => status !== 'withdrawn' && hasValue(steps[0]?.fields, field, value),
    );
  }
  agreed(kind: string, by?: string): boolean {
    return this.#someRequest(kind, by, ({ status }) => status === 'agreed');
  }
  agreedWith(kind: string, condition: string): boolean {
    return this.#someRequest(
      kind,
      undefined,
      ({ status, conditions }) => status === 'agreed' && conditions.includes(condition),
    );
  }
  refused(kind: string, by?: string): boolean {
    return this.#someRequest(kind, by, ({ status }) => status === 'refused');
  }
  spoke(subject: string, by?: string): boolean {
    return Object.values(this.#current().spoken).some(
      (s) => s.about === subject && (by === undefined || s.from === by) && s.status === 'confirmed',
    );
  }
  issued(kind: string, by?: string): boolean {
    return this.#someDocument(kind, by, () => true);
  }
  issuedWith(kind: string, field: string, value: string, by?: string): boolean {
    return this.#someDocument(kind, by, ({ fields }) => hasValue(fields, field, value));
  }
  told(subject: string, party: string): boolean {
    return this.#current().tellings[`${subject}|${party}`] !== undefined;
  }
  bought(item: string, by?: string): boolean {
    const { budgets } = this.#current();
    if (by !== undefined) return budgets[by]?.items.includes(item) ?? false;
    return Object.values(budgets).some((budget) => budget.items.includes(item));
  }
  departed(id: string): boolean {
    return this.#current().movements[id]?.status === 'departed';
  }
  failed(id: string): boolean {
    return this.#current().movements[id]?.status === 'failed';
  }
  crossed(id: string): boolean {
    return Object.values(this.#current().redLines).some(
      (line) => line.id === id && (line.status === 'crossed' || line.status === 'effective'),
    );
  }
  authority(id: string): string {
    const state = this.#current();
    const day = storyAt(state.clock, state.at) / 1440;
    const lines = this.#scenario.places.find((place) => place.id === id)?.authority ?? [];
    return lines.findLast((line) => line.from <= day)?.party ?? lines[0]?.party ?? '';
  }
  indicator(id: string): number {
    const { caseload } = this.#scenario;
    const indicator = caseload?.indicators.find((one) => one.id === id);
    return indicator && caseload ? cellsMatching(caseload, this.#current(), indicator) : 0;
  }
  fired(key: string): boolean {
    return this.#current().timers[key]?.status === 'fired';
  }

  #someDocument(kind: string, by: string | undefined, isSo: (document: DocumentItem) => boolean): boolean {
    return Object.values(this.#current().documents).some(
      (a) =>
        a.kind === kind &&
        (by === undefined || a.role === by) &&
        a.recalled === null &&
        !isBlank(a) &&
        isSo(a),
    );
  }

  #someRequest(kind: string, by: string | undefined, isSo: (request: RequestItem) => boolean): boolean {
    return Object.values(this.#current().requests).some(
      (request) => request.kind === kind && (by === undefined || request.from === by) && isSo(request),
    );
  }
}

/** Yes and no are stored as true and false, but conditions write them as words. */
function hasValue(fields: Fields | undefined, field: string, value: string): boolean {
  const given = fields?.[field];
  return given !== undefined && (typeof given === 'boolean' ? (given ? 'yes' : 'no') : given) === value;
}
