// Keeps a log for every kind of fact that no kept log of the present version holds yet: seeded plays in which it
// happens, with what each of their entries comes to. What is kept already is never written again.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY_VERSION, type Entry } from '#app/domain/exercise/entries.ts';
import { fold } from '#app/domain/exercise/fold.ts';
import { EVENT_TYPES } from '#app/domain/exercise/past/check-entry.ts';
import { forkedEntries } from '#app/domain/exercise/stage/create.ts';
import type { CommandInput, EventType } from '#app/domain/exercise/vocabulary.ts';
import type { ExerciseId } from '#app/domain/shared/ids.ts';
import { diceOf } from '#server/play/dice.ts';
import { engineScenario, engineScenarioInput } from '#tests/support/engine-scenario.ts';
import { digestsOf, KEPT_LOGS, presentEntries } from '#tests/support/kept-logs.ts';
import { roomOf } from '#tests/support/play.ts';
import { playOn } from '#tests/support/random-commands.ts';
import { tinyFolder } from '#tests/support/tiny-scenario.ts';

const STEPS = 160;
const SEEDS = 80;

const version = `v${ENTRY_VERSION}`;
const kept = KEPT_LOGS.filter((log) => log.version === version).flatMap(presentEntries);
const missing = new Set(EVENT_TYPES);
for (const type of typesIn(kept)) missing.delete(type);

// The scenario of a later play may be another one, and comes with its own bundle.
const [first] = missing;
const folderName = kept.length === 0 ? 'every-fact' : (first ?? '');
const plays = seededPlays();
while (missing.size > 0) {
  const gainOf = (entries: readonly Entry[]) => typesIn(entries).filter((type) => missing.has(type)).length;
  const [best] = [...plays].sort(
    (a, b) => gainOf(b.entries) - gainOf(a.entries) || a.entries.length - b.entries.length,
  );
  if (best === undefined || gainOf(best.entries) === 0) break;
  keep(best.name, best.entries);
  for (const type of typesIn(best.entries)) missing.delete(type);
}
if (missing.size > 0) {
  console.error(`No play holds ${[...missing].join(', ')}: teach tests/support/random-commands.ts to do it.`);
  process.exitCode = 1;
}

function typesIn(entries: readonly Entry[]): readonly EventType[] {
  return [...new Set(entries.flatMap(({ events }) => events.map(({ type }) => type)))];
}

function seededPlays(): { readonly name: string; readonly entries: readonly Entry[] }[] {
  const all = (['rounds', 'facilitator', 'clock'] as const).flatMap((pace) =>
    (['rule', 'operator'] as const).flatMap((replies) =>
      Array.from({ length: SEEDS }, (_, seed) => {
        const inPlay = seed % 2 ? ['host', 'embassy'] : ['host', 'embassy', 'relief'];
        const play = roomOf({ pace, replies, inPlay });
        play.join('guest', 'companion', 'embassy');
        const dice = diceOf(seed * 7919);
        for (let step = 0; step < STEPS; step += 1) playOn(play, dice);
        return { name: `${pace}-${replies}-${seed}`, entries: play.entries };
      }),
    ),
  );
  all.push({ name: 'closed', entries: closedExercise() });
  const [one] = all;
  return one ? [...all, { name: 'forked', entries: forkOf(one.entries) }] : all;
}

/** A room plays by chance for a long time before anybody closes the exercise. */
function closedExercise(): readonly Entry[] {
  const play = roomOf();
  const commands: readonly CommandInput[] = [
    { type: 'exercise.start' },
    { type: 'exercise.end' },
    { type: 'debrief.open' },
    { type: 'ratings.publish' },
    { type: 'exercise.close' },
  ];
  for (const command of commands) play.act('op', command);
  return play.entries;
}

function forkOf(entries: readonly Entry[]): readonly Entry[] {
  const state = fold(engineScenario(), 'ex-1' as ExerciseId, entries);
  const at = (entries.at(-1)?.at ?? 0) + 60_000;
  for (let seq = 40; seq > 3; seq -= 1) {
    const forked = forkedEntries(entries, state, seq, 'ex-2' as ExerciseId, at);
    if (forked) return forked;
  }
  return [];
}

function keep(name: string, entries: readonly Entry[]): void {
  const folder = join(import.meta.dirname, 'kept-logs', version, folderName);
  mkdirSync(folder, { recursive: true });
  const files = {
    ...tinyFolder(engineScenarioInput()),
    'briefs/relief.md': '# Relief\n\nYou bring relief.\n',
  };
  writeFileSync(join(folder, 'bundle.json'), `${JSON.stringify({ id: 'tiny', files })}\n`);
  writeFileSync(
    join(folder, `${name}.jsonl`),
    `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`,
  );
  writeFileSync(
    join(folder, `${name}.digests.json`),
    `${JSON.stringify(digestsOf(engineScenario(), entries, true))}\n`,
  );
  console.log(`Kept ${version}/${folderName}/${name}: ${entries.length} entries.`);
}
