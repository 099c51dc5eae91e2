// Modules of Node that are loaded when they are first needed: who imports this package to explain codes does without
// them. Asked for in a way that bundlers leave alone; the environment is not looked at.
const { process: node } = globalThis;

/** To sign. */
export const cryptoModule = () => node.getBuiltinModule('node:crypto');

/** To look at failures of the network. */
export const netModule = () => node.getBuiltinModule('node:net');
