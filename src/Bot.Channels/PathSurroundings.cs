using Microsoft.Extensions.Logging;

namespace Bot.Channels;

/// <summary>What every part of the path needs around it: clock, chance, numbers, logs and the steps that tests listen to.</summary>
internal sealed record PathSurroundings(TimeProvider Time, Func<double> Chance, ChannelMeters Meters, ILoggerFactory Logs, Steps Steps);
