using Bot.Host.CommandLine;

namespace Bot.Host.Startup;

/// <summary>The program's verbs.</summary>
public static class BotProgram
{
    public static IReadOnlyList<Verb> Verbs() =>
    [
        new("serve", "serve", "runs the service", async args =>
        {
            await BotApplication.RunAsync(args);
            return 0;
        }),
        new("dialogs", "dialogs check|graph [flow]|names|play <flow|file>|export <id>", "checks, draws or plays the dialog files; disguises a live conversation", DialogsVerb.RunAsync),
        new("keys", "keys create|rotate", "makes the key ring, or a new key and seals everything with it", KeysVerb.RunAsync),
        new("audit", "audit check", "tells whether an entry of the audit was changed or removed", AuditVerb.RunAsync),
        new("backup", "backup <file>", "copies the database while the service runs", BackupVerb.RunAsync),
        new("data", "data export --out <file>|import --from <file>", "moves every record to another database, of SQLite or PostgreSQL", DataVerb.RunAsync),
        new("deadletters", "deadletters list|rerun <id>|rerun all", "shows and runs again what was given up", DeadLettersVerb.RunAsync),
        new("jobs", "jobs list|run <name>|history [name] [--failed]", "shows what runs by the clock and how it went, and asks for a run", JobsVerb.RunAsync),
        new("papers", "papers <paper> --out <file> [code ...]", "prints posters, cards, stickers or sheets of labels into one PDF", PapersVerb.RunAsync),
        new("units", "units import <csv ...> [--dry-run]|list|people|template", "imports and shows the units that report and their people", UnitsVerb.RunAsync),
        new("venues", "venues import <file> [--dry-run] [--with-twins] [--report <file>] [--labels <file>]", "registers the venues of a list (CSV), line by line", VenuesVerb.RunAsync),
        new("reports", "reports export|status|verify --month <2026-11> ...", "writes the table of a month, tells who is missing, proves the counting", ReportsVerb.RunAsync),
        new("otp", "otp receipts [days]", "counts the one-time codes by way and by what became of them", OtpVerb.RunAsync),
        new("feedback", "feedback list [all]|show <no>|done <no>", "shows and settles what residents sent to the office", FeedbackVerb.RunAsync),
    ];
}
