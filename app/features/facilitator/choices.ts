import type { FormLimits } from '#app/contract/field-limits.ts';
import type { ScenarioPage } from '#app/contract/scenario-page.ts';

/** What a scenario lets the facilitator choose, and what was chosen. */

export interface Choices {
  readonly id: string;
  readonly roles: readonly { readonly id: string; readonly name: string; readonly summary: string }[];
  readonly objectives: ScenarioPage['objectives'];
  readonly skins: ScenarioPage['skins'];
  readonly ways: ScenarioPage['ways'];
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  /** What the server takes: the length of the name, and how much may be ticked. */
  readonly limits: FormLimits<'title' | 'inPlay' | 'objectives'>;
}

export interface Chosen {
  /** The ready-made setting that the form is filled from. */
  readonly way: string | null;
  readonly title: string;
  readonly inPlay: readonly string[];
  readonly objectives: readonly string[];
  readonly pace: Pace;
  readonly replies: Replies;
  readonly language: string;
  /** Seats besides the tables that get a join sheet. */
  readonly staff: readonly string[];
  readonly tables: TableSeats;
  readonly skin: string;
  readonly isNoticeRead: boolean;
}

export const PACES = ['rounds', 'facilitator', 'clock'] as const;
export type Pace = (typeof PACES)[number];
export const REPLIES = ['operator', 'rule'] as const;
export type Replies = (typeof REPLIES)[number];
/** Seats that get a join sheet if ticked; the operator's needs none. */
export const STAFF = ['lead', 'simcell', 'evaluator', 'observer', 'interpreter', 'screen'] as const;
export const TABLE_SEATS = ['table', 'individual'] as const;
export type TableSeats = (typeof TABLE_SEATS)[number];

/** Why an exercise cannot be made from these choices: each has a sentence. */
export type Problem =
  | 'signed-out'
  | 'no-such-way'
  | 'title-too-long'
  | 'no-table'
  | 'too-many-tables'
  | 'no-objective'
  | 'too-many-objectives'
  | 'notice-unread'
  | 'unknown';

/**
 * What the form shows. With `?refused=` it is exactly what was posted: anything it does not name was not chosen. Otherwise
 * `?way=` fills in the form; without one, everything has a default.
 */
export function readChoices(search: URLSearchParams, choices: Choices): Chosen {
  if (search.has('refused')) return readQuery(search, choices);
  const { roles, objectives, ways, limits } = choices;
  const way = ways.find(({ id }) => id === search.get('way'));
  const isFew = isWithin(objectives.length, limits.objectives.max);
  return {
    ...readQuery(search, choices),
    way: way?.id ?? null,
    inPlay: way?.play ?? roles.map(({ id }) => id),
    objectives: way?.objectives ?? (isFew ? objectives.map(({ id }) => id) : []),
    replies: way?.replies ?? 'operator',
    staff: STAFF,
  };
}

function readQuery(search: URLSearchParams, { ways, skins, languages }: Choices): Chosen {
  const asked = (name: string) => search.get(name) ?? '';
  return {
    way: ways.find(({ id }) => id === asked('way'))?.id ?? null,
    title: asked('title'),
    inPlay: search.getAll('inPlay'),
    objectives: search.getAll('objectives'),
    pace: PACES.find((each) => each === asked('pace')) ?? 'rounds',
    replies: REPLIES.find((each) => each === asked('replies')) ?? 'operator',
    language: (languages.find(({ id }) => id === asked('language')) ?? languages[0])?.id ?? '',
    staff: search.getAll('staff'),
    tables: TABLE_SEATS.find((each) => each === asked('tables')) ?? 'table',
    skin: (skins.find(({ id }) => id === asked('skin')) ?? skins[0])?.id ?? '',
    isNoticeRead: asked('noticeRead') === 'yes',
  };
}

/** What was wrong with the choices that were posted, or that the scenario has no such way. */
export function findProblems(search: URLSearchParams, choices: Choices): readonly Problem[] {
  const way = search.get('way');
  const isLost = way !== null && !choices.ways.some(({ id }) => id === way);
  if (!search.has('refused')) return isLost ? ['no-such-way'] : [];
  const { title, inPlay, objectives, skin, isNoticeRead } = readQuery(search, choices);
  const { limits } = choices;
  const notice = choices.skins.find(({ id }) => id === skin)?.notice ?? null;
  const found: Problem[] = [];
  if (!isWithin(title.length, limits.title.maxLength)) found.push('title-too-long');
  if (inPlay.length === 0) found.push('no-table');
  if (!isWithin(inPlay.length, limits.inPlay.max)) found.push('too-many-tables');
  if (objectives.length === 0) found.push('no-objective');
  if (!isWithin(objectives.length, limits.objectives.max)) found.push('too-many-objectives');
  if (notice !== null && !isNoticeRead) found.push('notice-unread');
  // The server did not check them: whoever posted them was no longer signed in.
  if (search.get('refused') === 'signed-out') return ['signed-out', ...found];
  return found.length > 0 ? found : ['unknown'];
}

const isWithin = (n: number, most: number | undefined) => most === undefined || n <= most;
