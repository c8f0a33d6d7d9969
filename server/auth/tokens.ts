import { createHash, randomBytes } from 'node:crypto';

/** Without I, L, O and U, so that a code read aloud across a room is not mistyped. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 128 random bits for a cookie or a link. Only the hash is stored. */
export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** 256 is a multiple of 32, so all ratings are equally likely. */
export function randomLetters(length: number): string {
  return Array.from(randomBytes(length), (byte) => CROCKFORD[byte % 32]).join('');
}

/** An opaque id of an exercise or a seat. */
export function newId(): string {
  return randomLetters(12).toLowerCase();
}

/** Eight ratings (40 bits), printed on a sheet. */
export function newJoinCode(): string {
  return randomLetters(8);
}

/** Normalises a typed code: any case, spaces and hyphens; O for 0, I and L for 1. */
export function normaliseJoinCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
