namespace Bot.Dialogs.Actions;

/// <summary>
/// Values of the office that every text may name without asking (<c>{office.name}</c>, <c>{office.phone}</c>), also in flows that only speak.
/// They come from config/ and never depend on a person.
/// </summary>
public interface ITextValues
{
    /// <summary>All names, in full ("office.phone"), for the checker.</summary>
    IReadOnlyCollection<string> Names { get; }

    string? Find(string name, string language);
}
