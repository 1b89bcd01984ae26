using Campaigns.Metrics;

namespace Campaigns.Connectors.Pulling;

/// <summary>An answer that figures of other answers depend on: the account's facts, or a part of a listing.</summary>
/// <param name="Role"><see cref="Account"/>, or <see cref="Lookup"/> with the id of the listing.</param>
/// <param name="Answer">The answer without secrets, as it is kept.</param>
public sealed record BasisAnswer(string Role, RawAnswer Answer)
{
    /// <summary>The role of an answer with name, time zone and currency of the account.</summary>
    public const string Account = "account";

    private const string LookupPrefix = "lookup:";

    /// <summary>The role of the answers of a listing.</summary>
    /// <param name="id">Id of the lookup in the connector's definition.</param>
    public static string Lookup(string id) => LookupPrefix + id;
}
