using Campaigns.Api.Editing;
using Campaigns.Api.Errors;
using Campaigns.Api.Importing;
using Campaigns.Api.Loading;
using Campaigns.Api.Schema;
using Campaigns.Api.Schema.Collection;
using Campaigns.Api.Schema.Retention;
using Campaigns.Api.Schema.Analysis;
using Campaigns.Api.Schema.Entering;
using Campaigns.Api.Schema.Importing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Campaigns.Api;

/// <summary>Adds the API to an application.</summary>
public static class ApiServiceCollectionExtensions
{
    // Fifty of the dearest operations that are allowed at all. Many people of an agency may stand behind one address; pages do not count, they ask inside the process.
    private const int CostPerMinute = 1_000_000;

    // A file of 5 MiB, the most that the pages take, is a third larger in Base64.
    private const int MostRequestBytes = 7 << 20;

    // Every document of the dashboard costs less; a hundred campaigns with figures of figures of figures cost 56 000.
    private const double MostCost = 20_000;

    /// <summary>Adds the schema and its loaders. The application adds a store, a catalogue and, for a clock of its own, a <see cref="TimeProvider"/>.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Changes settings; null keeps those of the configuration section <see cref="ApiOptions.SectionName"/>.</param>
    /// <param name="maxCostPerMinute">What the operations of one client may cost together in a minute.</param>
    public static IServiceCollection AddCampaignsApi(
        this IServiceCollection services, Action<ApiOptions>? configure = null, int maxCostPerMinute = CostPerMinute)
    {
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.SectionName);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.AddOptions<EditingOptions>().BindConfiguration(EditingOptions.SectionName);
        services.AddHttpContextAccessor();
        services.TryAddSingleton<IEditingPolicy, EditingPolicy>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IFileDesk, NoFileDesk>();
        services.TryAddSingleton<IFileExcerpts, NoFileExcerpts>();
        services.AddScoped<EditingGuard>();
        services.AddScoped<PlanningReader>();
        services.AddScoped<AnalysisReader>();
        services.AddScoped<ShownFigures>();
        services.AddScoped<RevisionReader>();
        services.AddScoped<FigureFinder>();
        services.AddSingleton<FigureIndex>();
        services.AddScoped<EntryCatalogue>();
        services.AddScoped<EntryDesk>();

        services.AddGraphQLServer()
            .SetSchemaDescription("What prevention campaigns reached, in which channels and at what cost. A number is never more certain than its source.")
            .AddQueryType<Query>()
            .AddMutationType<Mutation>()
            .AddSubscriptionType<Subscription>()
            .AddTypeExtension<SourceCollectionFields>()
            .AddTypeExtension<FigureBasisFields>()
            .AddTypeExtension<CollectionQueries>()
            .AddTypeExtension<CollectionMutations>()
            .AddTypeExtension<ImportQueries>()
            .AddTypeExtension<ImportMutations>()
            .AddTypeExtension<CommonMutations>()
            .AddTypeExtension<AnalysisQueries>()
            .AddTypeExtension<ReviewQueries>()
            .AddTypeExtension<CampaignAnalysis>()
            .AddTypeExtension<CampaignExposureFields>()
            .AddTypeExtension<CampaignEvaluationFields>()
            .AddTypeExtension<CampaignLedgerFields>()
            .AddTypeExtension<RetentionQueries>()
            .AddTypeExtension<CampaignRetentionFields>()
            .AddDataLoader<CampaignDataLoader>()
            .AddDataLoader<CampaignSummaryDataLoader>()
            .AddDataLoader<FiguresDataLoader>()
            .AddDataLoader<LatestRunDataLoader>()
            .AddDataLoader<ObservationsDataLoader>()
            .AddDataLoader<RevisionsDataLoader>()
            .AddDataLoader<SourceDataLoader>()
            .AddDataLoader<SourceStatusDataLoader>()
            .AddErrorFilter<StoreErrorFilter>()
            .ModifyCostOptions(options => options.MaxFieldCost = MostCost)
            .ModifyHttpOptions(options =>
            {
                options.AllowIntrospection = MaySeeSchema;
                options.ShowGraphiQL = MaySeeSchema;
                options.MaxCostPerMinute = maxCostPerMinute;
                options.MaxRequestBytes = MostRequestBytes;
            });

        return services;
    }

    private static bool MaySeeSchema(HttpContext http)
    {
        var services = http.RequestServices;

        return services.GetRequiredService<IOptions<ApiOptions>>().Value.ShowSchema ?? services.GetRequiredService<IHostEnvironment>().IsDevelopment();
    }
}
