using System.Globalization;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Values;

namespace Campaigns.Connectors.Tests.Fuzz;

/// <summary>Any number, written in any of the ways senders write, is read back exactly or asked about.</summary>
public class WrittenNumbersTests
{
    private static readonly string[] Spaces = ["", " ", "\u00A0", "\u202F", "\u2009", "'"];

    [Fact]
    public void Read_RandomNumberInRandomWriting_IsThatNumberOrAQuestion()
    {
        var random = new Random(20261121);
        var figure = new FigureDefinition { As = "impressions", Number = NumberForm.Decimal, AllowNegative = true };
        var asked = 0;
        for (var round = 0; round < FuzzRounds.Of(20_000); round++)
        {
            var places = random.Next(5);
            var number = Math.Round((decimal)Math.Pow(10, random.NextDouble() * 9), places);
            var sign = random.Next(2) == 0 ? ',' : '.';
            var thousands = random.Next(4) == 0 ? (sign == ',' ? "." : ",") : Spaces[random.Next(Spaces.Length)];
            var cell = Write(number, places, sign, thousands);

            var text = NumberCell.Parse(cell);
            var read = NumberReader.Read(cell, text.Value ?? throw new InvalidOperationException($"'{cell}' is no number."), DecimalSignDecision.Decide(DecimalSign.Auto, [(2, text.Value)]), figure);

            asked += read.Refusal is null ? 0 : 1;
            Assert.True(read.Refusal is null ? read.Value == number : text.Value.OpenSign is not null, $"'{cell}' for {number} gave {read}.");
        }

        Assert.InRange(asked, 1, FuzzRounds.Of(20_000) / 2);
    }

    [Fact]
    public void Parse_RandomCells_AreNumbersWithTheCellsDigitsOrRefused()
    {
        const string Alphabet = "0123456789012345678900.,' \u00A0-−()%kr:E";
        var random = new Random(7);
        var read = 0;
        for (var round = 0; round < FuzzRounds.Of(50_000); round++)
        {
            var cell = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

            var number = NumberCell.Parse(cell).Value;

            read += number is null ? 0 : 1;
            Assert.True(number is null || number.Whole + number.Decimals == string.Concat(cell.Where(char.IsAsciiDigit)), $"'{cell}' became {number}.");
        }

        Assert.InRange(read, FuzzRounds.Of(50_000) / 100, FuzzRounds.Of(50_000));
    }

    private static string Write(decimal number, int places, char sign, string thousands)
    {
        var text = number.ToString("F" + places, CultureInfo.InvariantCulture);
        var (whole, decimals) = (text.Split('.')[0], text.Contains('.', StringComparison.Ordinal) ? sign + text.Split('.')[1] : string.Empty);
        for (var at = whole.Length - 3; at > 0; at -= 3)
        {
            whole = whole.Insert(at, thousands);
        }

        return whole + decimals;
    }
}
