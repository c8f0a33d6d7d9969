import { z } from 'zod';
import { Text } from './words.ts';

/** A number that somebody reads, where it comes from, and how sure that is. */
export const FigureSource = z.strictObject({
  figure: Text,
  source: Text,
  sure: z.enum(['documented', 'recalled', 'invented', 'composite']),
});
