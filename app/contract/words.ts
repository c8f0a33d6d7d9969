import type { InjectDef, RoleDef, ScenarioFile } from '../domain/scenario/format.ts';
import type {
  Channel as ScenarioChannel,
  Guideline as ScenarioGuideline,
  PhaseId as ScenarioPhase,
  Rating as ScenarioRating,
} from '../domain/scenario/words.ts';

/** The domain's fixed words, for screens: a word without a sentence in the catalogue does not compile. */
export type Guideline = ScenarioGuideline;
export type Rating = ScenarioRating;
export type PhaseId = ScenarioPhase;
export type Channel = ScenarioChannel;
export type Stakeholder = RoleDef['stakeholder'];
export type FigureSure = InjectDef['figures'][number]['sure'];
export type RunSheetStage = ScenarioFile['runSheet'][number]['stage'];
