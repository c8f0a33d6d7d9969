import { partsOf } from '#app/domain/scenario/parts.ts';
import { textBookOf } from '#app/domain/scenario/texts.ts';
import type { Walkthrough, WalkthroughStep } from '#app/domain/scenario/walkthrough.ts';
import { hashesOf } from '#server/library/hashes.ts';
import { type LoadedScenario, loadScenario } from '#server/library/load-scenario.ts';
import { createLocalRoom, type LocalRoom } from '#server/play/local-room.ts';
import { playWalkthrough } from '#server/play/play-walkthrough.ts';
import type { Player } from '#server/play/player.ts';

export interface LocalPlay {
  readonly loaded: LoadedScenario;
  readonly room: LocalRoom;
}

/** A change to a walkthrough: which steps are left out, and what a table does beside them. */
export interface Change {
  readonly without?: (step: WalkthroughStep) => boolean;
  readonly instead?: (step: WalkthroughStep) => WalkthroughStep;
  readonly before?: (step: WalkthroughStep, table: (role: string) => Player) => Promise<void>;
}

export async function loadTwoBorders(): Promise<LoadedScenario> {
  const result = await loadScenario('scenarios', 'two-borders');
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** Plays a walkthrough of two-borders by the rules alone, changed where a test wants it to go another way. */
export async function playLocally(
  loaded: LoadedScenario,
  id: string,
  change: Change = {},
): Promise<LocalRoom> {
  const walkthrough = walkthroughOf(loaded, id);
  const { file, scenario, skins, translations, briefs } = loaded;
  const skin = skins.get(file.skin);
  if (!skin) throw new Error('the scenario has no skin');
  const { play: inPlay, pace, replies, objectives } = walkthrough;
  const meta = {
    scenario: file.id,
    version: file.version,
    ...hashesOf(partsOf(file, [...skins.values()], translations, briefs)),
    skin: skin.id,
    language: file.language,
    pace,
    replies,
    inPlay,
    objectives,
  };
  const room = createLocalRoom(
    scenario,
    meta,
    textBookOf({ file, skin, translations, language: file.language }),
  );
  const operator = room.seat('operator', 'operator', null);
  const tables = new Map(inPlay.map((role) => [role, room.seat(role, 'table', role)]));
  const table = (role: string): Player => {
    const player = tables.get(role);
    if (!player) throw new Error(`no table plays ${role}`);
    return player;
  };
  const steps = walkthrough.steps
    .filter((step) => !change.without?.(step))
    .map((step) => change.instead?.(step) ?? step);
  await playWalkthrough(
    { operator, table: (role) => tables.get(role) },
    { ...walkthrough, steps },
    async (step) => change.before?.(step, table),
  );
  return room;
}

export function walkthroughOf(loaded: LoadedScenario, id: string): Walkthrough {
  const found = loaded.walkthroughs.find((each) => each.id === id);
  if (!found) throw new Error(`no walkthrough "${id}"`);
  return found;
}

/** People of these cohorts who stand in this status, at the places given or anywhere. */
export function people(room: LocalRoom, cohorts: RegExp, status: string, places = /./): number {
  return Object.values(room.state().cells)
    .filter((cell) => cohorts.test(cell.cohort) && places.test(cell.place) && cell.status === status)
    .reduce((sum, cell) => sum + cell.people, 0);
}
