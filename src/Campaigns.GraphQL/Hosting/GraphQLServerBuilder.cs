using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.DataLoading;
using Campaigns.GraphQL.Diagnostics;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Http;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;
using Campaigns.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.GraphQL.Hosting;

/// <summary>Registers the types and settings of a GraphQL server. The schema is built and checked when the endpoint is mapped.</summary>
public sealed partial class GraphQLServerBuilder
{
    private readonly GraphQLServerSettings _settings;

    internal GraphQLServerBuilder(IServiceCollection services, GraphQLServerSettings settings)
    {
        Services = services;
        _settings = settings;
    }

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The class whose public members are the fields of queries.</summary>
    /// <typeparam name="T">A class; registered in dependency injection, or made for each request.</typeparam>
    public GraphQLServerBuilder AddQueryType<T>()
        where T : class => With(declarations => declarations.Query = typeof(T));

    /// <summary>The class whose public methods are the fields of mutations.</summary>
    /// <typeparam name="T">A class; registered in dependency injection, or made for each request.</typeparam>
    public GraphQLServerBuilder AddMutationType<T>()
        where T : class => With(declarations => declarations.Mutation = typeof(T));

    /// <summary>The class whose public methods, each returning <see cref="IAsyncEnumerable{T}"/>, are the fields of subscriptions.</summary>
    /// <typeparam name="T">A class; registered in dependency injection, or made for each request.</typeparam>
    public GraphQLServerBuilder AddSubscriptionType<T>()
        where T : class => With(declarations => declarations.Subscription = typeof(T));

    /// <summary>A type that no field names, such as a class behind an interface, or a scalar.</summary>
    /// <typeparam name="T">A class, record, enum, interface or a <see cref="ScalarTypeDefinition"/>.</typeparam>
    public GraphQLServerBuilder AddType<T>() => With(declarations =>
    {
        if (typeof(ScalarTypeDefinition).IsAssignableFrom(typeof(T)))
        {
            var scalar = (ScalarTypeDefinition)(object)Activator.CreateInstance<T>()!;
            declarations.Scalars[scalar.RuntimeType] = scalar;
        }
        else
        {
            declarations.Objects.Add(typeof(T));
        }
    });

    /// <summary>A class with <see cref="ExtendObjectTypeAttribute"/> whose members are added to another type.</summary>
    /// <typeparam name="T">The class; may not be static.</typeparam>
    /// <exception cref="ArgumentException">The class has no <see cref="ExtendObjectTypeAttribute"/>.</exception>
    public GraphQLServerBuilder AddTypeExtension<T>()
        where T : class => AddTypeExtension(typeof(T));

    /// <summary>A class with <see cref="ExtendObjectTypeAttribute"/> whose members are added to another type.</summary>
    /// <param name="type">The class; static classes are allowed.</param>
    /// <exception cref="ArgumentException">The class has no <see cref="ExtendObjectTypeAttribute"/>.</exception>
    public GraphQLServerBuilder AddTypeExtension(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.IsDefined(typeof(ExtendObjectTypeAttribute), inherit: false)
            ? With(declarations => declarations.Extensions.Add(type))
            : throw new ArgumentException($"{type} needs [ExtendObjectType].", nameof(type));
    }

    /// <summary>A C# interface or base class as a GraphQL interface; the same as <see cref="InterfaceTypeAttribute"/> on it.</summary>
    /// <typeparam name="T">The interface or class.</typeparam>
    public GraphQLServerBuilder AddInterfaceType<T>() => With(declarations => declarations.Interfaces.Add(typeof(T)));

    /// <summary>A C# interface or base class with <see cref="UnionTypeAttribute"/> that no field names.</summary>
    /// <typeparam name="T">The interface or class.</typeparam>
    public GraphQLServerBuilder AddUnionType<T>() => With(declarations => declarations.Unions.Add(typeof(T)));

    /// <summary>An enum that no field names.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public GraphQLServerBuilder AddEnumType<T>()
        where T : struct, Enum => With(declarations => declarations.Enums.Add(typeof(T)));

    /// <summary>An input object that no argument names.</summary>
    /// <typeparam name="T">The record or class.</typeparam>
    public GraphQLServerBuilder AddInputObjectType<T>() => With(declarations => declarations.Inputs.Add(typeof(T)));

    /// <summary>Says which scalar a C# type is.</summary>
    /// <typeparam name="TClr">The C# type.</typeparam>
    /// <typeparam name="TScalar">The scalar; one instance is shared by all C# types bound to it.</typeparam>
    public GraphQLServerBuilder BindRuntimeType<TClr, TScalar>()
        where TScalar : ScalarTypeDefinition, new() => With(declarations =>
            declarations.Scalars[typeof(TClr)] = declarations.Scalars.Values.OfType<TScalar>().FirstOrDefault() ?? new TScalar());

    /// <summary>A data loader; each request has its own.</summary>
    /// <typeparam name="T">The loader class; its constructor may ask for <see cref="IBatchScheduler"/> and other services.</typeparam>
    public GraphQLServerBuilder AddDataLoader<T>()
        where T : class, IDataLoader
    {
        _settings.HasDataLoaders = true;
        Services.TryAddScoped<T>();
        return this;
    }

    /// <summary>Sees and may replace every error before it is sent.</summary>
    /// <typeparam name="T">The filter; a singleton.</typeparam>
    public GraphQLServerBuilder AddErrorFilter<T>()
        where T : class, IErrorFilter
    {
        Services.AddSingleton<IErrorFilter, T>();
        return this;
    }

    /// <summary>Sees every HTTP request before its operation, may add to it and may refuse it. Several are called in the order of registration.</summary>
    /// <typeparam name="T">The interceptor; a singleton.</typeparam>
    public GraphQLServerBuilder AddHttpRequestInterceptor<T>()
        where T : class, IHttpRequestInterceptor
    {
        Services.AddSingleton<IHttpRequestInterceptor, T>();
        return this;
    }

    /// <summary>Hears of every request.</summary>
    /// <typeparam name="T">The listener; a singleton.</typeparam>
    public GraphQLServerBuilder AddDiagnosticEventListener<T>()
        where T : ExecutionDiagnosticEventListener
    {
        Services.AddSingleton<ExecutionDiagnosticEventListener, T>();
        return this;
    }

    /// <summary>Describes the schema itself.</summary>
    /// <param name="description">Markdown.</param>
    public GraphQLServerBuilder SetSchemaDescription(string description) => With(declarations => declarations.Description = description);

    /// <summary>Changes limits of execution.</summary>
    /// <param name="modify">Receives the options.</param>
    public GraphQLServerBuilder ModifyRequestOptions(Action<RequestOptions> modify)
    {
        ArgumentNullException.ThrowIfNull(modify);
        modify(_settings.Request);
        return this;
    }

    /// <summary>Changes limits of the parser.</summary>
    /// <param name="modify">Receives the options.</param>
    public GraphQLServerBuilder ModifyParserOptions(Action<ParserOptions> modify)
    {
        ArgumentNullException.ThrowIfNull(modify);
        modify(_settings.Documents.Parser);
        return this;
    }

    /// <summary>Takes off every limit on documents but the depth that protects the stack, and raises those of execution: for tests with trusted clients only.</summary>
    public GraphQLServerBuilder RemoveLimits()
    {
        _settings.Documents.RemoveLimits();
        _settings.Request.MaxListItems = int.MaxValue;
        _settings.Request.MaxResponseBytes = long.MaxValue;
        _settings.Cost.EnforceCostLimits = false;
        _settings.Http.MaxRequestBytes = 100 * 1024 * 1024;
        _settings.Http.MaxRequestValues = int.MaxValue;
        return this;
    }

    /// <summary>Changes limits of validation: depth, aliases, fragments.</summary>
    /// <param name="modify">Receives the limits.</param>
    public GraphQLServerBuilder ModifyValidationLimits(Action<ValidationLimits> modify)
    {
        ArgumentNullException.ThrowIfNull(modify);
        modify(_settings.Documents.Validation);
        return this;
    }

    /// <summary>Changes how dear an operation may be.</summary>
    /// <param name="modify">Receives the options.</param>
    public GraphQLServerBuilder ModifyCostOptions(Action<CostOptions> modify)
    {
        ArgumentNullException.ThrowIfNull(modify);
        modify(_settings.Cost);
        return this;
    }

    /// <summary>Bounds how deep fields may be nested; introspection is bounded on its own.</summary>
    /// <param name="maxAllowedExecutionDepth">1 or more.</param>
    public GraphQLServerBuilder AddMaxExecutionDepthRule(int maxAllowedExecutionDepth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxAllowedExecutionDepth, 1);
        _settings.Documents.Validation.MaxAllowedFieldDepth = maxAllowedExecutionDepth;
        return this;
    }

    /// <summary>Shows the schema to nobody, in development neither.</summary>
    public GraphQLServerBuilder DisableIntrospection() => ModifyHttpOptions(options => options.AllowIntrospection = static _ => false);

    /// <summary>
    /// Documents that clients may name by the SHA-256 of their UTF-8 text, as <c>documentId</c> or as Apollo's <c>persistedQuery</c>. They are
    /// validated when the server starts. <see cref="GraphQLHttpOptions.OnlyTrustedDocuments"/> refuses all others.
    /// </summary>
    /// <param name="documents">The texts.</param>
    public GraphQLServerBuilder AddTrustedDocuments(IEnumerable<string> documents)
    {
        _settings.TrustedDocuments.AddRange(documents);
        return this;
    }

    /// <summary>Changes how the endpoint speaks HTTP, and who may see the schema.</summary>
    /// <param name="modify">Receives the options.</param>
    public GraphQLServerBuilder ModifyHttpOptions(Action<GraphQLHttpOptions> modify)
    {
        ArgumentNullException.ThrowIfNull(modify);
        modify(_settings.Http);
        return this;
    }

    private GraphQLServerBuilder With(Action<SchemaDeclarations> declare)
    {
        declare(_settings.Schema);
        return this;
    }
}
