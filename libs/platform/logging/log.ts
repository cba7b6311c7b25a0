/** What a room may say to whoever runs it: ids and states, never personal data. The class is the token to inject. */
export abstract class Log {
  abstract info(details: object, message: string): void;
  abstract warn(details: object, message: string): void;
  abstract error(details: object, message: string): void;
}
