namespace Bot.Storage.Moving;

/// <summary>
/// What a move between databases takes along: every record of the service. The job tables of Quartz are not among it; the service makes them
/// anew at its start.
/// </summary>
internal static class MovedTables
{
    /// <summary>Tables in an order in which each comes after those it refers to, with what orders and identifies its rows in every database.</summary>
    public static IReadOnlyList<MovedTable> All { get; } =
    [
        new("residents", ["id"]),
        new("resident_chats", ["chat_key"]),
        new("venues", ["id"]),
        new("venue_codes", ["code"]),
        new("venue_people", ["id"]),
        new("venue_transfers", ["venue"]),
        new("units", ["id"]),
        new("unit_people", ["id"]),
        new("unit_venues", ["venue"]),
        new("check_ins", ["id"]),
        new("scan_days", ["venue", "day"]),

        // Both databases have this row from the beginning; before the first day is closed it says nothing.
        new("scan_days_end", ["id"]) { Where = "closed_through > 0", IsThereBefore = true },
        new("reports", ["id"]),
        new("report_versions", ["id"]),
        new("report_venues", ["report", "version", "venue"]),
        new("report_steps", ["id"]),
        new("report_sheets", ["id"]),
        new("report_sheet_rows", ["sheet", "place"]),
        new("report_nudges", ["cycle", "period", "unit", "stage", "person"]),
        new("report_snoozes", ["cycle", "period", "unit", "resident"]),
        new("declarations", ["id"]),
        new("consents", ["id"]),
        new("reminder_choices", ["resident", "kind"]),
        new("feedback", ["id"]),
        new("otps", ["chat_key", "sent_at"]),
        new("otp_receipts", ["way", "reference"]),
        new("files", ["file_key"]) { RowsAtOnce = 4 },
        new("audit", ["number"]),
        new("audit_start", ["id"]),

        // PostgreSQL has this row from the beginning; before the first entry it says nothing.
        new("audit_end", ["id"]) { Where = "number > 0", IsThereBefore = true },
        new("conversations", ["chat_key"]),
        new("drop_offs", ["flow", "step", "day"]),
        new("inbox", ["channel", "event_id"]),
        new("outbox", ["id"]),
        new("sent_counts", ["channel", "day"]),
        new("dead_letters", ["id"]),
        new("web_conversations", ["conversation_key"]),
        new("web_activities", ["conversation_key", "sequence"]),
        new("claims", ["kind", "claim_key"]),
        new("dialog_texts", ["fingerprint"]),
        new("uploads", ["account", "content_hash"]),
    ];

    /// <summary>
    /// Tables that tell of the database itself and of the services that run on it. The keys are in the head of the file and noted anew.
    /// </summary>
    public static IReadOnlyList<string> Staying { get; } = ["schema_version", "write_check", "key_check", "ring_keys", "instances", "leaders"];
}

/// <param name="Name">As in both databases.</param>
/// <param name="Key">The columns that order its rows; no two rows are alike in them.</param>
internal sealed record MovedTable(string Name, IReadOnlyList<string> Key)
{
    /// <summary>Rows held in memory at once; files may be megabytes each.</summary>
    public int RowsAtOnce { get; init; } = 500;

    /// <summary>Which rows are records; all where it says nothing.</summary>
    public string? Where { get; init; }

    /// <summary>A row of it may be there in an empty database and gives way.</summary>
    public bool IsThereBefore { get; init; }
}
