using System.Globalization;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>A calendar date without zone, <c>2026-03-01</c> (RFC 3339 full-date). C#: <see cref="DateOnly"/>.</summary>
public sealed class DateScalar : TextScalar<DateOnly>
{
    /// <summary>Makes the scalar.</summary>
    public DateScalar()
        : base("Date", "a date such as \"2026-03-01\"")
    {
        Description = "A calendar date without time zone, such as `2026-03-01`.";
        SpecifiedByUrl = "https://scalars.graphql.org/andimarek/local-date.html";
    }

    /// <inheritdoc/>
    protected override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <inheritdoc/>
    protected override string Format(DateOnly value) => value.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>A moment with its offset (RFC 3339 date-time). C#: <see cref="DateTimeOffset"/>. A text without offset is refused.</summary>
public sealed class DateTimeScalar : TextScalar<DateTimeOffset>
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>Makes the scalar.</summary>
    public DateTimeScalar()
        : base("DateTime", "a date, time and offset such as \"2026-03-01T08:30:00Z\"")
    {
        Description = "A moment with its offset from UTC, such as `2026-03-01T08:30:00Z`.";
        SpecifiedByUrl = "https://scalars.graphql.org/andimarek/date-time.html";
    }

    /// <inheritdoc/>
    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        // RFC 3339 allows lower case letters; -00:00 (offset unknown) reads as UTC.
        var upper = text.ToUpperInvariant();
        return DateTimeOffset.TryParseExact(upper, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    /// <inheritdoc/>
    protected override string Format(DateTimeOffset value) =>
        value.ToString(value.Offset == TimeSpan.Zero ? Formats[1] : Formats[0], CultureInfo.InvariantCulture);
}

/// <summary>A universally unique id (RFC 9562), <c>f81d4fae-7dec-11d0-a765-00a0c91e6bf6</c>. C#: <see cref="Guid"/>.</summary>
public sealed class UuidScalar : TextScalar<Guid>
{
    /// <summary>Makes the scalar.</summary>
    public UuidScalar()
        : base("UUID", "an id such as \"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"")
    {
        Description = "A universally unique id, such as `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`.";
        SpecifiedByUrl = "https://www.rfc-editor.org/rfc/rfc9562";
    }

    /// <inheritdoc/>
    protected override bool TryParse(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    /// <inheritdoc/>
    protected override string Format(Guid value) => value.ToString("D");
}

/// <summary>An absolute URL (RFC 3986). C#: <see cref="Uri"/>.</summary>
public sealed class UrlScalar : TextScalar<Uri>
{
    /// <summary>Makes the scalar.</summary>
    public UrlScalar()
        : base("URL", "an absolute URL such as \"https://example.org/\"")
    {
        Description = "An absolute URL.";
        SpecifiedByUrl = "https://www.rfc-editor.org/rfc/rfc3986";
    }

    /// <inheritdoc/>
    protected override bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? value) =>
        Uri.TryCreate(text, UriKind.Absolute, out value) && value.IsWellFormedOriginalString();

    /// <inheritdoc/>
    protected override string Format(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.OriginalString;
    }
}
