import { ENTRY_VERSION, type Entry } from '../entries.ts';
import type { Event } from '../vocabulary.ts';

/** An entry as it is found in a store or a file: all that is known about its facts is what its version promises. */
export type StoredEntry = Omit<Entry, 'events'> & { readonly events: readonly StoredFact[] };
export type StoredFact = { readonly type: string; readonly [member: string]: unknown };

/**
 * Turns an entry of any earlier version into one of the present version; undefined if the version is later than this
 * program. A changed fact is a new version: it gets a step here, and a log in tests/kept-logs which proves that
 * exercises of the old version still fold and rate the same.
 * @throws if a fact is not what its version promises; the message names exercise, entry and fact.
 */
export function upcast(entry: StoredEntry): Entry | undefined {
  if (entry.v < 1 || entry.v > ENTRY_VERSION) return undefined;
  if (entry.v === ENTRY_VERSION) return entry as Entry;
  return { ...entry, v: ENTRY_VERSION, events: entry.events.map((fact) => raised(entry, fact)) as Event[] };
}

function raised({ exercise, seq }: StoredEntry, fact: StoredFact): StoredFact {
  try {
    return fromVersion1(fact);
  } catch (cause) {
    throw new Error(`Exercise ${exercise}, entry ${seq}, fact "${fact.type}" is none of version 1.`, {
      cause,
    });
  }
}

/**
 * Version 2 renamed letters, artefacts and papers to ratings, documents and travel documents. Rewinds and undoings
 * now name their items and no longer contain copies of them.
 */
function fromVersion1(fact: StoredFact): StoredFact {
  const { type, ...body } = fact;
  switch (type) {
    case 'letter.changed': {
      const { letter, ...others } = body;
      return { type: 'rating.changed', ...others, rating: letter };
    }
    case 'letters.released':
      return { type: 'ratings.published', ...body };
    case 'artefact.issued': {
      const { artefact, ...others } = body;
      return { type: 'document.issued', ...others, document: artefact };
    }
    case 'artefact.recalled':
      return { type: 'document.recalled', document: body['artefact'] };
    case 'party.told':
      return body['by'] === 'paper' ? { ...fact, by: 'document' } : fact;
    case 'action.adjudicated':
      return { ...fact, as: ruling(body['as'] as StoredRuling) };
    case 'route.changed':
      return { type, ...withTravelDocuments(body) };
    case 'caseload.changed':
      return {
        ...fact,
        changes: (body['changes'] as readonly Record<string, unknown>[]).map(withTravelDocuments),
      };
    case 'redLine.approached':
    case 'redLine.crossed':
    case 'redLine.reversed':
    case 'redLine.effective':
      return { ...fact, item: String(body['item']).replace(/^artefact:/, 'document:') };
    case 'rewound':
      return { ...fact, openings: null };
    case 'undone': {
      const { restore, ...others } = body;
      return { type, ...others, items: (restore as readonly StoredItem[]).map(returning) };
    }
    // All other facts of version 1 are still read as they are: the kept logs contain each of them.
    default:
      return fact;
  }
}

type StoredRuling = { readonly to: string; readonly artefact?: string };
type StoredItem = { readonly collection: string; readonly key: string; readonly opening: number | null };

function ruling(as: StoredRuling): object {
  return as.to === 'artefact' ? { to: 'document', document: as.artefact } : as;
}

function withTravelDocuments(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!('papers' in body)) return body;
  const { papers, ...others } = body;
  return { ...others, travelDocuments: papers };
}

const RENAMED: Readonly<Record<string, string>> = { artefacts: 'documents', letters: 'ratings' };

function returning({ collection, key, opening }: StoredItem): object {
  const renamed = collection === 'redLines' ? key.replace(/\|artefact:/, '|document:') : key;
  return { collection: RENAMED[collection] ?? collection, key: renamed, opening };
}
