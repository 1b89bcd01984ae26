// Random documents that are mostly valid for a schema: operations, nested selections, fragments, variables, directives.
import {
  getNamedType, isCompositeType, isEnumType, isInputObjectType, isInputType, isListType, isNonNullType, isUnionType,
} from 'graphql';

export function generateDocument(schema, random) {
  return new Generator(schema, random).document();
}

class Generator {
  constructor(schema, random) {
    this.schema = schema;
    this.random = random;
    this.fragments = new Map();
    this.composites = Object.values(schema.getTypeMap()).filter((type) => isCompositeType(type) && !type.name.startsWith('__'));
  }

  document() {
    const operations = this.random.chance(0.85) ? 1 : 2;
    const parts = [];
    for (let i = 0; i < operations; i++) {
      parts.push(this.operation(operations > 1 || this.random.chance(0.5) ? `Op${i}` : ''));
    }
    return [...parts, ...this.fragments.values()].join('\n');
  }

  operation(name) {
    this.variables = new Map();
    const kind = this.random.pick(['query', 'query', 'query', 'query', 'mutation', 'subscription']);
    const root = { query: this.schema.getQueryType(), mutation: this.schema.getMutationType(), subscription: this.schema.getSubscriptionType() }[kind]
      ?? this.schema.getQueryType();
    this.singleRoot = kind === 'subscription';
    const body = this.selectionSet(root, 0);
    const variables = [...this.variables.values()];
    if (kind === 'query' && name === '' && variables.length === 0 && this.random.chance(0.5)) {
      return body;
    }
    const declared = variables.length > 0 ? `(${variables.join(', ')})` : '';
    const directive = kind === 'query' && this.schema.getDirective('onQuery') && this.random.chance(0.1) ? ' @onQuery' : '';
    return `${kind} ${name}${declared}${directive} ${body}`;
  }

  selectionSet(type, depth) {
    const wanted = depth === 0 && this.singleRoot ? 1 : 1 + this.random.below(4);
    const selections = [];
    for (let i = 0; i < wanted; i++) {
      selections.push(this.selection(type, depth));
    }
    return `{ ${selections.join(' ')} }`;
  }

  selection(type, depth) {
    if (depth < 4 && this.random.chance(0.2)) {
      return this.fragment(type, depth);
    }
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const usable = fields.filter((field) => depth < 4 || !isCompositeType(getNamedType(field.type)));
    if (usable.length === 0 || this.random.chance(0.05)) {
      return this.random.chance(0.8) || depth > 0 || type !== this.schema.getQueryType()
        ? '__typename'
        : this.random.pick(['__schema { types { name fields(includeDeprecated: true) { name } } }', '__type(name: "Query") { kind ofType { name } }']);
    }
    return this.field(this.random.pick(usable), depth);
  }

  field(field, depth) {
    const given = [];
    for (const argument of field.args) {
      if ((isNonNullType(argument.type) && argument.defaultValue === undefined) || this.random.chance(0.4)) {
        given.push(`${argument.name}: ${this.value(argument.type, 0)}`);
      }
    }
    // Fields with arguments mostly get an alias of their own, or most documents would fail for merging alone.
    const unique = given.length > 0 && this.random.chance(0.8) ? `f${this.random.below(1000)}: ` : '';
    const alias = this.random.chance(0.08) ? `${this.random.pick(['a', 'b', 'c', 'id'])}: ` : unique;
    const type = getNamedType(field.type);
    const body = isCompositeType(type) ? ` ${this.selectionSet(type, depth + 1)}` : '';
    return `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.directives(depth)}${body}`;
  }

  fragment(type, depth) {
    const target = this.random.chance(0.7) ? this.overlapping(type) : type;
    if (this.random.chance(0.5)) {
      const condition = this.random.chance(0.8) ? ` on ${target.name}` : '';
      return `...${condition}${this.directives(depth)} ${this.selectionSet(condition ? target : type, depth + 1)}`;
    }
    const reusable = [...this.fragments.keys()].filter((name) => name.startsWith(`${target.name}_`));
    if (reusable.length > 0 && this.random.chance(0.5)) {
      return `...${this.random.pick(reusable)}`;
    }
    const name = `${target.name}_${this.fragments.size}`;
    this.fragments.set(name, '');
    this.fragments.set(name, `fragment ${name} on ${target.name} ${this.selectionSet(target, depth + 1)}`);
    return `...${name}${this.directives(depth)}`;
  }

  overlapping(type) {
    const possible = new Set(this.possible(type));
    return this.random.pick(this.composites.filter((other) => this.possible(other).some((object) => possible.has(object))));
  }

  possible(type) {
    return 'getInterfaces' in type && !('resolveType' in type) ? [type] : this.schema.getPossibleTypes(type);
  }

  directives(depth) {
    // graphql-js 16 throws on a variable in a directive at the root of a subscription, and evaluates the directive otherwise.
    if ((depth < 3 && this.singleRoot) || !this.random.chance(0.08)) {
      return '';
    }
    const condition = this.random.chance(0.5) ? 'true' : this.variable('Boolean!');
    return ` @${this.random.pick(['skip', 'include'])}(if: ${condition})`;
  }

  variable(type, defaultValue = '') {
    const name = `v${this.variables.size}`;
    this.variables.set(name, `$${name}: ${type}${defaultValue}`);
    return `$${name}`;
  }

  value(type, depth) {
    if (this.random.chance(0.25)) {
      return this.variable(this.random.chance(0.9) ? String(type) : this.nearlyThatType(type));
    }
    if (isNonNullType(type)) {
      return this.literal(type.ofType, depth);
    }
    return this.random.chance(0.1) ? 'null' : this.literal(type, depth);
  }

  nearlyThatType(type) {
    const text = String(type);
    return this.random.pick([text.replace(/!$/, ''), `${text.replace(/!$/, '')}!`, `[${text}]`, this.random.pick(this.inputTypes())]);
  }

  inputTypes() {
    return Object.values(this.schema.getTypeMap()).filter(isInputType).map((type) => type.name);
  }

  literal(type, depth) {
    if (isListType(type)) {
      const length = this.random.below(3);
      const items = Array.from({ length }, () => this.value(type.ofType, depth + 1));
      return this.random.chance(0.8) ? `[${items.join(', ')}]` : this.value(type.ofType, depth + 1);
    }
    if (isInputObjectType(type)) {
      return this.inputObject(type, depth);
    }
    if (isEnumType(type)) {
      return this.random.pick(type.getValues()).name;
    }
    switch (type.name) {
      case 'Int': return String(this.random.below(100) - 50);
      case 'Float': return this.random.pick(['1', '-2.5', '3e4', '0.0']);
      case 'Boolean': return this.random.pick(['true', 'false']);
      case 'ID': return this.random.pick(['"x"', '7', '"""x"""']);
      case 'String': return this.random.pick(['"text"', '""', '"""block\n  string"""', '"\\u00e5\\u{1F600}"', '"å"']);
      default: return this.random.pick(['1', '"any"', '{ a: [1, "b", C] }', 'NAME', '[]', 'true']);
    }
  }

  inputObject(type, depth) {
    const fields = Object.values(type.getFields());
    const chosen = type.isOneOf
      ? [this.random.pick(fields)]
      : fields.filter((field) => (isNonNullType(field.type) && field.defaultValue === undefined) || (depth < 3 && this.random.chance(0.3)));
    const text = chosen.map((field) => `${field.name}: ${type.isOneOf ? this.literal(this.nullable(field.type), depth + 1) : this.value(field.type, depth + 1)}`);
    return `{ ${text.join(', ')} }`;
  }

  nullable(type) {
    return isNonNullType(type) ? type.ofType : type;
  }
}
