namespace Campaigns.GraphQL.Validation;

/// <summary>What is asked of a set of fields when fields are merged.</summary>
internal enum MergeQuestion
{
    /// <summary>SameResponseShape: do fields of one response name have types of one shape?</summary>
    Shape,

    /// <summary>FieldsInSetCanMerge: are fields of one response name that can meet the same field?</summary>
    Identity,
}
