import type { Scenario } from '../../scenario/compiled.ts';
import type { FieldDef } from '../../scenario/format.ts';
import type { CommandType } from '../commands.ts';
import type { Fields } from '../events.ts';
import type { Mark } from '../items.ts';
import type { Look } from '../look.ts';
import { hasTable, mayEver } from '../policy.ts';
import { hasStoryMovedOn } from '../round-over.ts';
import type { State } from '../state.ts';
import type { Audience } from '../view.ts';
import { madeOnce } from './made-once.ts';

/** What making an item of a view needs. */
export interface Viewing {
  readonly scenario: Scenario;
  readonly state: State;
  readonly audience: Audience;
  readonly look: Look;
  /** The last round that was opened, 0 before play. */
  readonly lastOpened: number;
  /** Voices that the story has not come to, and that this audience is not shown yet. */
  readonly later: ReadonlySet<string>;
}

export function viewingOf(scenario: Scenario, state: State, audience: Audience, look: Look): Viewing {
  const lastOpened = Math.max(0, ...Object.values(state.rounds).map(({ n }) => n));
  const base = { scenario, state, audience, look, lastOpened, later: NOBODY };
  const later = scenario.voices.filter((voice) => !hasEntered(base, voice)).map(({ id }) => id);
  return later.length === 0 ? base : { ...base, later: new Set(later) };
}

const NOBODY: ReadonlySet<string> = new Set();

/** Lead and operator see all, evaluators all but they cannot steer. */
export function seesAll({ audience }: Viewing): boolean {
  return audience.kind === 'operator' || audience.kind === 'lead' || audience.kind === 'evaluator';
}

/** The SimCell sees what its parties see: those without a table. */
export function isPartyOf({ audience, state }: Viewing, parties: readonly string[]): boolean {
  if (audience.kind === 'simcell') return parties.some((party) => !hasTable(state, party));
  return audience.role !== null && parties.includes(audience.role);
}

/** Whether this audience may act for the party: whose table it is, who steers, the SimCell for those without a table. */
export function actsFor({ audience, state }: Viewing, party: string): boolean {
  if (audience.kind === 'operator' || audience.kind === 'lead') return true;
  if (audience.kind === 'simcell') return !hasTable(state, party);
  return audience.role === party;
}

/** Whether the story has come to it. Those who steer, rate or answer for others are shown it from the start. */
export function hasEntered(viewing: Viewing, { enters }: { readonly enters: number }): boolean {
  return enters <= viewing.lastOpened || seesAll(viewing) || viewing.audience.kind === 'simcell';
}

/** What went out to the public is everybody's to read. */
export function isPublic(parties: readonly string[]): boolean {
  return parties.includes('public');
}

/** Those of the commands that this audience may give now: its kind may ever, and play runs. */
export function may(viewing: Viewing, commands: readonly CommandType[]): readonly CommandType[] {
  if (viewing.state.stage !== 'running') return [];
  return commands.filter((command) => mayEver(viewing.audience.kind, command));
}

/** The same for commands that do not need running play. */
export function mayAlways(viewing: Viewing, commands: readonly CommandType[]): readonly CommandType[] {
  return commands.filter((command) => mayEver(viewing.audience.kind, command));
}

export function partyName(viewing: Viewing, party: string): string {
  return viewing.look.book.name(party);
}

/** A mark as a reader needs it: entry, story day with one decimal, round. */
export function when(
  mark: Mark | null,
): { seq: number; at: number; day: number; round: number | null } | null {
  return mark === null
    ? null
    : { seq: mark.seq, at: mark.at, day: Math.round((mark.story / 1440) * 10) / 10, round: mark.round };
}

/** Since when it waits, in milliseconds of play: for those who watch over what waits or answer for others. */
export function since(viewing: Viewing, mark: Mark | null | undefined): { readonly since?: number } {
  const isShown = seesAll(viewing) || viewing.audience.kind === 'simcell';
  return isShown && mark ? { since: mark.play } : {};
}

/**
 * The entry that made the item what it is, where it may be undone as a slip: nothing touched the item since, and the
 * story has not moved on. For who steers; the command itself looks further.
 */
export function slip(
  viewing: Viewing,
  item: { readonly seq: number },
  moves: readonly (number | undefined)[],
): { readonly undo?: number } {
  const { state } = viewing;
  if (!seesAll(viewing) || may(viewing, ['entry.undo']).length === 0) return {};
  const isMove = moves.includes(item.seq);
  const isScript = Object.values(state.rounds).some(({ opened }) => opened.seq === item.seq);
  return isMove && !isScript && !hasStoryMovedOn(state, item.seq) ? { undo: item.seq } : {};
}

export function line(viewing: Viewing, ref: string | null): string | null {
  return ref === null ? null : viewing.look.textOf(ref);
}

/** The values of a form: what people wrote themselves is looked up and may have been erased. */
export function valuesOf(
  viewing: Viewing,
  defs: readonly FieldDef[],
  fields: Fields,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => {
      const kind = defs.find((def) => def.id === id)?.kind;
      const isRef =
        typeof value === 'string' &&
        value !== '' &&
        (kind === 'line' ||
          kind === 'date' ||
          (kind === 'place' && !viewing.scenario.places.some((place) => place.id === value)));
      return [id, isRef ? line(viewing, value) : value];
    }),
  );
}

/** The form of a request or document, in the audience's language. `path`: `requests.r3` or `documents.exit-order`. */
export function formOf({ look }: Viewing, path: string, fields: readonly FieldDef[]): readonly unknown[] {
  return makeForm(look.book, fields, path);
}

const makeForm = madeOnce((book, fields: readonly FieldDef[], path: string) =>
  fields.map(({ id, kind, required, choices }) => ({
    id,
    kind,
    required,
    label: book.text(`${path}.fields.${id}.label`),
    ...(choices
      ? {
          choices: choices.map((choice) => ({
            id: choice.id,
            label: book.text(`${path}.fields.${id}.choices.${choice.id}.label`),
          })),
        }
      : {}),
  })),
);

/** A subject that parties speak about: a decision, a document or a kind of request, or something that has no name in the scenario. */
export function subjectTitle({ scenario, look }: Viewing, id: string): string {
  if (id === '') return '…';
  const table = scenario.decisions.has(id)
    ? 'decisions'
    : scenario.documents.has(id)
      ? 'documents'
      : 'requests';
  return look.book.text(`${table}.${id}.title`);
}
