using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Bot.ChannelTests")]
[assembly: InternalsVisibleTo("Bot.Benchmarks")]
