/** Who sends a request of the demo: the same three kinds of users as in a real instance. */
export interface DemoPerson {
  readonly user: string;
  readonly role: 'auditor' | 'regional-contact' | 'committee-secretariat' | 'administrator';
  readonly region?: string;
}

/** A request as a user sends it over HTTP. */
export interface DemoRequest {
  readonly as: DemoPerson;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Names the request, so that loading the demo again repeats nothing. */
  readonly key: string;
}

/** A running instance with a clock that the demo moves. */
export interface DemoInstance {
  /** Sends a request and returns what it answered. @throws Error when it was refused: the demo's data is wrong then. */
  post(request: DemoRequest): Promise<{ readonly id: string; readonly position: string }>;
  get(as: DemoPerson, path: string): Promise<unknown>;
  upload(
    request: Omit<DemoRequest, 'body'>,
    file: { readonly name: string; readonly text: string },
  ): Promise<void>;
  /** Moves the clock forward. */
  travelTo(instant: string): void;
  /** Waits until reactions and read models have digested everything. */
  settle(): Promise<void>;
  /** Sends the mails that are due by the clock. */
  sweep(): Promise<void>;
}

/** Something that happens on a day of the demo. */
export interface DemoStep {
  readonly on: string;
  readonly key: string;
  readonly as: DemoPerson;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}
