namespace Bot.Domain.Units.Import;

/// <summary>What is wrong at one place of a list. Nothing of any list is kept as long as there is one.</summary>
/// <param name="File">The file's own name.</param>
/// <param name="Line">As an editor counts, the head included; 0 for the whole file.</param>
/// <param name="Column">Counted from 1; 0 for the whole line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="About">The word in the list, or another place, that the fault speaks of. Never a phone or a person's name.</param>
public sealed record ListFault(string File, int Line, int Column, ListFaultKind Kind, string About = "");

public enum ListFaultKind
{
    /// <summary>The file is no table at all.</summary>
    NoTable = 1,

    /// <summary>Text in an old font or code page.</summary>
    UnknownLetters,

    Workbook,
    EmptyFile,

    /// <summary>A needed column is not in the head.</summary>
    MissingColumn,

    /// <summary>The head names a column twice.</summary>
    DoubledColumn,

    /// <summary>The table's own syntax is broken here.</summary>
    BrokenCell,

    TooManyLines,

    /// <summary>A cell that must hold something holds nothing.</summary>
    Empty,

    Code,
    Name,
    UnitKind,
    Area,
    Number,
    Day,
    YesNo,
    Role,
    PersonName,
    Phone,
    TooLong,
    VenueCode,

    /// <summary>It would end before it begins.</summary>
    EndBeforeBegin,

    /// <summary>The same unit, person or venue stands in another line too.</summary>
    Doubled,

    UnknownUnit,
    UnknownParent,
    UnknownSuccessor,
    UnknownVenue,

    /// <summary>The units above lead back to the unit itself.</summary>
    Circle,

    TooDeep,

    /// <summary>The unit above is closed while this one goes on.</summary>
    ParentClosed,

    /// <summary>A successor is named for a unit that does not end, or one that is closed itself.</summary>
    Successor,

    /// <summary>The unit is closed: nobody gets a role in it.</summary>
    UnitClosed,

    /// <summary>Two heads at the same time.</summary>
    TwoHeads,

    /// <summary>Somebody who is not in the list is to end.</summary>
    NobodyToEnd,

    /// <summary>The phone stands for two people within the lists.</summary>
    PhoneOfTwo,

    /// <summary>The phone belongs to somebody else who has a role now.</summary>
    PhoneOfAnother,

    /// <summary>Not within the units that this administrator keeps.</summary>
    OutOfReach,
}
