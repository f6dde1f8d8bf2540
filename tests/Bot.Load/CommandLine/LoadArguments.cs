using System.Globalization;

namespace Bot.Load.CommandLine;

/// <summary>"--name value" after the verb. What is not asked for at the end was a mistake of the caller.</summary>
internal sealed class LoadArguments
{
    private readonly Dictionary<string, string> _given = [];

    public LoadArguments(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                throw new FormatException($"'{arguments[i]}' is no option; options begin with --");
            }

            var hasValue = i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal);
            _given[arguments[i][2..]] = hasValue ? arguments[++i] : "true";
        }
    }

    public bool Flag(string name) => Take(name) == "true";

    public string? Text(string name) => Take(name);

    public IReadOnlyList<string> List(string name, IReadOnlyList<string> otherwise, IReadOnlyList<string> known)
    {
        var list = Take(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [.. otherwise];
        return list.FirstOrDefault(l => !known.Contains(l)) is { } unknown
            ? throw new FormatException($"--{name} {unknown}: choose from {string.Join(", ", known)}")
            : list;
    }

    public int Number(string name, int otherwise) => (int)Fraction(name, otherwise);

    public double Fraction(string name, double otherwise) => Take(name) is not { } text ? otherwise
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"--{name} {text}: write a number");

    public void AllTaken()
    {
        if (_given.Count > 0)
        {
            throw new FormatException($"unknown: {string.Join(", ", _given.Keys.Select(k => "--" + k))}");
        }
    }

    private string? Take(string name) => _given.Remove(name, out var value) ? value : null;
}
