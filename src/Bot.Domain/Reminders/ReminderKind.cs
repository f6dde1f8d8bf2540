namespace Bot.Domain.Reminders;

/// <summary>What the service reminds people of. The numbers are kept in the store.</summary>
public enum ReminderKind
{
    /// <summary>To check out of the venue entered last: on unless the person turned it off.</summary>
    CheckOut = 1,

    /// <summary>That the own declaration no longer counts: off unless the person asked for it.</summary>
    Declaration = 2,
}
