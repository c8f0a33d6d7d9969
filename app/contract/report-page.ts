import type { Report } from '../domain/report/report.ts';

/** The after-action report as its page shows it. */
export interface ReportPage {
  readonly report: Report;
  /** What its facilitator called the exercise. */
  readonly name: string;
  /** Whether its facilitator reads it, who may make a copy of the exercise. */
  readonly isOwner: boolean;
  /** Played by the system itself, to show what a report is. */
  readonly isExample: boolean;
  /** False: the ratings that the log gives today are not those whose digest was released. */
  readonly isAsReleased: boolean;
}

/** What somebody who asks for a report gets. Who may not see it learns nothing of whether it is there. */
export type ReportAnswer =
  | { readonly kind: 'open'; readonly page: ReportPage }
  /** A seat of the exercise, before the ratings are released. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'closed' };

export type ReportView = Report;
export type ReportTask = Report['rated'][number];
export type ReportWhen = NonNullable<ReportTask['told']>['when'];
export type ReportCounts = Report['map']['rows'][number]['counts'];
export type ReportHeader = Report['header'];
export type ReportMap = Report['map'];
