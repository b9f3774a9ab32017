#!/usr/bin/env node
// Plain JavaScript on purpose, as check-node.js: `npx puzzeltafel verify <bestand>`.
await import('./check-node.js');
await import('./arrangement/nagaan/opdracht.ts');
