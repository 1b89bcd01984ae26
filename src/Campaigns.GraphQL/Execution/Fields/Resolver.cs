namespace Campaigns.GraphQL.Execution;

/// <summary>Calls a resolver method or reads a property.</summary>
/// <typeparam name="T">What it returns.</typeparam>
/// <param name="source">The object the field belongs to.</param>
/// <param name="arguments">The arguments as the C# types of their parameters, in the field's order.</param>
/// <param name="call">Where the value will be written; leads to the running operation.</param>
/// <param name="field">The field in the document.</param>
/// <param name="services">The scope services come from.</param>
internal delegate T Resolver<out T>(object? source, object?[] arguments, ResultWriter call, FieldPlan field, IServiceProvider services);
