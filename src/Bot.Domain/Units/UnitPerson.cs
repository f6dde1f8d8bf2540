using Bot.Domain.Residents;

namespace Bot.Domain.Units;

/// <summary>How far the person of a row is known.</summary>
public enum UnitTie
{
    /// <summary>Named by phone; nobody with that phone verified has come yet.</summary>
    Listed = 1,

    /// <summary>The resident who verified the phone.</summary>
    Recognised = 2,

    /// <summary>Said "that is not me", or the one who was recognised is gone: somebody who keeps the list has to confirm.</summary>
    Doubted = 3,
}

/// <summary>
/// A person with a role in a unit. The phone is who it is, until a resident verifies that phone on any channel: then the row is bound to that
/// resident. Numbers change hands, so the role counts only while this resident still holds the phone; whoever holds it later has no right.
/// </summary>
public sealed record UnitPerson
{
    public required long Id { get; init; }

    public required UnitId Unit { get; init; }

    public required UnitRole Role { get; init; }

    public UnitTie Tie { get; init; } = UnitTie.Listed;

    public ResidentId? Resident { get; init; }

    public required PersonName Name { get; init; }

    public required PhoneNumber Phone { get; init; }

    /// <summary>As it stands under a letter ("Hiệu trưởng").</summary>
    public string? Title { get; init; }

    /// <summary>Only the units of this sector, of those that the role reaches.</summary>
    public string? Sector { get; init; }

    /// <summary>Only the units of this area, of those that the role reaches.</summary>
    public string? Area { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>The first day on which the role is no more.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The head's row, when the head named this clerk; empty for who stands in the office's list.</summary>
    public long? DelegatedBy { get; init; }

    /// <summary>When the person was told of the role, so that nobody is greeted twice.</summary>
    public DateTimeOffset? WelcomedAt { get; init; }

    /// <summary>Whether <see cref="Resident"/> has <see cref="Phone"/> verified now. Told by the store, never written.</summary>
    public bool HoldsPhone { get; init; }

    public bool IsInForce(DateOnly day) => day >= Since && (Until is not { } end || day < end);

    /// <summary>Whether the role gives rights, as far as the person goes; dates aside.</summary>
    public bool Counts => Tie == UnitTie.Recognised && HoldsPhone;

    /// <summary>Whether somebody who keeps the list has to look: the phone went to somebody else, or the person said no.</summary>
    public bool NeedsConfirming => Tie == UnitTie.Doubted || (Tie == UnitTie.Recognised && !HoldsPhone);
}

/// <summary>A role that a person holds now, and the unit.</summary>
public sealed record HeldRole(UnitPerson Person, Unit Unit)
{
    /// <summary>The units at and below this one that the role reaches.</summary>
    public UnitFilter Reach => new(Person.Sector, Person.Area);
}
