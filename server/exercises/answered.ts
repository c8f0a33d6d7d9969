import type { Rejection } from '#app/domain/shared/rejection.ts';

/** The outcome of a command: its position in the log, or the reason why it was refused. */
export type Answered = { readonly ok: true; readonly seq: number } | Rejection;
