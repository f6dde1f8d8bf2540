using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.Venues;

namespace Bot.Domain.Units.Import;

/// <summary>Where a row stands, so that a fault found later can say so.</summary>
public sealed record ListPlace(string File, int Line, TableColumns Columns)
{
    public override string ToString() => $"{File}:{Line}";

    internal ListFault Fault(string column, ListFaultKind kind, string about = "") =>
        new(File, Line, Columns.Place(column) is { } place ? place + 1 : 0, kind, about);
}

/// <summary>A cell whose column may not be in the list at all: then what is there already stays.</summary>
public readonly record struct Given<T>(bool Is, T Value)
{
    public T Or(T before) => Is ? Value : before;
}

public sealed record UnitRow
{
    public required ListPlace At { get; init; }

    public required UnitCode Code { get; init; }

    public string? Name { get; init; }

    public string? Kind { get; init; }

    public Given<UnitCode?> Parent { get; init; }

    public Given<string?> Sector { get; init; }

    public Given<string?> Area { get; init; }

    public Given<int?> HeadCount { get; init; }

    public DateOnly? From { get; init; }

    public Given<DateOnly?> To { get; init; }

    public Given<UnitCode?> Successor { get; init; }

    public Given<bool> Reports { get; init; }
}

public sealed record PersonRow
{
    public required ListPlace At { get; init; }

    public required UnitCode Unit { get; init; }

    public required UnitRole Role { get; init; }

    public required PersonName Name { get; init; }

    public required PhoneNumber Phone { get; init; }

    public Given<string?> Title { get; init; }

    public string? Sector { get; init; }

    public string? Area { get; init; }

    public DateOnly? From { get; init; }

    public Given<DateOnly?> To { get; init; }
}

/// <param name="At">Where it stands.</param>
/// <param name="Unit">Null takes the venue from its unit.</param>
/// <param name="Venue">The venue's code.</param>
public sealed record VenueRow(ListPlace At, UnitCode? Unit, VenueCode Venue);

/// <summary>All rows of all lists of one import, and what could not be read.</summary>
public sealed record ListRows
{
    public IList<UnitRow> Units { get; } = [];

    public IList<PersonRow> People { get; } = [];

    public IList<VenueRow> Venues { get; } = [];

    /// <summary>Units whose line has a fault: nobody is told that they are unknown.</summary>
    public ISet<UnitCode> Unread { get; } = new HashSet<UnitCode>();

    public IList<ListFault> Faults { get; } = [];

    /// <summary>Names of columns that mean nothing here and were left out, as "file: name".</summary>
    public IList<string> LeftOut { get; } = [];

    /// <summary>Files whose letters were guessed: worth a look.</summary>
    public IList<string> Guessed { get; } = [];
}
