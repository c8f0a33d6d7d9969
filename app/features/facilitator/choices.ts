import type { ScenarioPage } from '#app/contract/scenario-page.ts';

/** What a scenario leaves to the facilitator, and what a facilitator chose of it. */

export interface Choices {
  readonly id: string;
  readonly roles: readonly { readonly id: string; readonly name: string; readonly summary: string }[];
  readonly objectives: ScenarioPage['objectives'];
  readonly skins: ScenarioPage['skins'];
  readonly ways: ScenarioPage['ways'];
  readonly languages: readonly { readonly id: string; readonly name: string }[];
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
  /** Which sheets there are besides the tables'. */
  readonly staff: readonly string[];
  readonly tables: TableSeats;
  readonly skin: string;
  readonly isNoticeRead: boolean;
}

export const PACES = ['rounds', 'facilitator', 'clock'] as const;
export type Pace = (typeof PACES)[number];
export const REPLIES = ['operator', 'rule'] as const;
export type Replies = (typeof REPLIES)[number];
/** Seats that get a sheet where they are ticked; the operator's needs none. */
export const STAFF = ['lead', 'simcell', 'evaluator', 'observer', 'interpreter', 'screen'] as const;
export const TABLE_SEATS = ['table', 'individual'] as const;
export type TableSeats = (typeof TABLE_SEATS)[number];

/** Why an exercise cannot be made so: each has a sentence. */
export type Problem =
  | 'signed-out'
  | 'no-such-way'
  | 'no-table'
  | 'no-objective'
  | 'too-many-objectives'
  | 'notice-unread'
  | 'unknown';

const MOST_OBJECTIVES = 6;

/**
 * What the form shows. `?refused=` brings back what was sent, to the tick: what it does not name was not chosen.
 * Otherwise `?way=` fills it, and where there is none everything has a choice already made.
 */
export function chosenIn(search: URLSearchParams, choices: Choices): Chosen {
  if (search.has('refused')) return sentIn(search, choices);
  const { roles, objectives, ways } = choices;
  const way = ways.find(({ id }) => id === search.get('way'));
  const isFew = objectives.length <= MOST_OBJECTIVES;
  return {
    ...sentIn(search, choices),
    way: way?.id ?? null,
    inPlay: way?.play ?? roles.map(({ id }) => id),
    objectives: way?.objectives ?? (isFew ? objectives.map(({ id }) => id) : []),
    replies: way?.replies ?? 'operator',
    staff: STAFF,
  };
}

function sentIn(search: URLSearchParams, { ways, skins, languages }: Choices): Chosen {
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

/** What is wrong with choices that came back, and with a way that the scenario does not have. */
export function problemsIn(search: URLSearchParams, choices: Choices): readonly Problem[] {
  const way = search.get('way');
  const isLost = way !== null && !choices.ways.some(({ id }) => id === way);
  if (!search.has('refused')) return isLost ? ['no-such-way'] : [];
  const { inPlay, objectives, skin, isNoticeRead } = sentIn(search, choices);
  const notice = choices.skins.find(({ id }) => id === skin)?.notice ?? null;
  const found: Problem[] = [];
  if (inPlay.length === 0) found.push('no-table');
  if (objectives.length === 0) found.push('no-objective');
  if (objectives.length > MOST_OBJECTIVES) found.push('too-many-objectives');
  if (notice !== null && !isNoticeRead) found.push('notice-unread');
  // Nobody has looked at them yet: whoever sent them was not signed in any more.
  if (search.get('refused') === 'signed-out') return ['signed-out', ...found];
  return found.length > 0 ? found : ['unknown'];
}
