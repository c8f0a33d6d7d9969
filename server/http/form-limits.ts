import { fieldLimits } from '#app/domain/shared/field-limits.ts';
import { NewExerciseInput } from '../exercises/create-exercise.ts';
import { JoinInput } from '../exercises/join-exercise.ts';
import { NewAccount, SignIn } from './account-routes.ts';

/** What the forms take that give no command, read off the schemas that check them. */
export const FORM_LIMITS = {
  join: fieldLimits(JoinInput),
  newExercise: fieldLimits(NewExerciseInput),
  signIn: fieldLimits(SignIn),
  newAccount: fieldLimits(NewAccount),
};
