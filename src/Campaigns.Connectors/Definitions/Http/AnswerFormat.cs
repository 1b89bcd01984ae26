namespace Campaigns.Connectors.Definitions.Http;

/// <summary>How answers are written.</summary>
public enum AnswerFormat
{
    /// <summary>JSON, UTF-8.</summary>
    Json,

    /// <summary>CSV with a header row, UTF-8; the path of records is then <c>[]</c>.</summary>
    Csv,
}
