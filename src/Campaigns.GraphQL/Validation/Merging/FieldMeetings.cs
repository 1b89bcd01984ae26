using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>Divides fields of one response name into those that can meet on one object: fields of two different object types
/// never do, fields of interfaces, unions and unknown types may meet any.</summary>
internal static class FieldMeetings
{
    /// <returns>Overlapping groups, none empty: for each object type its fields together with those of abstract types.</returns>
    public static IEnumerable<List<FieldScope>> In(List<FieldScope> fields, MergeWork work)
    {
        if (IsOneParent(fields))
        {
            return [fields];
        }

        var anywhere = new List<FieldScope>();
        var byObject = new Dictionary<ObjectTypeDefinition, List<FieldScope>>();
        foreach (FieldScope field in fields)
        {
            if (field.Parent is not ObjectTypeDefinition type)
            {
                anywhere.Add(field);
            }
            else if (byObject.TryGetValue(type, out List<FieldScope>? own))
            {
                own.Add(field);
            }
            else
            {
                byObject.Add(type, [field]);
            }
        }

        if (byObject.Count == 0)
        {
            return [anywhere];
        }

        work.Count(anywhere.Count * byObject.Count);
        return work.IsExhausted ? [] : byObject.Values.Select(own => (List<FieldScope>)[.. anywhere, .. own]);
    }

    private static bool IsOneParent(List<FieldScope> fields)
    {
        foreach (FieldScope field in fields)
        {
            if (!ReferenceEquals(field.Parent, fields[0].Parent))
            {
                return false;
            }
        }

        return true;
    }
}
