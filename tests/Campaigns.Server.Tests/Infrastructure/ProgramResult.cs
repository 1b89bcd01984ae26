namespace Campaigns.Server.Tests.Infrastructure;

/// <summary>How a run of the executable ended.</summary>
/// <param name="ExitCode">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ProgramResult(int ExitCode, string Output, string Error);
