using System.Globalization;
using Bot.Domain.Records;

namespace Bot.Host.Rehearsals;

/// <summary>Codes that a test can know: 100001, 100002, … and keys that count up.</summary>
public sealed class FixedSecrets : ISecretSource
{
    private int _code = 100_000;
    private int _token;

    public string LastCode => _code.ToString(CultureInfo.InvariantCulture);

    public string Digits(int count) => (++_code).ToString(CultureInfo.InvariantCulture);

    public string Token() => $"token{++_token:0000}";
}
