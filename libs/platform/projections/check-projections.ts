import type { EventCatalogue } from '#platform/event-store';
import type { Projection, Reaction } from './projection.js';

/** What is wrong with the declarations of a release; it must not start. */
export class ProjectionsMisdeclared extends Error {
  override readonly name = 'ProjectionsMisdeclared';
  constructor(readonly problems: readonly string[]) {
    super(
      `projections and reactions are misdeclared:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    );
  }
}

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const platformTables = new Set(['projection_checkpoint', 'parked_event', 'reaction_checkpoint', 'migration']);

/** @throws ProjectionsMisdeclared with every problem there is. */
export function checkProjections(
  catalogue: EventCatalogue,
  projections: readonly Projection[],
  reactions: readonly Reaction[],
): void {
  const types = typesByCategory(catalogue);
  const known = new Set(reactions.map(({ name }) => name));
  const problems = [
    ...projections.flatMap((projection) => problemsOfProjection(projection, types, known)),
    ...reactions.flatMap((reaction) => problemsOfReaction(reaction, types)),
    ...twice(projections.map(({ name }) => name)).map((name) => `two projections are called ${name}`),
    ...twice(reactions.map(({ name }) => name)).map((name) => `two reactions are called ${name}`),
    ...tablesOwnedTwice(projections),
  ];
  if (problems.length > 0) throw new ProjectionsMisdeclared(problems);
}

type Types = ReadonlyMap<string, readonly string[]>;

function typesByCategory({ categories }: EventCatalogue): Types {
  return new Map(categories.map(({ category, definitions }) => [category, Object.keys(definitions)]));
}

function problemsOfProjection(
  projection: Projection,
  types: Types,
  reactions: ReadonlySet<string>,
): string[] {
  const { name, version, handles, ignores, tables, follows = [] } = projection;
  const about = (problem: string) => `projection ${name}: ${problem}`;
  const named = [...handles, ...ignores];
  return [
    ...(Number.isSafeInteger(version) && version > 0 ? [] : [`version ${version} is no positive integer`]),
    ...problemsOfWords(projection, named, types),
    ...heardTypes(projection.categories, types)
      .filter((type) => !named.includes(type))
      .map((type) => `${type} is neither handled nor ignored`),
    ...handles.filter((type) => ignores.includes(type)).map((type) => `${type} is both handled and ignored`),
    ...twice(ignores).map((type) => `${type} is ignored twice`),
    ...tables
      .filter((table) => !/^[a-z][a-z0-9_]*$/.test(table))
      .map((table) => `table ${table} is not in snake case, or names a schema`),
    ...tables
      .filter((table) => platformTables.has(table))
      .map((table) => `table ${table} belongs to the platform`),
    ...follows
      .filter((reaction) => !reactions.has(reaction))
      .map((reaction) => `it follows ${reaction}, which is no reaction`),
  ].map(about);
}

function problemsOfReaction(reaction: Reaction, types: Types): string[] {
  const nothing = reaction.handles.length === 0 ? ['it handles no event'] : [];
  const deaf = reaction.categories.length === 0 ? ['it hears no category'] : [];
  return [...nothing, ...deaf, ...problemsOfWords(reaction, reaction.handles, types)].map(
    (problem) => `reaction ${reaction.name}: ${problem}`,
  );
}

function problemsOfWords(
  { name, categories, handles }: Pick<Projection, 'name' | 'categories' | 'handles'>,
  named: readonly string[],
  types: Types,
): string[] {
  const heard = new Set(heardTypes(categories, types));
  return [
    // The longest name made of it, rm_retired_…, must fit into the 63 bytes of an identifier.
    ...(kebab.test(name) && name.length <= 50 && name !== 'all'
      ? []
      : ['the name is not in kebab case of at most 50 letters, or is the word all']),
    ...categories
      .filter((category) => !types.has(category))
      .map((category) => `there is no category ${category}`),
    ...named.filter((type) => !heard.has(type)).map((type) => `${type} is no event type of its categories`),
    ...twice(handles).map((type) => `${type} is handled twice`),
  ];
}

/** The types of the categories; of all when none is named. */
function heardTypes(categories: readonly string[], types: Types): string[] {
  const heard = categories.length === 0 ? [...types.keys()] : categories;
  return heard.flatMap((category) => types.get(category) ?? []);
}

function tablesOwnedTwice(projections: readonly Projection[]): string[] {
  const owners = new Map<string, string[]>();
  for (const { name, tables } of projections)
    for (const table of tables) owners.set(table, [...(owners.get(table) ?? []), name]);
  return [...owners]
    .filter(([, names]) => names.length > 1)
    .map(([table, names]) => `table ${table} is owned by ${names.join(' and ')}`);
}

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];
