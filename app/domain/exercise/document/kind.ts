import { reject } from '#app/domain/shared/rejection.ts';
import { commandsOn, type KindDef } from '../engine/define.ts';
import { line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import { PARTIES } from '../engine/seats.ts';
import { inPlay } from '../engine/stage-rules.ts';
import { reverseRedLines } from '../red-line/cross.ts';
import { isRoundOver } from '../round/round-over.ts';
import { issueDocument } from './issue.ts';
import { documentKindSubject, documentSubject } from './subject.ts';
import { documentItems } from './view.ts';

const ofParty = { by: PARTIES, acts: 'party', stage: inPlay, notYours: 'document-not-yours' } as const;

const commands: KindDef<'document'>['commands'] = {
  'document.issue': commandsOn(documentKindSubject)({
    moves: ['document.issued'],
    ...ofParty,
    key: ({ kind }) => kind,
    owners: (_asking, { roles }) => roles,
    decide: issueDocument,
  }),
  'document.recall': commandsOn(documentSubject)({
    moves: ['document.recalled'],
    ...ofParty,
    key: ({ document }) => document,
    owners: (_asking, { role }) => [role],
    guard: ({ state }, { recalled, issued }) =>
      recalled !== null || isRoundOver(state, issued.seq) ? reject('too-late-to-take-back') : undefined,
    decide: (draft, { document }) => {
      draft.emit({ type: 'document.recalled', document });
      reverseRedLines(draft, `document:${document}`);
      return undefined;
    },
  }),
};

const titleOf = (kind: string) => ({ document: { title: kind, table: 'documents' } }) as const;

const facts: KindDef<'document'>['facts'] = {
  'document.issued': {
    fold: (state, { type: _type, document: id, ...issued }, { mark }) =>
      put(state, 'documents', id, { ...issued, id, issued: mark, recalled: null, seq: mark.seq }),
    undoable: true,
    line: ({ type, kind, role, to }) =>
      line(type, { party: { party: role }, ...titleOf(kind), parties: { parties: to } }),
  },
  'document.recalled': {
    fold: (state, { document }, { mark }) =>
      change(state, 'documents', document, mark.seq, () => ({ recalled: mark })),
    undoable: false,
    line: ({ type, document }, state) => {
      const item = state.documents[document];
      return line(type, { ...titleOf(item?.kind ?? document), party: { party: item?.role ?? '' } });
    },
  },
};

/** What a party issues: an order, a note, a list. */
export const document = {
  commands,
  facts,
  items: documentItems,
  collections: { documents: { keeps: 'script', undoes: true, item: 'document' } },
  statuses: [],
} as const satisfies KindDef<'document'>;
