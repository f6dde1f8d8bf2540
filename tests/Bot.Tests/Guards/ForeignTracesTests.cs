using System.Text.RegularExpressions;

namespace Bot.Tests.Guards;

/// <summary>Nothing of a developer's machine and of real people may get into the repository.</summary>
public partial class ForeignTracesTests
{
    // Reads numbers of the real plan on purpose; they are made up and belong to nobody's record.
    private static readonly string[] TestsOfTheNumberPlan = ["tests/Bot.Tests/Domain/Residents/PhoneNumberTests.cs"];

    [Fact]
    public void No_path_of_a_machine_is_written_down() => Guard.Holds(
        "No file names a folder outside the repository",
        "it exists on one machine only and tells about its owner",
        "use a path from the root of the repository, a setting or a temporary folder",
        Find(MachinePath()));

    [Fact]
    public void Packages_come_from_the_public_registries_only() => Guard.Holds(
        "Lock files and package settings name no other registry than nuget.org and npmjs.org",
        "others cannot reach it",
        "restore from the public registry and commit that lock file",
        Repository.TextFiles.Where(f => Path.GetFileName(f) is "package-lock.json" or "packages.lock.json" or ".npmrc" || f.EndsWith("nuget.config", StringComparison.OrdinalIgnoreCase))
            .SelectMany(f => WebHost().Matches(Repository.Read(f)).Select(m => m.Groups[1].Value).Distinct()
                .Where(h => h is not ("registry.npmjs.org" or "api.nuget.org") && !IsFunding(h)).Select(h => $"{f}: {h}")));

    [Fact]
    public void Phones_are_from_the_range_for_tests() => Guard.Holds(
        "Every Vietnamese mobile number in the repository is 0710 000 0xx",
        "any other number may belong to somebody, and this range is not in the national plan",
        "use 0710 000 001 and the like",
        Find(Phone(), IsForeignPhone).Where(v => !TestsOfTheNumberPlan.Any(t => v.StartsWith(t, StringComparison.Ordinal))));

    /// <summary>Whether a text that looks like a phone is a mobile number outside the range for tests.</summary>
    internal static bool IsForeignPhone(string found)
    {
        var digits = string.Concat(found.Where(char.IsAsciiDigit));
        return MobileLength().IsMatch(digits) && !TestPhone().IsMatch(digits);
    }

    private static IEnumerable<string> Find(Regex pattern, Func<string, bool>? isViolation = null) =>
        Repository.TextFiles.Where(f => Path.GetFileName(f) != "package-lock.json").SelectMany(f => Repository.Read(f).Split('\n')
            .SelectMany((line, index) => pattern.Matches(line).Select(m => m.Value.Trim())
                .Where(v => isViolation?.Invoke(v) ?? true).Select(v => $"{f}:{index + 1}: {v}")));

    // Lock files carry links for donations to the authors of packages.
    private static bool IsFunding(string host) => host is "github.com" or "opencollective.com" or "www.patreon.com" or "tidelift.com" or "feross.org";

    [GeneratedRegex(@"(?<=^|[\s""'`(=:])(?:/(?:root|work|Users|home)/[^\s""'`)]*|[A-Z]:\\Users\\\S+|\.\./shared\b\S*)")]
    internal static partial Regex MachinePath();

    [GeneratedRegex(@"https?://([\w.-]+)")]
    private static partial Regex WebHost();

    [GeneratedRegex(@"(?<![\d.\w])(?:\+?84|0)[ .-]?[35789]\d{1,2}(?:[ .-]?\d{2,3}){2}[ .-]?\d{0,2}(?!\d)")]
    internal static partial Regex Phone();

    [GeneratedRegex(@"^(?:84|0)\d{9}$")]
    private static partial Regex MobileLength();

    [GeneratedRegex(@"^(?:84|0)710000\d{3}$")]
    private static partial Regex TestPhone();
}
