using System.Text.Json;
using Campaigns.GraphQL.Tests.Infrastructure;
using GraphQL.ConformanceHost;

namespace Campaigns.GraphQL.Tests.Execution;

/// <summary>The execution probe over HTTP. Expected values come from the comments of its schema.</summary>
[Collection(ProbeLog.Name)]
public class ExecutionProbeTests
{
    /// <summary>Document, data, and each error as "path code", in any order.</summary>
    public static TheoryData<string, string, string[]> Cases => new()
    {
        // Values and order.
        { "{ probe { int name color nothing later } }", """{"probe":{"int":42,"name":"probe","color":"RED","nothing":null,"later":42}}""", [] },
        { "{ probe { none { name } children { name } } }", """{"probe":{"none":[],"children":[{"name":"probe"},null,{"name":"probe"}]}}""", [] },
        { "{ probe { later int childLater { later name } name } }", """{"probe":{"later":42,"int":42,"childLater":{"later":42,"name":"probe"},"name":"probe"}}""", [] },

        // Merging: the first occurrence gives the place.
        { "{ probe { child { int } name child { name } ...F } } fragment F on Probe { child { int color } int }", """{"probe":{"child":{"int":42,"name":"probe","color":"RED"},"name":"probe","int":42}}""", [] },
        { "{ probe { ... @skip(if: true) { name } int name } }", """{"probe":{"int":42,"name":"probe"}}""", [] },
        { "{ probe { ...F @skip(if: true) ...F int } } fragment F on Probe { name }", """{"probe":{"name":"probe","int":42}}""", [] },
        { "{ probe { name @include(if: true) @skip(if: true) int @include(if: false) __typename } }", """{"probe":{"__typename":"Probe"}}""", [] },
        { "{ probe { things { name ... on Other { __typename } ... on Thing { t: name } } } }", """{"probe":{"things":[{"name":"probe","t":"probe"},{"name":"other","__typename":"Other","t":"other"},null]}}""", [] },

        // Result coercion.
        { "{ probe { tooBig int } }", """{"probe":{"tooBig":null,"int":42}}""", ["probe/tooBig RESULT_COERCION"] },
        { "{ probe { tooBigNonNull } }", """{"probe":null}""", ["probe/tooBigNonNull RESULT_COERCION"] },
        { "{ probe { badColor infinite } }", """{"probe":{"badColor":null,"infinite":null}}""", ["probe/badColor RESULT_COERCION", "probe/infinite RESULT_COERCION"] },
        { "{ probe { ints intsItems } }", """{"probe":{"ints":[1,null,3],"intsItems":null}}""", ["probe/ints/1 RESULT_COERCION", "probe/intsItems/1 RESULT_COERCION"] },
        { "{ probe { notAList strange { name } } }", """{"probe":{"notAList":null,"strange":null}}""", ["probe/notAList RESULT_COERCION", "probe/strange RESULT_COERCION"] },

        // Null propagation.
        { "{ probe { child { nothingNonNull } int } }", """{"probe":{"child":null,"int":42}}""", ["probe/child/nothingNonNull NON_NULL_VIOLATION"] },
        { "{ probe { child { childNonNull { failsNonNull } } int } }", """{"probe":{"child":null,"int":42}}""", ["probe/child/childNonNull/failsNonNull INTERNAL_ERROR"] },
        { "{ probe { child { childNonNull { failsLaterNonNull } } int } }", """{"probe":{"child":null,"int":42}}""", ["probe/child/childNonNull/failsLaterNonNull INTERNAL_ERROR"] },
        { "{ probe { childLater { childNonNull { failsLaterNonNull } } int } }", """{"probe":{"childLater":null,"int":42}}""", ["probe/childLater/childNonNull/failsLaterNonNull INTERNAL_ERROR"] },
        { "{ probeNonNull { failsNonNull } probe { int } }", "null", ["probeNonNull/failsNonNull INTERNAL_ERROR"] },
        { "{ probe { int } probeNonNull { failsLaterNonNull } }", "null", ["probeNonNull/failsLaterNonNull INTERNAL_ERROR"] },
        { "{ failsNonNull }", "null", ["failsNonNull INTERNAL_ERROR"] },
        { "{ fails probe { fails failsLater name } }", """{"fails":null,"probe":{"fails":null,"failsLater":null,"name":"probe"}}""", ["fails INTERNAL_ERROR", "probe/fails INTERNAL_ERROR", "probe/failsLater INTERNAL_ERROR"] },
        { "{ probe { childrenItems { name } } }", """{"probe":{"childrenItems":null}}""", ["probe/childrenItems/1 NON_NULL_VIOLATION"] },
        { "{ probe { childrenAll { name } } }", """{"probe":null}""", ["probe/childrenAll/1 NON_NULL_VIOLATION"] },
        { "{ probe { matrix } }", """{"probe":{"matrix":[[1,2],null,null]}}""", ["probe/matrix/1/1 NON_NULL_VIOLATION"] },
        { "{ probe { matrixItems } }", """{"probe":{"matrixItems":null}}""", ["probe/matrixItems/1/1 NON_NULL_VIOLATION"] },
        { "{ probe { children { failsLaterNonNull } int } }", """{"probe":{"children":[null,null,null],"int":42}}""", ["probe/children/0/failsLaterNonNull INTERNAL_ERROR", "probe/children/2/failsLaterNonNull INTERNAL_ERROR"] },
        { "{ probe { children { childLater { int } childNonNull { failsLaterNonNull } } } }", """{"probe":{"children":[null,null,null]}}""", ["probe/children/0/childNonNull/failsLaterNonNull INTERNAL_ERROR", "probe/children/2/childNonNull/failsLaterNonNull INTERNAL_ERROR"] },

        // Abstract types.
        { "{ probe { thing { __typename name } otherThing { __typename name } either { __typename ... on Other { name } } } }", """{"probe":{"thing":{"__typename":"Probe","name":"probe"},"otherThing":{"__typename":"Other","name":"other"},"either":{"__typename":"Other","name":"other"}}}""", [] },

        // Arguments.
        { "{ sum }", """{"sum":6}""", [] },
        { "{ sum(a: null, b: 5, c: [1, null, 2]) s: sum(c: 4) t: sum(c: null) }", """{"sum":8,"s":7,"t":3}""", [] },
        { "{ echo e: echo(value: null) f: echo(value: {}) }", """{"echo":"{\"n\":7,\"req\":9,\"color\":\"GREEN\"}","e":"null","f":"{\"n\":5,\"req\":9,\"color\":\"GREEN\"}"}""", [] },
        { "{ echo(value: { n: null, s: \"å\\n\\\"😀\", list: 3, nested: { flag: null, req: 1, color: RED } }) }", """{"echo":"{\"n\":null,\"s\":\"å\\n\\\"😀\",\"req\":9,\"list\":[3],\"nested\":{\"n\":5,\"req\":1,\"color\":\"RED\",\"flag\":null},\"color\":\"GREEN\"}"}""", [] },

        // Serial mutations.
        { "mutation { reset a: append(value: 1, ms: 30) b: append(value: 2) fails c: append(value: 3) }", """{"reset":0,"a":[1],"b":[1,2],"fails":null,"c":[1,2,3]}""", ["fails INTERNAL_ERROR"] },

        // The data loader: one batch per level, each key once.
        { "{ a: loaded(key: 1) { batchSize next { key batchSize } } b: loaded(key: 2) { batchSize next { batchSize } } c: loaded(key: 1) { batchSize } }", """{"a":{"batchSize":2,"next":{"key":101,"batchSize":2}},"b":{"batchSize":2,"next":{"batchSize":2}},"c":{"batchSize":2}}""", [] },

        // Introspection beside data.
        { "{ __typename __type(name: \"Nope\") { name } s: __schema { queryType { name } } probe { int } }", """{"__typename":"Query","__type":null,"s":{"queryType":{"name":"Query"}},"probe":{"int":42}}""", [] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Probe_Document_GivesDataAndErrors(string document, string data, string[] errors)
    {
        await using var server = await StartAsync();

        using var answer = JsonDocument.Parse(await server.AskAsync(document));

        Assert.Equal(data, answer.RootElement.GetProperty("data").GetRawText());
        Assert.Equal(errors.Order(StringComparer.Ordinal), Errors(answer).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("query ($b: Int = 3) { sum(b: $b) }", "{}", """{"data":{"sum":7}}""")]
    [InlineData("query ($b: Int = 3) { sum(b: $b) }", """{"b":5}""", """{"data":{"sum":9}}""")]
    [InlineData("query ($b: Int) { sum(b: $b) }", "{}", """{"data":{"sum":6}}""")]
    [InlineData("query ($a: Int) { sum(a: $a) }", """{"a":null}""", """{"data":{"sum":5}}""")]
    [InlineData("query ($c: [Int]) { sum(c: $c) }", """{"c":4}""", """{"data":{"sum":7}}""")]
    [InlineData("query ($v: ProbeInput) { echo(value: $v) }", "{}", """{"data":{"echo":"{\"n\":7,\"req\":9,\"color\":\"GREEN\"}"}}""")]
    [InlineData("query ($n: Int) { echo(value: { n: $n }) }", "{}", """{"data":{"echo":"{\"n\":5,\"req\":9,\"color\":\"GREEN\"}"}}""")]
    [InlineData("query ($n: Int) { echo(value: { n: $n }) }", """{"n":null}""", """{"data":{"echo":"{\"n\":null,\"req\":9,\"color\":\"GREEN\"}"}}""")]
    [InlineData("query ($on: Boolean!) { probe { name @include(if: $on) int } }", """{"on":false}""", """{"data":{"probe":{"int":42}}}""")]
    [InlineData("query ($on: Boolean!) { probe { name @include(if: $on) int } }", """{"on":true}""", """{"data":{"probe":{"name":"probe","int":42}}}""")]
    public async Task Probe_Variables_AreCoerced(string document, string variables, string expected)
    {
        await using var server = await StartAsync();

        Assert.Equal(expected, await server.AskAsync(document, JsonSerializer.Deserialize<JsonElement>(variables)));
    }

    [Theory]
    [InlineData("query ($b: Int!) { sum(b: $b) }", "{}", "Variable $b: no value was given, and Int! needs one.")]
    [InlineData("query ($b: Int!) { sum(b: $b) }", """{"b":null}""", "Variable $b: Int! cannot be null.")]
    [InlineData("query ($b: Int!) { sum(b: $b) }", """{"b":"5"}""", "Variable $b: Int cannot represent this string. Expected a whole number of 32 bits.")]
    [InlineData("query ($b: Int!) { sum(b: $b) }", """{"b":2147483648}""", "Variable $b: Int cannot represent this number. Expected a whole number of 32 bits.")]
    [InlineData("query ($v: ProbeInput) { echo(value: $v) }", """{"v":{"nope":1}}""", "Variable $v: ProbeInput has no field of that name: \"nope\".")]
    [InlineData("query ($v: ProbeInput) { echo(value: $v) }", """{"v":{"s":"\ud800"}}""", "Variable $v: s: String cannot represent this string. Expected a string.")]
    [InlineData("query ($v: ProbeInput) { echo(value: $v) }", """{"v":{"nested":{"list":[1,null]}}}""", "Variable $v: nested: list: [1]: Int! cannot be null.")]
    [InlineData("query ($v: ProbeInput) { echo(value: $v) }", """{"v":{"color":"red"}}""", "Variable $v: color: The value is none of Color's.")]
    public async Task Probe_WrongVariable_IsARequestErrorWithoutData(string document, string variables, string message)
    {
        await using var server = await StartAsync();

        // As text, because a serializer would refuse some of these variables.
        using var response = await server.PostAsync($$"""{"query":{{JsonSerializer.Serialize(document)}},"variables":{{variables}}}""");
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.False(answer.RootElement.TryGetProperty("data", out _));
        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("VARIABLE_VALUE", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Probe_NullVariableForNonNullArgumentWithDefault_IsAFieldError()
    {
        await using var server = await StartAsync();

        using var answer = JsonDocument.Parse(await server.AskAsync("query ($b: Int) { sum(b: $b) probe { int } }", new { b = (int?)null }));

        Assert.Equal("""{"sum":null,"probe":{"int":42}}""", answer.RootElement.GetProperty("data").GetRawText());
        Assert.Equal(["sum ARGUMENT_VALUE"], Errors(answer));
    }

    [Fact]
    public async Task Probe_UnexpectedException_TellsNothingOfItself()
    {
        await using var server = await StartAsync();

        var answer = await server.AskAsync("{ fails probe { failsLater } }");

        Assert.DoesNotContain("boom", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_TwoHundredWaitingFields_WaitAtTheSameTime()
    {
        await using var server = await HttpServer.StartAsync(ConformanceHost.Build(["--probe", "--urls", "http://127.0.0.1:0", "--no-limits"]));
        var fields = string.Concat(Enumerable.Range(0, 200).Select(i => $" f{i}: slow(ms: 100)"));
        var expected = string.Join(',', Enumerable.Range(0, 200).Select(i => $"\"f{i}\":100"));

        // One after the other they would take 20 seconds, beyond the client's patience below.
        server.Client.Timeout = TimeSpan.FromSeconds(10);
        var answer = await server.AskAsync($"{{{fields} }}");

        Assert.Equal($"{{\"data\":{{{expected}}}}}", answer);
    }

    private static Task<HttpServer> StartAsync() => HttpServer.StartAsync(ConformanceHost.Build(["--probe", "--urls", "http://127.0.0.1:0"]));

    private static IEnumerable<string> Errors(JsonDocument answer) => answer.RootElement.TryGetProperty("errors", out var errors)
        ? errors.EnumerateArray().Select(error =>
            string.Join('/', error.GetProperty("path").EnumerateArray().Select(step => step.ToString())) + " " + error.GetProperty("extensions").GetProperty("code").GetString())
        : [];
}
