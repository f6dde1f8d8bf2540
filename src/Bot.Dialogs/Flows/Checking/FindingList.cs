namespace Bot.Dialogs.Flows.Checking;

/// <summary>Collects findings while files are read and checked; the same finding at the same place is kept once.</summary>
internal sealed class FindingList
{
    private readonly HashSet<Finding> _all = [];

    public void Error(string code, SourcePosition at, string? step, string vi, string en) => _all.Add(new Finding(code, false, at, step, vi, en));

    public void Warn(string code, SourcePosition at, string? step, string vi, string en) => _all.Add(new Finding(code, true, at, step, vi, en));

    public void Add(IEnumerable<Finding> findings) => _all.UnionWith(findings);

    /// <summary>In the order of files and lines, so that two runs print the same.</summary>
    public IReadOnlyList<Finding> Sorted() =>
    [
        .. _all.OrderBy(f => f.Position.File, StringComparer.Ordinal).ThenBy(f => f.Position.Line).ThenBy(f => f.Position.Column)
            .ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.En, StringComparer.Ordinal),
    ];
}
