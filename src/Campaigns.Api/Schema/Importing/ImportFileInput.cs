using Campaigns.Api.Importing;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Schema.Importing;

/// <summary>A file of figures.</summary>
/// <param name="Connector">Id of the connector that knows its columns.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Content">Its bytes in Base64.</param>
/// <param name="Save">False reads and reports, and stores nothing. True stores all rows, or none when one has a fault.</param>
/// <param name="Campaign">Slug of the campaign of every row that names none; null when the file says it.</param>
/// <param name="Track">Id of the track of every row that names none; null when the file says it or none is meant.</param>
/// <param name="Sheet">Sheet of a workbook; null finds the one with the table.</param>
/// <param name="Status">FINAL or PRELIMINARY, for senders whose last report looks like the earlier ones; null takes the connector's.</param>
/// <param name="DecimalSign">Answers what a number such as 1.234 leaves open; null when nobody answered.</param>
[GraphQLName("ImportFileInput")]
public sealed record ImportFileInput(
    [property: ID] string Connector, string FileName, string Content, bool Save, string? Campaign, string? Track, string? Sheet, FigureStatus? Status, FileDecimalSign? DecimalSign);
