import { createHash } from 'node:crypto';
import type { ScenarioParts } from '#app/domain/scenario/parts.ts';
import { canonicalJson } from '#app/domain/shared/canonical-json.ts';

/** The three hashes that an exercise pins: the rules at STARTEX; the rubric and the texts, which a fact can replace. */
export interface ScenarioHashes {
  readonly rules: string;
  readonly rubric: string;
  readonly texts: string;
}

export function hashesOf(parts: ScenarioParts): ScenarioHashes {
  return { rules: sha256(parts.rules), rubric: sha256(parts.rubric), texts: sha256(parts.texts) };
}

const sha256 = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
