/** Makes something when it is first asked for, and keeps it: what not everybody who imports this package comes to need. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
