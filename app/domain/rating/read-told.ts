import type { Mark } from '../exercise/engine/item.ts';
import { hasTable } from '../exercise/engine/seats.ts';
import type { TellingItem } from '../exercise/notice/item.ts';
import type { Task } from '../scenario/compiled.ts';
import { namedAs } from '../scenario/facts.ts';
import { because, type RatingContext } from './context.ts';
import type { Span } from './item-reading.ts';
import type { Part } from './ratings.ts';
import type { Reason, ToldEvidence, ToldParty } from './result.ts';
import { roundOf } from './rounds.ts';

export interface ToldReading {
  readonly part: Part;
  readonly told: ToldEvidence | null;
  readonly why: readonly Reason[];
}

/** RA26–RA32: who learnt of it, in how many languages, and when the last of it was there. */
export function readTold(task: Task, span: Span, context: RatingContext): ToldReading {
  const asked = task.evidence.told;
  if (!asked) return { part: 'not-asked', told: null, why: [] };
  const needed = [...new Set(asked.parties.flatMap((id) => context.scenario.partiesOf(id)))].filter(
    (party) => party !== task.owner,
  );
  const records = needed
    .map((party) => recordOf(task, party, context))
    .filter((record) => record.told || record.confirmed !== null || !isEmptyTable(record.party, context));
  // Whom there was to tell, nobody was there to hear.
  if (records.length === 0 && needed.length > 0)
    return { part: 'seen', told: null, why: [because('told-nobody-there')] };
  const told = records.filter((record) => record.told);
  const confirmed = told.some((record) => record.confirmed === true);
  const tellings = told.flatMap((record) => record.tellings);
  const most = Math.max(0, ...tellings.map((telling) => telling.languages));
  const languages = confirmed ? Math.max(most, asked.languages) : most;
  const isWhole = told.length === records.length && languages >= asked.languages;
  const complete = isWhole ? completedAt(records, confirmed ? 0 : asked.languages, context) : null;
  const isLate = complete !== null && roundOf(complete, context) > span.dueRound + asked.withinRounds;
  const isConfirmedNot = records.length > 0 && records.every((record) => record.confirmed === false);
  const status = isWhole ? 'all' : told.length > 0 ? 'some' : isConfirmedNot ? 'confirmed-not' : 'none';
  return {
    part: isWhole ? 'seen' : isConfirmedNot ? 'missing' : 'unseen',
    told: {
      status,
      parties: records.map((record) => partOf(record, context)),
      languages,
      seq: complete?.seq ?? null,
      late: isLate,
    },
    why: whyOf(status, isLate, records, { languages, asked: asked.languages }),
  };
}

/** A table that is in play and at which nobody sat before play ended. */
function isEmptyTable(party: string, { history }: RatingContext): boolean {
  return hasTable(history.final, party) && !history.isPlayedByPeople(party);
}

interface TellingRecord {
  readonly party: string;
  readonly told: boolean;
  /** What an evaluator said; null when nobody did. */
  readonly confirmed: boolean | null;
  readonly tellings: readonly TellingItem[];
  readonly first: Mark | null;
}

function recordOf(task: Task, party: string, context: RatingContext): TellingRecord {
  const { final } = context.history;
  const subjects = subjectsOf(task, context);
  const tellings = Object.values(final.tellings).filter(
    (telling) => subjects.has(telling.about) && context.scenario.partiesOf(telling.party).includes(party),
  );
  const confirmed = final.confirmedTellings[`${task.id}|${party}`]?.told ?? null;
  const marks = tellings.map((telling) => firstMark(telling, context)).sort((a, b) => a.seq - b.seq);
  return { party, told: confirmed ?? tellings.length > 0, confirmed, tellings, first: marks[0] ?? null };
}

/** RA27: the task's item, and the documents and requests that its `done` names: they tell those who receive them. */
function subjectsOf({ on, evidence }: Task, { scenario }: RatingContext): ReadonlySet<string> {
  const named = namedAs(evidence.done?.when.calls ?? [], ['document', 'request', 'subject']);
  return new Set([on.id, ...named.filter((id) => scenario.documents.has(id) || scenario.requests.has(id))]);
}

/** A spoken act counts from when it was noted: the other table may be slow to confirm. */
function firstMark(telling: TellingItem, { history }: RatingContext): Mark {
  if (telling.by !== 'spoken') return telling.first;
  const acts = Object.values(history.final.spoken).filter(
    (act) =>
      act.about === telling.about &&
      act.confirmed?.seq === telling.first.seq &&
      [act.from, act.with].includes(telling.party),
  );
  return acts[0]?.noted ?? telling.first;
}

/** When the last party knew and the languages were there; null where only evaluators say so. */
function completedAt(
  records: readonly TellingRecord[],
  languages: number,
  context: RatingContext,
): Mark | null {
  const known = records.flatMap((record) =>
    record.confirmed === true || !record.first ? [] : [record.first],
  );
  const rises = records
    .flatMap((record) => record.tellings)
    .flatMap((telling) =>
      telling.widened
        .filter((rise) => rise.languages >= languages)
        .map((rise) => (rise.mark.seq === telling.first.seq ? firstMark(telling, context) : rise.mark)),
    )
    .sort((a, b) => a.seq - b.seq);
  const wide = languages > 0 ? rises.slice(0, 1) : [];
  return [...known, ...wide].sort((a, b) => a.seq - b.seq).at(-1) ?? null;
}

function partOf(record: TellingRecord, context: RatingContext): ToldParty {
  const { party, told } = record;
  return {
    party,
    told,
    confirmed: record.confirmed !== null,
    seq: record.first?.seq ?? null,
    simulated: !context.history.isPlayedByPeople(party),
  };
}

function whyOf(
  status: ToldEvidence['status'],
  isLate: boolean,
  records: readonly TellingRecord[],
  languages: { readonly languages: number; readonly asked: number },
): readonly Reason[] {
  if (status === 'all') return [because(isLate ? 'told-late' : 'told')];
  if (status === 'none') return [because('told-none')];
  if (status === 'confirmed-not') return [because('told-confirmed-not')];
  const unseen = records.filter((record) => !record.told && record.confirmed === null);
  const never = records.filter((record) => record.confirmed === false);
  const list = (of: readonly TellingRecord[]) => of.map((record) => record.party).join(',');
  return [
    ...(unseen.length > 0 ? [because('told-some', { parties: list(unseen) })] : []),
    ...(never.length > 0 ? [because('told-never', { parties: list(never) })] : []),
    ...(languages.languages < languages.asked ? [because('told-languages', languages)] : []),
  ];
}
