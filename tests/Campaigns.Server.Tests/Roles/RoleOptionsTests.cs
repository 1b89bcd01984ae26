using Campaigns.Server.Roles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Campaigns.Server.Tests.Roles;

public sealed class RoleOptionsTests
{
    [Theory]
    [InlineData(null, ProcessRoles.All)]
    [InlineData("", ProcessRoles.All)]
    [InlineData("all", ProcessRoles.All)]
    [InlineData("worker, API", ProcessRoles.Worker | ProcessRoles.Api)]
    [InlineData("dashboard", ProcessRoles.Dashboard)]
    public void Of_KnownRoles_AreRead(string? setting, ProcessRoles roles)
    {
        Assert.Equal(roles, RoleOptions.Of(Settings(("Campaigns:Roles", setting), ("Campaigns:ApiAddress", "http://api:5080"))).Roles);
    }

    [Theory]
    [InlineData("wroker")]
    [InlineData("3")]
    [InlineData("worker;api")]
    public void Of_UnknownRole_IsRefusedByName(string setting)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => RoleOptions.Of(Settings(("Campaigns:Roles", setting))));

        Assert.Contains($"there is no role '{setting}'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("worker")]
    [InlineData("api")]
    [InlineData("api,dashboard")]
    public void Of_StoresApartOnTheEmbeddedDatabase_AreRefusedWithTheCure(string setting)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => RoleOptions.Of(Settings(("Campaigns:Roles", setting))));

        Assert.Contains("Set Campaigns:Storage:Metrics to influxdb and Campaigns:Storage:Catalogue to postgresql", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("api:5080")]
    [InlineData("ftp://api")]
    [InlineData("http://user:secret@api:5080")]
    [InlineData("http://api:5080/elsewhere")]
    [InlineData("http://api:5080/?to=elsewhere")]
    public void Of_DashboardWithoutAUsableApi_IsRefused(string? address)
    {
        Assert.Throws<OptionsValidationException>(() => RoleOptions.Of(Settings(("Campaigns:Roles", "dashboard"), ("Campaigns:ApiAddress", address))));
    }

    private static IConfiguration Settings(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
        .Build();
}
