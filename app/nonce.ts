import { createContext, useContext } from 'react';

/**
 * The nonce that this response's content security policy requires of scripts. Only the server knows it: browsers hide it
 * from the page, so it is empty there, which hydration accepts.
 */
export const NonceContext = createContext('');

export function useNonce(): string {
  return useContext(NonceContext);
}
