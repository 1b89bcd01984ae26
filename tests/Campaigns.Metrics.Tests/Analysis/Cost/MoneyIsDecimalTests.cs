using System.Reflection;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Planning;

namespace Campaigns.Metrics.Tests.Analysis.Cost;

/// <summary>Money never passes through binary floating point: no member, parameter or local variable of what carries or computes costs is a double or a float.</summary>
public class MoneyIsDecimalTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // A fitted curve of what more money would reach: labelled a model, and no amount that anybody paid.
    private static readonly Type[] Models = [typeof(MarginalCurve)];

    public static TheoryData<string> Types => [.. Carriers().Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_HasNoBinaryFloatingPoint(string name)
    {
        var type = Carriers().Single(carrier => carrier.FullName == name);

        var used = type.GetFields(Everything).Select(field => (field.Name, Of: field.FieldType))
            .Concat(type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).SelectMany(Variables));

        Assert.DoesNotContain(used, member => IsBinary(member.Of));
    }

    [Fact]
    public void Types_HoldTheLedgerAndThePrices() => Assert.Empty(new[] { typeof(CostLedger), typeof(UnitCost), typeof(Money), typeof(CostLine), typeof(RateLine) }.Except(Carriers()));

    [Fact]
    public void IsBinary_InsideATupleOrAList_IsSeen() => Assert.True(IsBinary(typeof(List<(decimal, double?)>)) && IsBinary(typeof(float[])) && !IsBinary(typeof(decimal?)));

    private static IEnumerable<Type> Carriers() => typeof(CostLedger).Assembly.GetTypes().Where(type => (type.Namespace == typeof(CostLedger).Namespace || type.Namespace == typeof(CostLine).Namespace)
        && !Models.Any(model => type == model || type.DeclaringType == model) && type.FullName is not null);

    private static IEnumerable<(string Name, Type Of)> Variables(MethodBase method)
    {
        var result = method is MethodInfo { ReturnType: var type } ? [type] : Array.Empty<Type>();

        return result.Concat(method.GetParameters().Select(parameter => parameter.ParameterType)).Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])
            .Select(of => (method.Name, of));
    }

    private static bool IsBinary(Type type) => type == typeof(double) || type == typeof(float)
        || (type.HasElementType && IsBinary(type.GetElementType()!)) || (type.IsGenericType && type.GetGenericArguments().Any(IsBinary));
}
