namespace Bot.Domain.Residents;

/// <summary>
/// The change of 2018 (Decision 798/QĐ-BTTTT of the Ministry of Information and Communications): eleven-digit mobile numbers lost a digit,
/// each prefix got one successor and the last seven digits stayed.
/// </summary>
internal static class OldPhonePrefixes
{
    private static readonly Dictionary<string, string> Successors = new(StringComparer.Ordinal)
    {
        ["120"] = "70", ["121"] = "79", ["122"] = "77", ["126"] = "76", ["128"] = "78",
        ["123"] = "83", ["124"] = "84", ["125"] = "85", ["127"] = "81", ["129"] = "82",
        ["162"] = "32", ["163"] = "33", ["164"] = "34", ["165"] = "35", ["166"] = "36", ["167"] = "37", ["168"] = "38", ["169"] = "39",
        ["186"] = "56", ["188"] = "58",
        ["199"] = "59",
    };

    /// <summary>The national number after the change ("1620000000" gives "320000000"), or null when the prefix never existed.</summary>
    internal static string? Successor(string national) =>
        national.Length == 10 && Successors.TryGetValue(national[..3], out var prefix) ? prefix + national[3..] : null;
}
