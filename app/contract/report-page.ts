import type { Report } from '../domain/report/report.ts';

/** The after-action report as its page shows it. */
export interface ReportPage {
  readonly report: Report;
  /** The exercise's title, as its facilitator chose it. */
  readonly name: string;
  /** Whether the reader is its facilitator, who may make a copy of the exercise. */
  readonly isOwner: boolean;
  /** Played by the system itself, to show what a report is. */
  readonly isExample: boolean;
  /** False if the ratings that the log gives today are not those whose digest was released. */
  readonly isAsReleased: boolean;
}

/** The answer to a request for a report. Those who may not see it do not learn whether it exists. */
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
