// What `dist/main.js` of the production tree does: the bot out of its bundle, so that a start reads two files, not a thousand.
import { compileBundle, runBundle } from './compile-bundle.ts';

runBundle(compileBundle());
