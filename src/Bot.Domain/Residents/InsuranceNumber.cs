using System.Diagnostics.CodeAnalysis;

namespace Bot.Domain.Residents;

/// <summary>The number of a health insurance card (thẻ BHYT): letters and digits only, in capitals. Old cards have 15 characters, new ones 10 digits.</summary>
public readonly record struct InsuranceNumber
{
    private InsuranceNumber(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out InsuranceNumber? number)
    {
        number = PaperNumber.Read(text, ResidentPolicy.ShortestInsuranceNumber, ResidentPolicy.LongestInsuranceNumber) is { } value
            ? new InsuranceNumber(value)
            : null;
        return number is not null;
    }

    public override string ToString() => "(insurance number)";
}
