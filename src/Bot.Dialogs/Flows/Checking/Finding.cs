namespace Bot.Dialogs.Flows.Checking;

/// <summary>
/// One fault of a dialog file: where it stands and what to do about it, in the languages of the office that edits and of the developers.
/// An error keeps a flow set from being used; a warning does not.
/// </summary>
/// <param name="Code">Stable name such as D030, explained in dialogs/README.md.</param>
/// <param name="IsWarning">Whether the set may be used all the same.</param>
/// <param name="Position">File, line and column as an editor counts.</param>
/// <param name="Step">Id of the step, or null outside the steps.</param>
/// <param name="Vi">What is wrong and what to do, in Vietnamese.</param>
/// <param name="En">The same in English.</param>
public sealed record Finding(string Code, bool IsWarning, SourcePosition Position, string? Step, string Vi, string En)
{
    public override string ToString() =>
        $"{Position}: {(IsWarning ? "warning" : "error")} {Code}{(Step is null ? string.Empty : $" [{Step}]")}: {Vi} / {En}";
}
