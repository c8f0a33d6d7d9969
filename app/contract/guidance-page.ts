import type { Addressee, Source, Sure } from '../domain/guidance/format.ts';
import type { Guideline, PhaseId, Principle, Sector } from '../domain/scenario/words.ts';

/** The guidance library as its pages show it. Titles of principles, guidelines and sectors stand in the catalogue. */

export type GuidanceSure = Sure;
export type GuidanceAddressee = Addressee;
export type GuidanceSource = Source;

/** Where a fact comes from, and how sure it is. */
export interface Sourced {
  readonly sources: readonly GuidanceSource[];
  readonly sure: GuidanceSure;
}

export interface GuidanceHit {
  readonly kind: 'guideline' | 'principle' | 'sector' | 'sector-2021' | 'issue-2021' | 'law' | 'source';
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

export interface LawAnchor extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly guidelines: readonly Guideline[];
}

export interface GuidanceOverview {
  readonly query: string;
  /** `null` where nothing was looked for. */
  readonly hits: readonly GuidanceHit[] | null;
  readonly principles: readonly Principle[];
  readonly phases: readonly { readonly phase: PhaseId; readonly guidelines: readonly Guideline[] }[];
  readonly sectors: readonly { readonly id: Sector; readonly covers: string }[];
  readonly list2021: {
    readonly isConfirmed: boolean;
    readonly version: string;
    readonly sectors: readonly {
      readonly id: string;
      readonly name: string;
      readonly sure: GuidanceSure;
      readonly like: readonly Sector[];
    }[];
    readonly issues: readonly { readonly id: string; readonly name: string; readonly sure: GuidanceSure }[];
  };
  readonly law: readonly LawAnchor[];
  readonly isLawChecked: boolean;
  readonly sources: readonly GuidanceSource[];
}

/** A critical task of a scenario that practises what the page is about. */
export interface PractisingTask {
  readonly scenario: string;
  readonly scenarioTitle: string;
  readonly task: string;
  readonly title: string;
  readonly owner: string;
  readonly phase: PhaseId;
}

interface EntryPage {
  readonly tasks: readonly PractisingTask[];
  /** All that the page says, once each. */
  readonly sources: readonly GuidanceSource[];
}

export interface GuidelinePage extends EntryPage {
  readonly kind: 'guideline';
  readonly id: Guideline;
  readonly phase: PhaseId;
  readonly asks: readonly ({ readonly of: GuidanceAddressee; readonly text: string } & Sourced)[];
  readonly sectors: readonly Sector[];
  readonly crosswalk: Sourced;
  readonly law: readonly LawAnchor[];
  readonly isLawChecked: boolean;
}

export interface PrinciplePage extends EntryPage, Sourced {
  readonly kind: 'principle';
  readonly id: Principle;
  readonly asks: string;
}

export interface SectorPage extends EntryPage, Sourced {
  readonly kind: 'sector';
  readonly id: Sector;
  readonly covers: string;
  readonly nameSure: GuidanceSure;
  readonly guidelines: readonly Guideline[];
  readonly like2021: readonly string[];
}

export type GuidancePage = GuidelinePage | PrinciplePage | SectorPage;
