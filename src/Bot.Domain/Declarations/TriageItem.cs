namespace Bot.Domain.Declarations;

/// <summary>A symptom or a kind of contact that people may name, with its words in both languages.</summary>
public sealed record TriageItem(string Id, string Vi, string En);

/// <summary>What to do at one level, in both languages.</summary>
public sealed record TriageAdvice(string Vi, string En)
{
    public string In(string language) => language == "en" ? En : Vi;
}
