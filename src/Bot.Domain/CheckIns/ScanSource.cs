namespace Bot.Domain.CheckIns;

/// <summary>How the venue's code reached us.</summary>
public enum ScanSource
{
    Link = 1,
    TypedCode = 2,
    Photo = 3,
    Controller = 4,
    Paper = 5,
}
