namespace Bot.Domain.Records;

/// <summary>
/// A hash under a secret key, so that a value can be compared or found without being readable in the database.
/// The purpose keeps hashes of one use (an OTP) apart from those of another (a phone).
/// </summary>
public interface IKeyedHash
{
    byte[] Hash(string purpose, string value);
}
