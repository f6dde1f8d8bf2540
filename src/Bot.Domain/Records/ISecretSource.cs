namespace Bot.Domain.Records;

/// <summary>Chance that nobody can guess: one-time codes and the keys of files. Tests inject fixed answers.</summary>
public interface ISecretSource
{
    /// <summary>So many decimal digits, each equally likely.</summary>
    string Digits(int count);

    /// <summary>At least 128 bits as text that fits an address.</summary>
    string Token();
}
