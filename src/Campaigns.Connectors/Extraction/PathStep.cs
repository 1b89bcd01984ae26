namespace Campaigns.Connectors.Extraction;

/// <summary>What one step of a path does.</summary>
internal enum PathStepKind
{
    /// <summary>Goes to a member of an object.</summary>
    Member,

    /// <summary>Goes to one element of an array.</summary>
    Index,

    /// <summary>Goes through an array.</summary>
    EachElement,

    /// <summary>Goes through the members of an object.</summary>
    EachMember,
}

/// <summary>One step of a path.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Name">Name of the member; empty for other kinds.</param>
/// <param name="Index">Number of the element from 0.</param>
/// <param name="Optional">True when the member may be absent.</param>
internal sealed record PathStep(PathStepKind Kind, string Name = "", int Index = 0, bool Optional = false)
{
    public bool Repeats => Kind is PathStepKind.EachElement or PathStepKind.EachMember;
}
