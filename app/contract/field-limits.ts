import type { CommandField, CommandLimits as DomainLimits } from '../domain/exercise/command-limits.ts';
import type { CommandType } from '../domain/exercise/vocabulary.ts';
import type { FieldLimits as Limits } from '../domain/shared/field-limits.ts';

/** What forms take, read off the schemas by which the server checks them. */
export type FieldLimits = Limits;
export type CommandLimits = DomainLimits;
/** Of a form that gives no command, by its fields. */
export type FormLimits<F extends string> = Readonly<Record<F, FieldLimits>>;

/** A field with such a value, of any command's form. How its input's name ends says the type, and is no part of it. */
type FieldWith<Value> = Open<CommandField<CommandType, Value>>;
/** A record's members are named by the scenario. */
type Open<F extends string> = F extends `${infer Record}.*` ? `${Record}.${string}` : F;

export type TextField = FieldWith<string>;
export type NumberField = FieldWith<number>;
export type ListField = FieldWith<readonly unknown[]>;
