// What `dist/main.js` of a production tree does: the bot out of its bundle, which is two files to read, not a thousand.
import { compileBundle, runBundle } from './compile-bundle.ts';

runBundle(compileBundle());
