namespace Bot.Domain.Residents;

/// <summary>As on the declaration form: Nam, Nữ, Khác.</summary>
public enum Sex
{
    Male = 1,
    Female = 2,
    Other = 3,
}
