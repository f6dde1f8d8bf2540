using Bot.Dialogs.Messaging;

namespace Bot.Channels.Web;

/// <summary>What a client has not seen yet.</summary>
/// <param name="Activities">In order; at most one set's worth.</param>
/// <param name="IsErased">What the client saw before exists no more: it is told, so that it does not go on showing it.</param>
internal sealed record WebLines(IReadOnlyList<WebActivity> Activities, bool IsErased);
