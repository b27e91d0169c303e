import { dirname } from 'node:path';

/** What to open for a file that the system hands over: a catalog says nothing without the package it lies in. */
export const packageAt = (path: string): string => (/\.cat$/i.test(path) ? dirname(path) : path);
