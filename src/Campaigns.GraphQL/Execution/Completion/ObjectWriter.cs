using System.Runtime.CompilerServices;

namespace Campaigns.GraphQL.Execution;

/// <summary>Writes an object field by field ("ExecuteSelectionSet").</summary>
internal static class ObjectWriter
{
    /// <summary>Writes the object.</summary>
    /// <returns>False when a field that excludes null failed; what was written of the object is then to be cut off.</returns>
    public static bool Write(ResultWriter writer, SelectionPlan plan, object? source)
    {
        // A document without limits can nest deeper than the stack; this exception can be caught, an overflow cannot.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var fields = plan.Fields;
        var depth = writer.PathLength;
        var valueStart = 0;
        var i = 0;
        writer.WriteByte((byte)'{');
        while (i < fields.Length)
        {
            // One try for all fields: it is entered anew only after a failure.
            try
            {
                for (; i < fields.Length; i++)
                {
                    var field = fields[i];
                    writer.WriteRaw(i == 0 ? field.FirstKey : field.NextKey);
                    valueStart = writer.Position;
                    if (!field.Binding.Execute(writer, field, source))
                    {
                        return false;
                    }
                }
            }
            catch (Exception exception) when (writer.Run.IsFieldFailure(exception))
            {
                writer.PathLength = depth;
                writer.CutBackTo(valueStart);
                if (!Fail(writer, fields[i], exception))
                {
                    return false;
                }

                i++;
            }
        }

        writer.WriteByte((byte)'}');
        return true;
    }

    /// <summary>Writes one field of the object, with its key.</summary>
    /// <returns>False when the field excludes null and failed.</returns>
    public static bool WriteField(ResultWriter writer, FieldPlan field, object? source, bool isFirst)
    {
        var depth = writer.PathLength;
        writer.WriteRaw(isFirst ? field.FirstKey : field.NextKey);
        var valueStart = writer.Position;
        try
        {
            return field.Binding.Execute(writer, field, source);
        }
        catch (Exception exception) when (writer.Run.IsFieldFailure(exception))
        {
            writer.PathLength = depth;
            writer.CutBackTo(valueStart);
            return Fail(writer, field, exception);
        }
    }

    /// <summary>Reports what a resolver threw and writes null in place of its value.</summary>
    /// <returns>False when the field excludes null.</returns>
    public static bool Fail(ResultWriter writer, FieldPlan field, Exception exception)
    {
        writer.Run.Report(field, writer.PathOf(field), exception);
        if (field.Field.Type.IsNonNull)
        {
            return false;
        }

        writer.WriteNull();
        return true;
    }
}
