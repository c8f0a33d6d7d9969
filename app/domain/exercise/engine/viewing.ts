import type { Scenario } from '../../scenario/compiled.ts';
import type { FieldDef } from '../../scenario/format.ts';
import type { Audience } from '../audience.ts';
import type { Look } from '../look.ts';
import type { Collection, State } from '../state.ts';
import type { Fields, TextRef } from './fields.ts';
import type { Mark } from './item.ts';
import { madeOnce } from './made-once.ts';
import { EVALUATING, hasTable, mayAnswerFor, STEERING } from './seats.ts';

/** Returns the keys of the items of a collection whose state object has changed. */
export type ChangedKeys = (collection: Collection) => readonly string[];

/** What is needed to make the items of a view. */
export interface Viewing {
  readonly scenario: Scenario;
  readonly state: State;
  readonly audience: Audience;
  readonly look: Look;
  /** The last round that was opened; 0 before play. */
  readonly lastOpened: number;
  /** Voices that the story has not reached and that this audience is not shown yet. */
  readonly later: ReadonlySet<string>;
  /** Those among them that are nevertheless named in an item that this audience is shown. */
  namedEarly(): ReadonlySet<string>;
  /** Whether an item that names voices ahead of the story was added, changed or removed since the state before. */
  isNamingChanged(before: State, changes: ChangedKeys): boolean;
}

/** Lead, operator and evaluators see everything; evaluators cannot steer. */
export function seesAll({ audience }: Pick<Viewing, 'audience'>): boolean {
  return EVALUATING.includes(audience.kind);
}

/** The SimCell also sees what its parties see, which are those without a table. */
export function isPartyOf({ audience, state }: Viewing, parties: readonly string[]): boolean {
  if (audience.role !== null && parties.includes(audience.role)) return true;
  return audience.kind === 'simcell' && parties.some((party) => !hasTable(state, party));
}

/** Whether this audience may act for the party: as its table, by steering, or as the SimCell if it has no table. */
export function actsFor({ audience, state }: Viewing, party: string): boolean {
  return audience.role === party || mayAnswerFor(state, audience.kind, party);
}

/** Those who steer, rate or answer for others see everything from the start, even what the story has not reached. */
export function seesAhead(viewing: Pick<Viewing, 'audience'>): boolean {
  return seesAll(viewing) || viewing.audience.kind === 'simcell';
}

/** Whether the story has reached it, for this audience. */
export function hasEntered(viewing: Viewing, { enters }: { readonly enters: number }): boolean {
  return enters <= viewing.lastOpened || seesAhead(viewing);
}

/** Everybody may read what went out to the public. */
export function isPublic(parties: readonly string[]): boolean {
  return parties.includes('public');
}

export function partyName(viewing: Viewing, party: string): string {
  return viewing.look.book.name(party);
}

/** A moment as readers need it: entry, real time, day of the story to one decimal, round. */
export interface Moment {
  readonly seq: number;
  readonly at: number;
  readonly day: number;
  readonly round: number | null;
}

export function momentOf(mark: Mark): Moment;
export function momentOf(mark: Mark | null): Moment | null;
export function momentOf(mark: Mark | null): Moment | null {
  if (mark === null) return null;
  const { seq, at, story, round } = mark;
  return { seq, at, day: Math.round((story / 1440) * 10) / 10, round };
}

/**
 * Since when it has been waiting, in milliseconds of play, for those who keep an eye on what waits or answer for
 * others.
 */
export function since(viewing: Viewing, mark: Mark | null | undefined): { readonly since?: number } {
  return seesAhead(viewing) && mark ? { since: mark.play } : {};
}

/**
 * The entry that last changed the item, if those who steer may undo it as a slip because the story has not moved on
 * since. The command itself checks more.
 */
export function undoableSeq(
  { state, audience }: Viewing,
  { seq }: { readonly seq: number },
): { readonly undo?: number } {
  if (state.stage !== 'running' || !STEERING.includes(audience.kind)) return {};
  return state.undoable.includes(seq) ? { undo: seq } : {};
}

/** A free text by its reference; null if there is none or it was erased. */
export function freeText({ look }: Viewing, ref: string | null): string | null {
  return ref === null ? null : look.textOf(ref);
}

/**
 * What an item says about its free texts: which of them were erased and, for those who steer, the references by which
 * the others can be erased.
 */
export interface Texts {
  /** References by the place of the text in the item: `note`, `settled.reason`, `steps.0.note`. */
  readonly texts?: Readonly<Record<string, TextRef>>;
  readonly removed?: readonly string[];
}

export function textsIn(
  { audience, look }: Viewing,
  refs: Readonly<Record<string, TextRef | null | undefined>>,
): Texts {
  const isSteering = STEERING.includes(audience.kind);
  const texts: Record<string, TextRef> = {};
  const removed: string[] = [];
  for (const [path, ref] of Object.entries(refs)) {
    if (ref == null) continue;
    if (look.textOf(ref) === null) removed.push(path);
    else if (isSteering) texts[path] = ref;
  }
  return {
    ...(Object.keys(texts).length > 0 ? { texts } : {}),
    ...(removed.length > 0 ? { removed } : {}),
  };
}

/** What people wrote into a form in their own words, as `textsIn` expects it. */
export function refsIn(
  { scenario }: Viewing,
  defs: readonly FieldDef[],
  fields: Fields,
): Readonly<Record<string, TextRef>> {
  const isRef = (id: string, value: Fields[string]): value is TextRef => {
    if (typeof value !== 'string' || value === '') return false;
    const kind = defs.find((def) => def.id === id)?.kind;
    return (
      kind === 'line' ||
      kind === 'date' ||
      (kind === 'place' && !scenario.places.some((place) => place.id === value))
    );
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, value]) => (isRef(id, value) ? [[`fields.${id}`, value]] : [])),
  );
}

/** The values of a form. What people wrote in their own words is looked up, and may have been erased. */
export function valuesOf(
  viewing: Viewing,
  defs: readonly FieldDef[],
  fields: Fields,
): Readonly<Record<string, string | number | boolean | null>> {
  const refs = refsIn(viewing, defs, fields);
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => {
      const ref = refs[`fields.${id}`];
      return [id, ref === undefined ? value : freeText(viewing, ref)];
    }),
  );
}

/** A field of a form, with its words. */
export interface FormField {
  readonly id: string;
  readonly kind: FieldDef['kind'];
  readonly required: boolean;
  readonly label: string;
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
}

/** The form of a request or document, in the audience's language. `path`: `requests.r3` or `documents.exit-order`. */
export function formOf({ look }: Viewing, path: string, fields: readonly FieldDef[]): readonly FormField[] {
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
