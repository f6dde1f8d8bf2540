using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Guards;

public partial class LogPrivacyTests
{
    private static readonly Dictionary<string, int> Ranges = new()
    {
        ["Bot.Domain"] = 1000,
        ["Bot.Dialogs"] = 2000,
        ["Bot.Channels"] = 3000,
        ["Bot.Storage"] = 4000,
        ["Bot.Host"] = 5000,
        ["Bot.Documents"] = 6000,
    };

    [Fact]
    public void Log_lines_take_nothing_personal() => Guard.Holds(
        "A log line takes ids, counts and codes; no parameter of it is a name, phone, token, text, address, answer, body or secret",
        "logs are read and copied by many and kept long (Law 91/2025/QH15 on personal data)",
        "log the id of the record instead",
        Messages().SelectMany(m => m.Method.ParameterList.Parameters
            .Where(p => Personal().IsMatch(p.Identifier.Text))
            .Select(p => $"{m.Source.Place(m.Method)}: {p.Identifier.Text}")));

    [Fact]
    public void Event_ids_are_unique_and_in_the_range_of_their_house()
    {
        var seen = new Dictionary<int, string>();
        var violations = new List<string>();
        foreach (var (source, method, id) in Messages())
        {
            var place = $"{source.Place(method)}: {id}";
            var start = Ranges[source.Path.Split('/')[1]];
            if (id < start || id >= start + 1000 || !seen.TryAdd(id, place))
            {
                violations.Add(place);
            }
        }

        Guard.Holds(
            "Event ids are unique and in the thousand of their house (Domain 1000, Dialogs 2000, Channels 3000, Storage 4000, Host 5000, Documents 6000)",
            "alarms are set on them",
            "take the next free id of the house",
            violations);
    }

    [Fact]
    public void Log_lines_are_written_in_one_place() => Guard.Holds(
        "Log lines are declared in the Log.cs of a house and nowhere else",
        "whoever sets an alarm or checks privacy reads one file",
        "move the line into Log.cs as a [LoggerMessage] method",
        Messages().Where(m => !m.Source.Path.EndsWith("/Log.cs", StringComparison.Ordinal)).Select(m => m.Source.Place(m.Method))
            .Concat(SourceFile.OfProduct.SelectMany(s => s.Nodes<InvocationExpressionSyntax>()
                .Where(i => i.Expression is MemberAccessExpressionSyntax a && DirectLog().IsMatch(a.Name.Identifier.Text)).Select(s.Place))));

    private static IEnumerable<(SourceFile Source, MethodDeclarationSyntax Method, int Id)> Messages() =>
        SourceFile.OfProduct.SelectMany(s => s.Nodes<AttributeSyntax>()
            .Where(a => a.Name.ToString() == "LoggerMessage" && a.Parent?.Parent is MethodDeclarationSyntax)
            .Select(a => (s, (MethodDeclarationSyntax)a.Parent!.Parent!, EventId(a))));

    private static int EventId(AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList!.Arguments;
        var id = arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.Text == "EventId") ?? arguments[0];
        return int.Parse(id.Expression.ToString().Replace("_", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(person|full|first|last|user|chat)?name$|phone|token|text|address|answer|body|secret|password|otp|payload|content|symptom|street|birth", RegexOptions.IgnoreCase)]
    internal static partial Regex Personal();

    [GeneratedRegex("^Log(Trace|Debug|Information|Warning|Error|Critical)$")]
    private static partial Regex DirectLog();
}
