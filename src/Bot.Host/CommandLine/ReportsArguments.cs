using System.Globalization;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Units;

namespace Bot.Host.CommandLine;

/// <summary>What was asked of the verb <c>reports</c>; the rest of the arguments goes to the settings.</summary>
internal sealed record ReportsRequest(string Deed, string Month, string[] Settings)
{
    public string? Cycle { get; init; }

    public UnitCode? Unit { get; init; }

    public ReportFormat Format { get; init; }

    public string Out { get; init; } = string.Empty;

    public string Why { get; init; } = string.Empty;

    /// <summary>Columns besides the four of the appendix; null: as the cycle has them.</summary>
    public IReadOnlyList<string>? Columns { get; init; }
}

/// <summary>Reads the arguments of the verb. The first one that is wrong is named, with what to write instead.</summary>
internal static class ReportsArguments
{
    public const string Persons = "persons";
    public const string LastMonth = "last_month";

    private const string Wanted =
        """
        Usage: reports export --month <2026-11> --unit <code> --format xlsx|docx|csv --out <file> --why <reason> [--columns persons,last_month] [--cycle <id>]
               reports status --month <2026-11> --unit <code> [--cycle <id>]
               reports verify --month <2026-11> [--cycle <id>]
        """;

    private static readonly string[] Names = ["--month", "--unit", "--format", "--out", "--why", "--columns", "--cycle"];
    private static readonly string[] Known = [Persons, LastMonth];

    /// <summary>What is asked, or else what is wrong with it.</summary>
    public static (ReportsRequest? Request, string Problem) Read(string[] args)
    {
        var options = new Dictionary<string, string?>(StringComparer.Ordinal);
        var rest = args;
        foreach (var name in Names)
        {
            (options[name], rest) = Arguments.Take(rest, name);
        }

        if (rest is not ["export" or "status" or "verify", ..] || rest is [_, not ['-', '-', ..], ..])
        {
            return (null, Wanted);
        }

        var dangling = rest.FirstOrDefault(a => Names.Contains(a));
        var problem = dangling is not null ? $"{dangling} has no value behind it." : Problem(rest[0], options);
        return problem is null ? (RequestOf(rest, options), string.Empty) : (null, problem);
    }

    private static string? Problem(string deed, Dictionary<string, string?> options)
    {
        if (!DateOnly.TryParseExact(options["--month"], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return $"{Named("--month", options, "month")}: write year and month, such as --month 2026-11.";
        }

        if (deed == "verify")
        {
            return null;
        }

        if (!UnitCode.TryParse(options["--unit"], out _))
        {
            return $"{Named("--unit", options, "code of a unit")}: write a unit's code, such as --unit SO-MAU. \"units list\" shows them.";
        }

        return deed == "export" ? ExportProblem(options) : null;
    }

    private static string? ExportProblem(Dictionary<string, string?> options)
    {
        if (FormatOf(options["--format"]) is null)
        {
            return $"{Named("--format", options, "kind of file")}: write --format xlsx, docx or csv.";
        }

        if (string.IsNullOrWhiteSpace(options["--out"]))
        {
            return "--out is missing: name the file that is to be written, such as --out bao-cao-2026-11.xlsx.";
        }

        if (options["--why"]?.Trim() is not { Length: >= ReportPolicy.ShortestReason })
        {
            return $"{Named("--why", options, "reason")}: say in a few words what the table is for, such as --why \"giao ban 30/11\". It is kept in the audit.";
        }

        var unknown = ColumnsOf(options)?.FirstOrDefault(c => !Known.Contains(c));
        return unknown is null ? null : $"--columns: there is no column \"{unknown}\". Write --columns {string.Join(',', Known)}, or one of them.";
    }

    private static ReportsRequest RequestOf(string[] rest, Dictionary<string, string?> options) => new(rest[0], options["--month"]!, rest[1..])
    {
        Cycle = options["--cycle"],
        Unit = UnitCode.TryParse(options["--unit"], out var unit) ? unit : null,
        Format = FormatOf(options["--format"]) ?? ReportFormat.Xlsx,
        Out = options["--out"] ?? string.Empty,
        Why = options["--why"]?.Trim() ?? string.Empty,
        Columns = ColumnsOf(options),
    };

    private static string[]? ColumnsOf(Dictionary<string, string?> options) =>
        options["--columns"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static ReportFormat? FormatOf(string? word)
    {
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            if (ReportFile.Extension(format) == word)
            {
                return format;
            }
        }

        return null;
    }

    private static string Named(string option, Dictionary<string, string?> options, string what) =>
        options[option] is { } typed ? $"{option}: \"{typed}\" is no {what}" : $"{option} is missing";
}
