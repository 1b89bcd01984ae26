using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Descriptions out of the XML documentation files beside the assemblies. A file that is not there means no descriptions.</summary>
internal static partial class XmlDocumentation
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    public static string? Summary(Type type) => Text(Find(type.Assembly, "T:" + TypeId(type))?.Element("summary"));

    public static string? Summary(MemberInfo member)
    {
        var declaring = Open(member.DeclaringType!);
        var id = member switch
        {
            PropertyInfo => $"P:{TypeId(declaring)}.{member.Name}",
            FieldInfo => $"F:{TypeId(declaring)}.{member.Name}",
            MethodInfo method => MethodId(method),
            _ => string.Empty,
        };
        return Text(Find(declaring.Assembly, id)?.Element("summary")) ?? (member is PropertyInfo ? Parameter(declaring, member.Name) : null);
    }

    public static string? Parameter(ParameterInfo parameter) =>
        parameter.Member is MethodInfo method ? Param(Find(method.DeclaringType!.Assembly, MethodId(method)), parameter.Name!) : null;

    /// <summary>A property of a positional record is documented as a parameter of the record.</summary>
    private static string? Parameter(Type record, string name) => Param(Find(record.Assembly, "T:" + TypeId(record)), name);

    private static string? Param(XElement? member, string name) =>
        Text(member?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == name));

    private static XElement? Find(Assembly assembly, string id) => Files.GetOrAdd(assembly, Load).GetValueOrDefault(id);

    private static Dictionary<string, XElement> Load(Assembly assembly)
    {
        var path = string.IsNullOrEmpty(assembly.Location) ? null : Path.ChangeExtension(assembly.Location, ".xml");
        if (path is null || !File.Exists(path))
        {
            return [];
        }

        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        foreach (var member in XDocument.Load(reader).Descendants("member"))
        {
            members[(string?)member.Attribute("name") ?? string.Empty] = member;
        }

        return members;
    }

    private static Type Open(Type type) => type.IsGenericType && !type.IsGenericTypeDefinition ? type.GetGenericTypeDefinition() : type;

    private static string TypeId(Type type) => (Open(type).FullName ?? type.Name).Replace('+', '.');

    private static string MethodId(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var list = parameters.Length == 0 ? string.Empty : $"({string.Join(',', parameters.Select(parameter => ParameterId(parameter.ParameterType)))})";
        return $"M:{TypeId(Open(method.DeclaringType!))}.{method.Name}{list}";
    }

    private static string ParameterId(Type type)
    {
        if (type.IsArray)
        {
            return ParameterId(type.GetElementType()!) + "[]";
        }

        if (!type.IsGenericType)
        {
            return TypeId(type);
        }

        var name = TypeId(type);
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(ParameterId))}}}";
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                XElement { Name.LocalName: "see" or "paramref" or "typeparamref" or "seealso" } reference => Reference(reference),
                XElement other => other.Value,
                _ => string.Empty,
            });
        }

        var single = WhiteSpace().Replace(text.ToString(), " ").Trim();
        return single.Length == 0 ? null : single;
    }

    private static string Reference(XElement reference)
    {
        var target = (string?)(reference.Attribute("langword") ?? reference.Attribute("name") ?? reference.Attribute("cref") ?? reference.Attribute("href"));
        var name = target is null ? reference.Value : target[(target.LastIndexOf('.') + 1)..];
        return reference.Value.Length > 0 ? reference.Value : $"`{name}`";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
