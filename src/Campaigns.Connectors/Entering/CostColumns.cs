using Campaigns.Connectors.Definitions;

namespace Campaigns.Connectors.Entering;

/// <summary>The columns of a table of costs, with Swedish and English heads.</summary>
internal static class CostColumns
{
    public static readonly ColumnDefinition Campaign = new() { Header = ["campaign", "kampanj"], Reads = ColumnRole.Campaign, Required = true };
    public static readonly ColumnDefinition Track = new() { Header = ["track", "spår"], Reads = ColumnRole.Track, MayBeAbsent = true };
    public static readonly ColumnDefinition Channel = new() { Header = ["channel", "kanal"], Reads = ColumnRole.Channel, MayBeAbsent = true };
    public static readonly ColumnDefinition Stage = new() { Header = ["stage", "skede"], Reads = ColumnRole.Qualifier, Required = true };
    public static readonly ColumnDefinition Kind = new() { Header = ["kind", "slag"], Reads = ColumnRole.Metric, Required = true };
    public static readonly ColumnDefinition Amount = new() { Header = ["amount", "belopp"], Reads = ColumnRole.Value, Required = true };
    public static readonly ColumnDefinition Currency = new() { Header = ["currency", "valuta"], Reads = ColumnRole.Unit, MayBeAbsent = true };
    public static readonly ColumnDefinition Vat = new() { Header = ["vat", "moms"], Reads = ColumnRole.Audience, MayBeAbsent = true };
    public static readonly ColumnDefinition From = new() { Header = ["from", "från", "från och med"], Reads = ColumnRole.PeriodStart, MayBeAbsent = true, Dates = ["iso", "compact", "month", "year"] };
    public static readonly ColumnDefinition To = new() { Header = ["to", "till", "till och med"], Reads = ColumnRole.PeriodEnd, MayBeAbsent = true, Dates = ["iso", "compact", "month", "year"] };
    public static readonly ColumnDefinition Note = new() { Header = ["note", "anteckning"], Reads = ColumnRole.Document, MayBeAbsent = true };

    /// <summary>The file. The roles only tell its columns apart: they are asked for themselves.</summary>
    public static readonly FileDefinition File = new() { Separators = [';', ',', '\t'], Columns = [Campaign, Track, Channel, Stage, Kind, Amount, Currency, Vat, From, To, Note] };

    /// <summary>How an amount is written.</summary>
    public static readonly FigureDefinition AmountFigure = new() { As = "spend", Number = NumberForm.Money };

    /// <summary>How a VAT rate is written.</summary>
    public static readonly FigureDefinition RateFigure = new() { As = "spend", Number = NumberForm.Fraction };

    /// <summary>The column of a rule's key.</summary>
    public static ColumnDefinition Of(string key) => File.Columns.FirstOrDefault(column => column.Header[0] == key) ?? Vat;
}
