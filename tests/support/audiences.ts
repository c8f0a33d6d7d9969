import type { Audience } from '#app/domain/exercise/audience.ts';

/** Everybody who may look. */
export const AUDIENCES: readonly Audience[] = [
  { role: 'host', kind: 'table', language: 'en' },
  { role: 'embassy', kind: 'table', language: 'en' },
  { role: 'relief', kind: 'individual', language: 'en' },
  { role: 'host', kind: 'companion', language: 'fr' },
  { role: null, kind: 'simcell', language: 'en' },
  { role: null, kind: 'operator', language: 'en' },
  { role: null, kind: 'evaluator', language: 'en' },
  { role: null, kind: 'observer', language: 'en' },
  { role: null, kind: 'interpreter', language: 'ar' },
  { role: null, kind: 'screen', language: 'en' },
];
