namespace Bot.Domain.Residents;

/// <summary>What a text given as a phone number turned out to be, so that the answer to it can help.</summary>
public enum PhoneReading
{
    Ok,

    /// <summary>An 11-digit mobile number (01…): all of them became 10-digit ones between 15 September and 14 November 2018.</summary>
    OldElevenDigits,

    /// <summary>A land line (02…): it cannot take a one-time code.</summary>
    LandLine,

    NotANumber,
}
