using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;

namespace Bot.Dialogs.Flows;

/// <summary>What the command line says of the dialog files. Each finding begins with file:line:column, which editors can jump to.</summary>
public static class DialogsReport
{
    /// <summary>Reports one check. 0 when the set is fit for use, 1 with errors.</summary>
    public static int Write(FlowCheck check, TextWriter to)
    {
        foreach (var finding in check.Findings)
        {
            Write(finding, to);
        }

        var errors = check.Errors.Count();
        var warnings = check.Warnings.Count();
        to.WriteLine(FormattableString.Invariant($"hội thoại: {check.Set.Flows.Count}, lỗi: {errors}, cảnh báo: {warnings} / flows: {check.Set.Flows.Count}, errors: {errors}, warnings: {warnings}"));
        return errors == 0 ? 0 : 1;
    }

    /// <summary>Writes the Mermaid drawing of one flow, or of all when none is named. 0 when the flow exists, 1 otherwise.</summary>
    public static int Graph(string folder, string? flow, TextWriter to)
    {
        var set = FlowReader.Read(folder).Set;
        var chosen = set.Flows.Values.Where(f => flow is null || f.Id == flow).OrderBy(f => f.Id, StringComparer.Ordinal).ToList();
        if (chosen.Count == 0)
        {
            var hint = Nearest.Hint(flow ?? string.Empty, set.Flows.Keys);
            to.WriteLine($"Không có hội thoại \"{flow}\".{hint.Vi} / There is no flow \"{flow}\".{hint.En}");
            return 1;
        }

        foreach (var one in chosen)
        {
            to.WriteLine(FlowGraph.Mermaid(one));
        }

        return 0;
    }

    private static void Write(Finding finding, TextWriter to)
    {
        var kind = finding.IsWarning ? ("cảnh báo", "warning", "w") : ("lỗi", "error", string.Empty);
        var step = finding.Step is null ? string.Empty : $" [{finding.Step}]";
        to.WriteLine($"{finding.Position}: {kind.Item1} {finding.Code}{kind.Item3}{step}: {finding.Vi}");
        to.WriteLine($"    {kind.Item2}: {finding.En}");
    }
}
