namespace Campaigns.Connectors.Entering;

/// <summary>What came of entering a file.</summary>
/// <param name="FileName">Name of the file without its folder.</param>
/// <param name="RawId">SHA-256 of the file, under which it is kept once something of it was entered; 64 lower-case hexadecimal digits.</param>
/// <param name="Faults">Everything that keeps the file from being entered, in the order of lines; nothing was entered when there is one.</param>
/// <param name="Entered">Lines that were entered now.</param>
/// <param name="Known">Lines that this very file entered before.</param>
public sealed record PlanningFileReport(string FileName, string RawId, IReadOnlyList<EntryFault> Faults, int Entered, int Known);

/// <summary>Something in a file that keeps it from being entered.</summary>
/// <param name="Line">Line or row, counted from 1; null when the whole file is meant.</param>
/// <param name="Message">The whole message in English: file, place, value, fault and cure.</param>
public sealed record EntryFault(int? Line, string Message);
