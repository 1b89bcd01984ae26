using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Panels;

/// <summary>Answers as the API does for <see cref="PublishedCampaign"/>, in the JSON of its schema; other slugs have no campaign.</summary>
internal sealed class PublishedApi : IGraphQLTransport
{
    private static readonly JsonSerializerOptions Json = new(GraphQLJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>Metric whose comparison fails; null for none.</summary>
    public string? FailingMetric { get; init; }

    /// <summary>True when nothing can be read.</summary>
    public bool Fails { get; init; }

    /// <summary>What the campaign's name is replaced by; null keeps it.</summary>
    public string? Name { get; init; }

    public Task<ReadOnlyMemory<byte>> SendAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        JsonElement variables = request.Variables!.Value;
        PanelInput input = PublishedCampaign.Input(variables.GetProperty("language").GetString() == "EN" ? Language.En : Language.Sv);
        object answer = Fails ? Failure : request.OperationName switch
        {
            "CampaignPage" => Campaign(input, variables),
            "CombinedReach" => CombinedReach,
            "TargetOutcomes" => new { data = new { campaign = new TargetOutcomesCampaign([]) } },
            "CapturedWarnings" => new { data = new CapturedWarningsData([]) },
            "AudienceEquality" => new { data = new { campaign = new AudienceEqualityCampaign(new EqualityData { Groups = [], Notes = [] }) } },
            "DailyFigures" => new { data = new { campaign = new { figures = Array.Empty<object>() } } },
            _ => Comparison(input, variables.GetProperty("input")),
        };
        return Task.FromResult<ReadOnlyMemory<byte>>(JsonSerializer.SerializeToUtf8Bytes(answer, Json));
    }

    private static object Failure { get; } =
        new { errors = new[] { new { message = "The store cannot be read.", extensions = new { code = "STORE_UNAVAILABLE", traceId = "trace-1" } } } };

    // No population is printed in the report, and profiles are not persons.
    private static object CombinedReach { get; } = new
    {
        data = new
        {
            campaign = new CombinedReachCampaign(new DeduplicatedReachData
            {
                Verdict = ReachVerdictData.NoPopulation,
                IdentityBasis = Campaigns.Metrics.Observations.IdentityBasis.Individuals,
                Channels = [new(new("snapchat", "Snapchat"), false, false, "räknar profiler")],
                ShownInterval = new BoundsData(338_000m, 452_800m),
                Assumptions = ["Varje kanals egen siffra är rätt."],
                Notes = [],
                FigureId = "F-COMBINED",
            }),
        },
    };

    private object Campaign(PanelInput input, JsonElement variables)
    {
        CampaignData? campaign = variables.GetProperty("slug").GetString() == input.Campaign.Slug ? input.Campaign with { Name = Name ?? input.Campaign.Name } : null;
        return new { data = new { campaign } };
    }

    private object Comparison(PanelInput input, JsonElement question)
    {
        string metric = question.GetProperty("metric").GetString()!;
        if (metric == FailingMetric)
        {
            return Failure;
        }

        ComparisonData comparison = input.Results[metric].Comparison!;
        bool total = question.GetProperty("by").GetArrayLength() == 0;
        return new { data = new { compare = total ? comparison with { Groups = [AnswerBuilder.Group([input.Total!])] } : comparison } };
    }
}
