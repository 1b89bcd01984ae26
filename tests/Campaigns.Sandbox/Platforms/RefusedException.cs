namespace Campaigns.Sandbox.Platforms;

/// <summary>A request that the platform refuses with an answer of its own.</summary>
internal sealed class RefusedException(Answer answer) : Exception
{
    public Answer Answer { get; } = answer;
}
