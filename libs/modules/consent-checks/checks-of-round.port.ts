/** Names the checks of a round that no draw lists; the class is also the token to inject. */
export abstract class ChecksOfRound {
  /**
   * The ids of the checks named by hand that were opened up to a position of the log.
   * @throws when the list does not reach that far yet; ask again.
   */
  abstract namedByHand(round: string, upTo: string): Promise<readonly string[]>;
}
