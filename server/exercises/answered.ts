import type { Rejection } from '#app/domain/shared/rejection.ts';

/** How a command ended: its place in the log, or why not. */
export type Answered = { readonly ok: true; readonly seq: number } | Rejection;
