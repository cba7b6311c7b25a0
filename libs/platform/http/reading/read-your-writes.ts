/** Lets a question wait until a read model has come to a position. The class is also the token to inject. */
export abstract class ReadYourWrites {
  /**
   * False when the time was up first.
   * @throws Refused when the position is none of the log's.
   */
  abstract wait(position: string, projection: string): Promise<boolean>;
}
