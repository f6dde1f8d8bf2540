using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Answers;

/// <summary><c>ask: location</c>: a shared place, kept as "latitude,longitude" with six decimals (about 10 cm).</summary>
public sealed class LocationAnswer : IAnswerType
{
    private const double MostLatitude = 90;
    private const double MostLongitude = 180;

    public string Name => "location";

    public InputHint Hint => InputHint.Location;

    public Answer? Read(InboundContent content, AnswerContext context) =>
        content is InboundContent.Location place && Math.Abs(place.Latitude) <= MostLatitude && Math.Abs(place.Longitude) <= MostLongitude
            ? Answer.Of(string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.######},{place.Longitude:0.######}"))
            : null;

    public bool Fits(Answer answer, AnswerContext context) => answer.Value.Contains(',', StringComparison.Ordinal);

    public string Show(Answer answer, string language) => answer.Value.Replace(",", ", ", StringComparison.Ordinal);

    public string Mask(Answer answer) => Masks.Whole;
}
