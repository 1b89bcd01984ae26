using System.Text;
using Campaigns.Dashboard.Api;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Api;

public sealed class GraphQLClientTests
{
    private static readonly GraphQLDocument Document = new("Probe", "query Probe($slug: String!) { probe }");

    [Fact]
    public async Task Query_Variables_AreSentInCamelCaseWithoutNulls()
    {
        var transport = new ScriptedTransport("""{"data":{"name":"x"}}""");

        await new GraphQLClient(transport).QueryAsync<Named>(
            Document, new { Slug = "resekurage", From = new DateOnly(2023, 10, 18), AsOf = (DateTimeOffset?)null }, Token);

        GraphQLRequest request = Assert.Single(transport.Requests);
        Assert.Equal("Probe", request.OperationName);
        Assert.Equal(Document.Text, request.Query);
        Assert.Equal("""{"slug":"resekurage","from":"2023-10-18"}""", request.Variables!.Value.GetRawText());
    }

    [Fact]
    public async Task Query_ErrorsBesideData_ThrowsWithCodeAndTraceId()
    {
        var transport = new ScriptedTransport(
            """{"data":{"name":"half"},"errors":[{"message":"Reach cannot be added.","path":["compare",0],"extensions":{"code":"NOT_ADDITIVE","traceId":"abc"}}]}""");

        GraphQLRequestException fault = await Assert.ThrowsAsync<GraphQLRequestException>(
            () => new GraphQLClient(transport).QueryAsync<Named>(Document, null, Token));

        Assert.Equal("NOT_ADDITIVE", fault.Code);
        Assert.Equal("abc", fault.TraceId);
        Assert.Equal("Probe", fault.OperationName);
        Assert.Equal(new GraphQLError("Reach cannot be added.", "NOT_ADDITIVE", "compare.0", "abc"), Assert.Single(fault.Errors));
    }

    [Fact]
    public async Task Query_ErrorWithoutCode_IsUnknownAndStillThrows()
    {
        var transport = new ScriptedTransport("""{"errors":[{"message":"No."}]}""");

        GraphQLRequestException fault = await Assert.ThrowsAsync<GraphQLRequestException>(
            () => new GraphQLClient(transport).QueryAsync<Named>(Document, null, Token));

        Assert.Equal(GraphQLRequestException.Unknown, fault.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>502</html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":{"name":null}}""")]
    [InlineData("""{"data":{"name":7}}""")]
    public async Task Query_BrokenAnswer_ThrowsAndIsNeverEmpty(string answer)
    {
        var transport = new ScriptedTransport(answer);

        GraphQLRequestException fault = await Assert.ThrowsAsync<GraphQLRequestException>(
            () => new GraphQLClient(transport).QueryAsync<Named>(Document, null, Token));

        Assert.Equal(GraphQLRequestException.BadAnswer, fault.Code);
        Assert.NotNull(fault.InnerException);
    }

    [Theory]
    [InlineData("2.46")]
    [InlineData("\"2.46\"")]
    public async Task Query_Decimal_IsReadExactlyFromNumberOrText(string json)
    {
        var transport = new ScriptedTransport($$$"""{"data":{"value":{{{json}}},"base":"TWO_SECOND_STARTS","day":"2023-11-07"}}""");

        GraphQLResponse<Figure> answer = await new GraphQLClient(transport).QueryAsync<Figure>(Document, null, Token);

        Assert.Equal(new Figure(2.46m, DenominatorBase.TwoSecondStarts, new DateOnly(2023, 11, 7)), answer.Data);
    }

    [Theory]
    [InlineData("CampaignPage")]
    [InlineData("MetricComparison")]
    public void Load_Document_IsNamedAsItsFileAndHasNoImportLeft(string name)
    {
        GraphQLDocument document = GraphQLDocument.Load(name);

        Assert.Contains($"query {name}(", document.Text, StringComparison.Ordinal);
        Assert.Contains("fragment FigureFields on Figure", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("#import", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_UnknownDocument_SaysWhereToPutIt()
    {
        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(() => GraphQLDocument.Load("Nowhere"));

        Assert.Contains("Api/Documents/Nowhere.graphql", fault.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed record Named(string Name);

    private sealed record Figure(decimal Value, DenominatorBase Base, DateOnly Day);

    private sealed class ScriptedTransport(string answer) : IGraphQLTransport
    {
        public List<GraphQLRequest> Requests { get; } = [];

        public Task<ReadOnlyMemory<byte>> SendAsync(GraphQLRequest request, CancellationToken cancellationToken)
        {
            Requests.Add(request with { Variables = request.Variables?.Clone() });
            return Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(answer));
        }
    }
}
