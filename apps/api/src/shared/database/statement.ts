/** SQL with a name: PostgreSQL parses and plans it once per connection. Names are unique in the program. */
export interface Statement {
  name: string;
  text: string;
}

export function statement(name: string, text: string): Statement {
  return { name, text };
}
