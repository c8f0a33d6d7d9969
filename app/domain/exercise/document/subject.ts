import type { DocumentKindDef } from '../../scenario/format.ts';
import type { Subject } from '../engine/define.ts';
import type { DocumentItem } from './item.ts';

export const documentSubject: Subject<DocumentItem> = {
  kind: 'document',
  find: ({ state }, key) => state.documents[key],
};

/** A kind of document, which parties may issue. */
export const documentKindSubject: Subject<DocumentKindDef> = {
  kind: 'document-kind',
  find: ({ scenario }, key) => scenario.documents.get(key),
};
