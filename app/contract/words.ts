import type { InjectDef, RoleDef, ScenarioFile } from '../domain/scenario/format.ts';
import type {
  Channel as ScenarioChannel,
  Guideline as ScenarioGuideline,
  Letter as ScenarioLetter,
  PhaseId as ScenarioPhase,
} from '../domain/scenario/words.ts';

/** The domain's fixed words, for screens: a word without a sentence in the catalogue does not compile. */
export type Guideline = ScenarioGuideline;
export type Letter = ScenarioLetter;
export type PhaseId = ScenarioPhase;
export type Channel = ScenarioChannel;
export type Stakeholder = RoleDef['stakeholder'];
export type FigureSure = InjectDef['figures'][number]['sure'];
export type RunSheetStage = ScenarioFile['runSheet'][number]['stage'];
