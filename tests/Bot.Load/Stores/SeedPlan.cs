namespace Bot.Load.Stores;

/// <summary>How many people and venues there are.</summary>
internal sealed record SeedPlan(int Chats, int Venues);
