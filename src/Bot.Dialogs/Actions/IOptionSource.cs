using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Actions;

/// <summary>One entry of a list that C# gives: the id that is kept and the labels people see.</summary>
public sealed record ListedOption(string Id, string Vi, string En)
{
    public string Label(string language) => language == "en" ? En : Vi;
}

/// <summary>A list too long or too changing for a dialog file. Searching ignores marks; an empty search is the whole list.</summary>
public interface IOptionSource
{
    string Name { get; }

    /// <summary>A page of the entries that match, and how many match in all.</summary>
    ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct);

    ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct);
}

public sealed record OptionPage(IReadOnlyList<ListedOption> Options, int Total);

/// <summary>
/// Offers a known value (the profile, the last time) as a button of a question. Where that question is sensitive the button shows
/// <see cref="Answer.Shown"/>, which the source has masked, or the mask of the answer's type.
/// </summary>
public interface IPrefillSource
{
    string Name { get; }

    ValueTask<Answer?> FindAsync(DialogTurn turn, CancellationToken ct);
}

/// <summary>A rule named in <c>check:</c>, such as <c>length 2..120</c>: name, then argument. The built-in rules are registered the same way.</summary>
public interface IAnswerRule
{
    string Name { get; }

    /// <summary>Whether the text after the rule's name makes sense; asked when the file is loaded.</summary>
    bool IsArgumentValid(string argument);

    ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct);
}

/// <summary>What a text starts: the start link ("v_K7QM2PXB"), and whether the text was an address, which nobody types by hand, or a bare code.</summary>
public sealed record StartReading(string Payload, bool IsAddress);

/// <summary>
/// Recognises what people paste, type or photograph as a start link: a venue's address or its bare code becomes "v_K7QM2PXB".
/// Null when the text is something else.
/// </summary>
public interface IStartReader
{
    StartReading? ReadStart(string text);
}

/// <summary>Roles of a person, for flows that not everybody may start.</summary>
public interface IRoleSource
{
    ValueTask<IReadOnlyList<string>> RolesOfAsync(DialogTurn turn, CancellationToken ct);
}
