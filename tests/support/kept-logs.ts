import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Entry } from '#app/domain/exercise/entries.ts';
import { evolve } from '#app/domain/exercise/evolve.ts';
import { pastOf } from '#app/domain/exercise/fold.ts';
import { initialState } from '#app/domain/exercise/initial-state.ts';
import { type StoredEntry, upcast } from '#app/domain/exercise/past/upcast.ts';
import type { State } from '#app/domain/exercise/state.ts';
import { rate } from '#app/domain/rating/rate.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { canonicalJson } from '#app/domain/shared/canonical-json.ts';
import { loadPinned } from '#server/library/load-scenario.ts';

// Logs as earlier versions of the program wrote them, with what each of their entries came to then: a digest of the state,
// and one of the rating where the log is short.

const KEPT = join(import.meta.dirname, '..', 'kept-logs');

export interface KeptLog {
  readonly version: string;
  readonly scenario: string;
  readonly name: string;
  readonly folder: string;
}

export const KEPT_VERSIONS: readonly string[] = readdirSync(KEPT).sort();

export const KEPT_LOGS: readonly KeptLog[] = KEPT_VERSIONS.flatMap((version) =>
  readdirSync(join(KEPT, version)).flatMap((scenario) => {
    const folder = join(KEPT, version, scenario);
    const logs = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
    return logs.map((file) => ({ version, scenario, name: basename(file, '.jsonl'), folder }));
  }),
);

export function storedEntries({ folder, name }: KeptLog): readonly StoredEntry[] {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as StoredEntry);
}

export function presentEntries(log: KeptLog): readonly Entry[] {
  return storedEntries(log).map((entry) => {
    const read = upcast(entry);
    if (read === undefined) throw new Error(`Entry ${entry.seq} has version ${entry.v}.`);
    return read;
  });
}

export function scenarioOf({ folder }: KeptLog): Scenario {
  const loaded = loadPinned(JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8')));
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scenario;
}

export function keptDigests({ folder, name }: KeptLog): readonly string[] {
  return JSON.parse(readFileSync(join(folder, `${name}.digests.json`), 'utf8'));
}

/** What each entry comes to: `isRated` adds the rating after it. */
export function digestsOf(
  scenario: Scenario,
  entries: readonly Entry[],
  isRated: boolean,
): readonly string[] {
  const [first] = entries;
  if (first === undefined) return [];
  const { exercise } = first;
  const past = pastOf(scenario, exercise, entries);
  let state = initialState(exercise);
  return entries.map((entry, n) => {
    state = evolve(scenario, state, entry, past);
    const rating = isRated ? digest(rate(scenario, exercise, entries.slice(0, n + 1))) : '';
    return digest(withoutDerived(state)) + rating;
  });
}

/** Without what the state remembers only since later versions: the timeline and undo, and notes of repeated tellings. */
function withoutDerived({ moments: _moments, undoable: _undoable, ...state }: State): object {
  const tellings = Object.entries(state.tellings).map(([key, { laterNotes: _notes, ...item }]) => [
    key,
    item,
  ]);
  return { ...state, tellings: Object.fromEntries(tellings) };
}

const digest = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(value))))
    .digest('hex')
    .slice(0, 16);
