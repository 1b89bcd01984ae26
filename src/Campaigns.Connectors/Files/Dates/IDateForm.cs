namespace Campaigns.Connectors.Files.Dates;

/// <summary>One way of writing days. A column declares the forms that its sender uses; no other is tried.</summary>
internal interface IDateForm
{
    /// <summary>Name in definition files.</summary>
    string Name { get; }

    /// <summary>An example for messages.</summary>
    string Example { get; }

    /// <summary>Reads the text; null when it is not written in this form or names no real day.</summary>
    /// <param name="text">Cleaned text, lower case, one plain space for any space, hyphen-minus for any dash.</param>
    /// <param name="year">Year of days that are written without one; null when not known.</param>
    DateSpan? Read(string text, int? year);
}
