namespace Campaigns.GraphQL.Execution;

/// <summary>Turns what a resolver returned into JSON ("CompleteValue"), for one place of the schema and one C# type.</summary>
/// <typeparam name="T">The C# type, so that numbers and dates reach the response without being boxed.</typeparam>
/// <param name="nonNull">Whether the place excludes null.</param>
/// <param name="isItem">Whether the place is an item of a list; its position is then already part of the path.</param>
internal abstract class ValueCompleter<T>(bool nonNull, bool isItem)
{
    /// <summary>Whether the place excludes null.</summary>
    protected bool NonNull { get; } = nonNull;

    /// <summary>Whether the place is an item of a list.</summary>
    protected bool IsItem { get; } = isItem;

    /// <summary>Writes the value.</summary>
    /// <returns>False when it is null although the place excludes null: the enclosing value becomes null. An error is reported then.</returns>
    public abstract bool Complete(ResultWriter writer, FieldPlan field, T value);

    /// <summary>Writes null, or reports that there must not be one.</summary>
    protected bool CompleteNull(ResultWriter writer, FieldPlan field)
    {
        if (NonNull)
        {
            writer.Run.ReportNullViolation(field, PathOf(writer, field));
            return false;
        }

        writer.WriteNull();
        return true;
    }

    /// <summary>Reports a value that the type cannot represent, and writes null in its place.</summary>
    protected bool CompleteInvalid(ResultWriter writer, FieldPlan field, string problem)
    {
        writer.Run.Report(field, PathOf(writer, field), problem, ErrorCodes.ResultCoercion);
        return CompleteNullAfterError(writer);
    }

    /// <summary>Writes null for something that is reported already.</summary>
    protected bool CompleteNullAfterError(ResultWriter writer)
    {
        if (!NonNull)
        {
            writer.WriteNull();
        }

        return !NonNull;
    }

    /// <summary>Ends a value that could itself become null: either it stands, or null is written in its place.</summary>
    protected bool EndComposite(ResultWriter writer, int start, bool written)
    {
        if (NonNull)
        {
            return written;
        }

        if (written)
        {
            writer.CloseNullable(start);
        }
        else
        {
            writer.CutBackTo(start);
            writer.WriteNull();
        }

        return true;
    }

    private object[] PathOf(ResultWriter writer, FieldPlan field) => IsItem ? writer.CurrentPath() : writer.PathOf(field);
}
