interface Route {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** Which methods each path knows, to tell a wrong method from a path that leads nowhere. */
export class RouteTable {
  readonly #routes = new Map<string, Route>();

  add(path: string, methods: string | readonly string[]): void {
    // Whoever takes what nobody else does is no sign that something is there.
    if (path === '/*') return;
    const route = this.#routes.get(path) ?? { pattern: patternOf(path), methods: new Set<string>() };
    for (const method of [methods].flat()) route.methods.add(method);
    this.#routes.set(path, route);
  }

  /** The methods a path may be asked with; none when it leads nowhere. */
  methodsAt(path: string): readonly string[] {
    const matching = [...this.#routes.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(matching.flatMap(({ methods }) => [...methods]))].sort();
  }
}

function patternOf(path: string): RegExp {
  const source = path
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/:[^/]+/g, '[^/]+')
    .replaceAll('*', '.*');
  return new RegExp(`^${source}/?$`);
}
